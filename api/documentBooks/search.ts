import { Prisma } from '../../prisma/generated/client';

/** Whether a row `s` of "Step" that stands for a document has that text in its subject or its number. */
export const mentions = (text: string): Prisma.Sql =>
  Prisma.sql`strpos(lower(concat_ws(' ', s."facts" ->> 'subject', s."facts" ->> 'written')), lower(${text})) > 0`;
