import { Readable } from 'node:stream';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { ALGORITHMS } from '../../register/evidence/algorithms';
import { resolveFinding } from '../../register/evidence/findings';
import { fileOf, proofOf } from '../../register/evidence/proof';
import { recordEvent } from '../accounts/events';
import { idInPath } from '../http/fields';
import { routesOf } from '../http/route';
import { digestView, recordHealth } from './queries';
import {
  digestList,
  digestNumber,
  digestWish,
  entryInPath,
  entryProof,
  findingInPath,
  record,
  recordMark,
  resolution,
} from './schema';

const route = routesOf('Evidence');

const MOST_DIGESTS = 31;

/** Our suggestion: each looks at the whole register. */
const MOST_ASKED = 6;
const HOUR_MS = 3_600_000;

export const evidenceRoutes = [
  route.get('/public/digests', {
    summary: 'The newest 31 signed digests of the register, and the key that signed them; without signing in',
    description: 'Public, so that anybody can keep them: a root says nothing of what it is the root of.',
    access: 'public',
    counted: true,
    answers: digestList,
    handler: async ({ services }) => {
      const rows = await services.db.registerDigest.findMany({ orderBy: { number: 'desc' }, take: MOST_DIGESTS });
      return { body: { items: rows.map(digestView) } };
    },
  }),
  route.get('/public/records/:id/:seq/:hash', {
    summary: 'Whether an entry of a printed record is on record as it is printed, and by which digest that is proved',
    access: 'public',
    counted: true,
    params: entryInPath,
    answers: entryProof,
    /** Whoever asks must know the entry's hash: the answer tells nothing to anybody else. */
    handler: async ({ params: { id, seq, hash }, services }) => {
      const { db } = services;
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
    },
  }),
  route.get('/cases/:id/mark', {
    summary: 'The newest entry of a case’s record and the newest digest’s day, as a printed record carries them',
    access: 'signed-in',
    params: idInPath,
    answers: recordMark,
    refusals: ['not-found'],
    /** What a printed record carries, so that anybody who has the paper can check it. */
    handler: async ({ params: { id }, officer, services }) => {
      const { db, access } = services;
      if (!(await access.maySeeCase(officer, id))) throw notFound('case');
      const [{ headSeq: seq, headHash }, newest] = await Promise.all([
        db.case.findUniqueOrThrow({ where: { id }, select: { headSeq: true, headHash: true } }),
        db.registerDigest.findFirst({ orderBy: { number: 'desc' }, select: { day: true } }),
      ]);
      return { body: { seq, hash: headHash, algorithm: ALGORITHMS.hash, digest: newest?.day ?? null } };
    },
  }),
  route.get('/digests/:number', {
    summary: 'A digest as a file with all its leaves, for `phoihop verify --against`',
    description: 'For administrators of the whole: the leaves name every case and document.',
    access: 'admin',
    params: digestNumber,
    produces: ['application/json'],
    answers: 'file',
    refusals: ['not-found'],
    handler: async ({ params, services }) => {
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
    },
  }),
  route.post('/digests', {
    summary: 'Have a digest of the register as it stands made now, beside the day’s',
    description:
      'Signed, time-stamped and chained as each day’s; mailed only if asked for. A worker makes it within seconds: ' +
      '`digest` of the answer, or of `GET /operation` later, is it once `asked` is null. While one is being made, ' +
      'another wish is the same.',
    access: 'admin',
    body: digestWish,
    answers: record,
    refusals: ['too-many-digests'],
    /** Only workers have the key, so they make it. */
    handler: async ({ body: { mail }, officer, services }) => {
      const { db, clock } = services;
      const askedAt = new Date(await clock.now());
      await db.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('phoihop.digestWishes'))`;
        // A worker that is just done with it is waited for: what it made can't be mailed any more.
        const [open] = await tx.$queryRaw<
          { id: bigint }[]
        >`SELECT id FROM "DigestWish" WHERE number IS NULL FOR UPDATE`;
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
    },
  }),
  route.post('/findings/:id/resolution', {
    summary: 'Record that one has looked at a place where the register does not hold, and what was done',
    description: 'Once nothing is open of a case, it takes acts again.',
    access: 'admin',
    params: findingInPath,
    body: resolution,
    answers: record,
    refusals: ['not-found'],
    handler: async ({ params, body: { done }, officer, services }) => {
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
    },
  }),
];
