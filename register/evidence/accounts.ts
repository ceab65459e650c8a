import { Prisma, type PrismaClient } from '../../prisma/generated/client';

/** More places than anybody reads one by one. */
const MOST = 200;

/** The hash of an account event as the database made it, said here anew: its own function may have been changed. */
const HASHED = Prisma.sql`encode(sha256(convert_to(concat_ws(E'\n', e."prevHash", e.id,
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e."by", e.subject, e.name, e.data), 'UTF8')), 'hex')`;

/** The account events that are not what their hash says, or don't join the one before, by number. */
export async function brokenAccountEvents(db: PrismaClient): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT e.id FROM (SELECT *, lag(hash, 1, '') OVER (ORDER BY id) AS before FROM "AccountEvent") e
    WHERE e."prevHash" <> e.before OR e.hash <> ${HASHED} ORDER BY e.id LIMIT ${MOST}`;
  return rows.map(({ id }) => id);
}
