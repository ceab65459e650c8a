import { foldName } from '../../domain/units/gazetteer';
import { Prisma } from '../../prisma/generated/client';

/** Whether a text in SQL has what somebody typed, marks and capitals aside: `ke hoach` finds Kế hoạch. */
export const saysPlainly = (text: Prisma.Sql, sought: string): Prisma.Sql =>
  Prisma.sql`strpos(plain_text(${text}), ${foldName(sought)}) > 0`;
