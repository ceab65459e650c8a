import { canonicalJson } from '../../domain/canonical';
import { alarmMail } from '../../mail/evidence';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import { sha256 } from '../canonical';
import type { ChainFault } from '../entryFaults';
import { UNHURRIED } from '../unhurried';
import type { Regress } from './digest';

/** What a check may find wrong. */
export type FindingSays = ChainFault['says'] | Regress['says'] | 'document-damaged' | 'wrong-account-event';

/** A place where the register doesn't hold, as a check finds it. */
export interface Found {
  caseId: string | null;
  subject: string;
  says: FindingSays;
}

/**
 * What is derived from the record decides nothing, and damaged bytes are never served: nobody acts on either. Whatever
 * else is found, the case stands on it.
 */
const HARMLESS: readonly FindingSays[] = ['wrong-case', 'wrong-rows', 'wrong-sights', 'document-damaged'];

export const foundIn = ({ caseId, seq, says }: ChainFault): Found => ({ caseId, subject: `entry:${seq}`, says });

/**
 * Keeps what was found, each once until it is gone, and marks the cases that stand on it as disputed. Answers the cases
 * that are so since.
 */
export async function keepFindings(db: PrismaClient, checkId: bigint, at: string, found: Found[]): Promise<string[]> {
  const disputed: string[] = [];
  for (const one of found)
    await db.$transaction(async (tx) => {
      const fresh = await keep(tx, checkId, at, one);
      if (!fresh || one.caseId === null || HARMLESS.includes(one.says)) return;
      const { count } = await tx.case.updateMany({
        where: { id: one.caseId, disputedAt: null },
        data: { disputedAt: at },
      });
      if (count > 0) disputed.push(one.caseId);
    }, UNHURRIED);
  return disputed;
}

async function keep(tx: Prisma.TransactionClient, checkId: bigint, at: string, one: Found): Promise<boolean> {
  const mark = await markOf(tx, one);
  const [row] = await tx.$queryRaw<{ fresh: boolean }[]>`
    INSERT INTO "Finding" ("foundAt", "caseId", subject, says, mark, "checkId")
    VALUES (${at}::timestamptz, ${one.caseId}, ${one.subject}, ${one.says}, ${mark}, ${checkId})
    ON CONFLICT (coalesce("caseId", ''), subject, says, mark) WHERE "goneAt" IS NULL
    DO UPDATE SET "checkId" = excluded."checkId" RETURNING xmax = 0 AS fresh`;
  return row?.fresh ?? false;
}

/** An entry that an administrator has looked at may be altered anew: that is another finding. */
async function markOf(tx: Prisma.TransactionClient, { caseId, subject }: Found): Promise<string> {
  const seq = Number(/^entry:(\d+)$/.exec(subject)?.[1]);
  if (caseId === null || !seq) return '';
  const row = await tx.entry.findUnique({ where: { caseId_seq: { caseId, seq } } });
  return row ? sha256(canonicalJson({ ...row, at: row.at.toISOString() })) : '';
}

/** Writes to every administrator of the installation of what nobody was told of yet. */
export async function tellFindings(db: PrismaClient, at: string, publicUrl: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const fresh = await tx.finding.findMany({ where: { toldAt: null }, orderBy: { id: 'asc' } });
    if (fresh.length === 0) return;
    const ids = fresh.map(({ id }) => id);
    await tx.finding.updateMany({ where: { id: { in: ids } }, data: { toldAt: at } });
    const readers = await tx.officer.findMany({ where: { admin: true, active: true } });
    const places = fresh.map(({ caseId, subject, says }) => `${caseId ?? '–'} ${subject}: ${says}`);
    const mails = readers.map((reader) => alarmMail(places, reader, `alarm:${ids[0]}`, publicUrl));
    await tx.mail.createMany({ data: mails, skipDuplicates: true });
  }, UNHURRIED);
}

/** What a whole check no longer found is gone: found again, it is another finding. */
export async function markGone(db: PrismaClient, checkId: bigint, at: string): Promise<void> {
  await db.finding.updateMany({ where: { checkId: { lt: checkId }, goneAt: null }, data: { goneAt: at } });
}

/**
 * An administrator has looked: it is on record what was done. Once nothing is open of a case, it is disputed no more;
 * answers that case.
 */
export async function resolveFinding(
  tx: Prisma.TransactionClient,
  id: bigint,
  { by, at, done }: { by: string; at: string; done: string },
): Promise<string | null> {
  const { caseId } = await tx.finding.update({
    where: { id },
    data: { resolvedAt: at, resolvedBy: by, done },
    select: { caseId: true },
  });
  if (caseId === null) return null;
  const open = await tx.finding.count({ where: { caseId, resolvedAt: null, says: { notIn: [...HARMLESS] } } });
  if (open > 0) return null;
  const { count } = await tx.case.updateMany({
    where: { id: caseId, disputedAt: { not: null } },
    data: { disputedAt: null },
  });
  return count > 0 ? caseId : null;
}
