import type { IsoInstant } from '../../domain/calendar/dates';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';

/** The tables of what was played, each after those that its rows point to; of mails their numbers are given anew. */
const TABLES: { name: string; without?: string[]; known?: boolean }[] = [
  { name: 'PublishedCalendar', known: true },
  { name: 'PublishedProcedure', known: true },
  { name: 'PlanContent', known: true },
  { name: 'Case' },
  { name: 'Entry' },
  { name: 'Task' },
  { name: 'Step' },
  { name: 'Document' },
  { name: 'CommunityComment' },
  { name: 'Mail', without: ['id'] },
];
const AT_ONCE = 500;

/**
 * Copies what was played from one database into another, all or nothing, and says there that it is loaded. The
 * workflows that carried its cases were of the rehearsal's own server: whoever relays starts those of open cases anew.
 * What its post did not get to is not sent as if it were news.
 */
export function copyPlayed(from: PrismaClient, to: PrismaClient, loadedAt: IsoInstant): Promise<void> {
  return to.$transaction(
    async (tx) => {
      for (const table of TABLES) await copyTable(from, tx, table);
      await tx.$executeRaw`UPDATE "Case" SET carrier = 0, "toldSeq" = CASE WHEN "closedAt" IS NULL THEN 0 ELSE "toldSeq" END WHERE rehearsal`;
      await tx.mail.updateMany({
        where: { rehearsal: true, status: { in: ['waiting', 'sending'] } },
        data: { status: 'skipped' },
      });
      await tx.sample.update({ where: { id: 1 }, data: { status: 'loaded', share: 1, loadedAt } });
    },
    { timeout: 300_000 },
  );
}

async function copyTable(
  from: PrismaClient,
  to: Prisma.TransactionClient,
  { name, without = [], known = false }: (typeof TABLES)[number],
): Promise<void> {
  const columns = await columnsOf(from, name, without);
  const table = Prisma.raw(`"${name}"`);
  const listed = Prisma.raw(columns.map((column) => `"${column}"`).join(', '));
  const conflict = known ? Prisma.raw('ON CONFLICT DO NOTHING') : Prisma.empty;
  for (let at = 0; ; at += AT_ONCE) {
    const rows = await from.$queryRaw<{ row: object }[]>`
      SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY ctid OFFSET ${at} LIMIT ${AT_ONCE}`;
    if (rows.length === 0) return;
    const json = JSON.stringify(rows.map(({ row }) => row));
    await to.$executeRaw`
      INSERT INTO ${table} (${listed}) SELECT ${listed} FROM jsonb_populate_recordset(NULL::${table}, ${json}::jsonb) ${conflict}`;
  }
}

async function columnsOf(db: PrismaClient, table: string, without: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT column_name::text AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table} ORDER BY ordinal_position`;
  return rows.map(({ name }) => name).filter((name) => !without.includes(name));
}
