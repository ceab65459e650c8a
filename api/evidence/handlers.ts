import type { z } from 'zod';
import { Readable } from 'node:stream';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { ALGORITHMS } from '../../register/evidence/algorithms';
import { fileOf, proofOf } from '../../register/evidence/proof';
import { resolveFinding } from '../../register/evidence/findings';
import { countPublic } from '../accounts/attempts';
import { recordEvent } from '../accounts/events';
import type { Input, PublicInput, Reply } from '../http/route';
import type { ById } from '../http/fields';
import { digestView, recordHealth } from './queries';
import type {
  digestList,
  digestNumber,
  digestWish,
  entryInPath,
  entryProof,
  findingInPath,
  RecordHealth,
  recordMark,
  resolution,
} from './schema';

const MOST_DIGESTS = 31;

export async function list({ services, req }: PublicInput): Promise<Reply<z.output<typeof digestList>>> {
  await countPublic(services.db, req.ip ?? '');
  const rows = await services.db.registerDigest.findMany({ orderBy: { number: 'desc' }, take: MOST_DIGESTS });
  return { body: { items: rows.map(digestView) } };
}

/** With the leaves, which name every case and document. */
export async function file({ params, services }: Input<{ params: typeof digestNumber }>): Promise<Reply<never>> {
  const row = await services.db.registerDigest.findUnique({ where: params });
  if (!row) throw notFound('digest');
  const text = JSON.stringify(await fileOf(services.db, row, { leaves: true }), null, 1);
  return {
    file: Readable.from([text]),
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="phoihop-digest-${row.day}-${row.number}.json"`,
    },
  };
}

/** Whoever asks must know the entry's hash: the answer tells nothing to anybody else. */
export async function entry({
  params: { id, seq, hash },
  services,
  req,
}: PublicInput<{ params: typeof entryInPath }>): Promise<Reply<z.output<typeof entryProof>>> {
  const { db } = services;
  await countPublic(db, req.ip ?? '');
  const found = await proofOf(db, id, seq, hash);
  const row = found?.proof && (await db.registerDigest.findUnique({ where: { number: found.proof.number } }));
  const inclusion = found?.proof && { leaf: found.proof.leaf, index: found.proof.index, path: found.proof.path };
  return {
    body: {
      holds: found !== null,
      algorithm: ALGORITHMS.hash,
      at: found?.at ?? null,
      head: found?.head ?? null,
      digest: row ? digestView(row) : null,
      inclusion: inclusion ?? null,
    },
  };
}

/** What a printed record carries, so that anybody who has the paper can check it. */
export async function mark({
  params: { id },
  officer,
  services,
}: Input<ById>): Promise<Reply<z.output<typeof recordMark>>> {
  const { db, access } = services;
  if (!(await access.maySeeCase(officer, id))) throw notFound('case');
  const [{ headSeq: seq, headHash }, newest] = await Promise.all([
    db.case.findUniqueOrThrow({ where: { id }, select: { headSeq: true, headHash: true } }),
    db.registerDigest.findFirst({ orderBy: { number: 'desc' }, select: { day: true } }),
  ]);
  return { body: { seq, hash: headHash, algorithm: ALGORITHMS.hash, digest: newest?.day ?? null } };
}

/** Our suggestion: each looks at the whole register. */
const MOST_ASKED = 6;
const HOUR_MS = 3_600_000;

/** Only workers have the key, so they make it. */
export async function ask({
  body: { mail },
  officer,
  services,
}: Input<{ body: typeof digestWish }>): Promise<Reply<RecordHealth>> {
  const { db, clock } = services;
  const askedAt = new Date(await clock.now());
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('phoihop.digestWishes'))`;
    // A worker that is just done with it is waited for: what it made can't be mailed any more.
    const [open] = await tx.$queryRaw<{ id: bigint }[]>`SELECT id FROM "DigestWish" WHERE number IS NULL FOR UPDATE`;
    if (open) return mail && tx.digestWish.update({ where: { id: open.id }, data: { mailed: true } });
    const since = new Date(askedAt.getTime() - HOUR_MS);
    const asked = await tx.digestWish.findMany({ where: { askedAt: { gt: since } }, orderBy: { id: 'asc' } });
    if (asked.length >= MOST_ASKED) {
      const freeAt = (asked.at(-MOST_ASKED) as { askedAt: Date }).askedAt.getTime() + HOUR_MS;
      const minutes = Math.ceil((freeAt - askedAt.getTime()) / 60_000);
      throw new DomainError('too-many-digests', { limit: MOST_ASKED, minutes });
    }
    await recordEvent(tx, officer.id, officer.id, 'digest-asked', { mail });
    return tx.digestWish.create({ data: { askedAt, by: officer.id, mailed: mail } });
  });
  return { body: await recordHealth(db) };
}

/** On record with its reason: who looked, and what was done. */
export async function resolve({
  params,
  body: { done },
  officer,
  services,
}: Input<{ params: typeof findingInPath; body: typeof resolution }>): Promise<Reply<RecordHealth>> {
  const { db, clock, workflows } = services;
  const at = await clock.now();
  const id = BigInt(params.id);
  const freed = await db.$transaction(async (tx) => {
    const found = await tx.finding.findUnique({ where: { id } });
    if (!found) throw notFound('finding');
    if (found.resolvedAt) return null;
    const { caseId, subject, says } = found;
    await recordEvent(tx, officer.id, officer.id, 'finding-resolved', { case: caseId, subject, says, done });
    return resolveFinding(tx, id, { by: officer.id, at, done });
  });
  if (freed) {
    workflows.wake(freed);
    services.tell(freed);
  }
  return { body: await recordHealth(db) };
}
