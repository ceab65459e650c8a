import { withoutMarks } from '../../domain/units/gazetteer';
import { Prisma } from '../../prisma/generated/client';

/** A text in SQL for comparing: small letters, no marks. */
const plain = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`translate(regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;

/** Whether a text in SQL has what somebody typed, marks and capitals aside: `ke hoach` finds Kế hoạch. */
export const saysPlainly = (text: Prisma.Sql, sought: string): Prisma.Sql =>
  Prisma.sql`strpos(${plain(text)}, ${withoutMarks(sought).toLowerCase()}) > 0`;
