import { canonicalJson } from '../../domain/canonical';
import { DomainError } from '../../domain/errors';
import type { PrismaClient } from '../../prisma/generated/client';
import { type EntryContent, entryRow } from '../../register/canonical';
import type { ActToLodge } from '../../register/lodge';
import type { ActReceipt } from '../http/refusedAct';

/** An act by its own id, if it is on that case's record. */
export async function actOf(
  db: PrismaClient,
  caseId: string,
  actId: string,
): Promise<(ActReceipt & { name: string; officer: string }) | undefined> {
  const row = await db.entry.findUnique({
    where: { actId },
    select: { caseId: true, seq: true, at: true, name: true, officer: true },
  });
  if (row?.caseId !== caseId) return undefined;
  return { id: actId, seq: row.seq, at: row.at.toISOString(), name: row.name, officer: row.officer };
}

/** Throws `key-reused` unless the act already on record under this id says the same for the same body. */
export async function requireSame(db: PrismaClient, act: ActToLodge): Promise<void> {
  const first = await db.entry.findUniqueOrThrow({ where: { actId: act.id }, select: { caseId: true, body: true } });
  // What the API found out and added, such as who must be told in other places, may come out otherwise by now.
  const said = ({ name, by, data: { resolved: _resolved, ...data }, textsHash }: EntryContent) =>
    canonicalJson({ name, body: by.body, data, textsHash });
  const now = JSON.parse(
    entryRow({ kind: 'act', name: act.name, by: act.by, data: act.data }, act.id, act.texts).body,
  ) as EntryContent;
  if (first.caseId !== act.caseId || said(JSON.parse(first.body) as EntryContent) !== said(now))
    throw new DomainError('key-reused');
}
