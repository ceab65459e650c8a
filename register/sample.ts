import type { Prisma, PrismaClient } from '../prisma/generated/client';
import { DomainError } from '../domain/errors';

/** Where the accounts of a first start get their mail: nowhere. */
export const SAMPLE_MAIL = '@phoihop.example';

/** Deputies of a Council that is played, all told. */
export const DEPUTIES = 51;

/** Who wrote the lines of the sample's roll of deputies. */
export const SAMPLE_ROLL = 'first-start';

/** What was taken away. */
interface Removed {
  cases: string[];
  officers: string[];
  /** Contents (SHA-256) that no document has any more. */
  contents: string[];
}

/** Whether a database is to have a sample and hasn't: its loading was broken off, or it holds nothing at all. */
export async function lacksSample(db: PrismaClient): Promise<boolean> {
  const sample = await db.sample.findUnique({ where: { id: 1 } });
  if (sample) return sample.status === 'loading' || sample.status === 'failed';
  return (await db.case.findFirst({ select: { id: true } })) === null;
}

/**
 * Takes the sample away, all or nothing: its cases with register, documents, comments and mails, the accounts of the
 * first start but the administrator's, and what nobody changed of its roll of deputies. An account by which something
 * was done in a case that stays is closed instead; what was done to accounts stays on record. Throws `sample-loading`
 * while it is being played.
 */
export function removeSample(db: PrismaClient): Promise<Removed> {
  return db.$transaction(
    async (tx) => {
      await requireLoaded(tx);
      const cases = (await tx.case.findMany({ where: { rehearsal: true }, select: { id: true } })).map(({ id }) => id);
      const contents = await removeDocuments(tx, cases);
      await removeCases(tx, cases);
      const officers = await removeOfficers(tx);
      await tx.deputy.deleteMany({ where: { by: SAMPLE_ROLL } });
      await tx.mail.deleteMany({ where: { OR: [{ rehearsal: true }, { recipient: { endsWith: SAMPLE_MAIL } }] } });
      return { cases, officers, contents };
    },
    { timeout: 300_000 },
  );
}

async function requireLoaded(tx: Prisma.TransactionClient): Promise<void> {
  const [sample] = await tx.$queryRaw<{ status: string }[]>`SELECT status FROM "Sample" WHERE id = 1 FOR UPDATE`;
  if (sample?.status === 'loading') throw new DomainError('sample-loading');
  // What says that there was one keeps the next start from making another.
  await tx.sample.updateMany({ data: { status: 'removed' } });
}

async function removeDocuments(tx: Prisma.TransactionClient, cases: string[]): Promise<string[]> {
  const rows = await tx.document.findMany({ where: { caseId: { in: cases } }, select: { sha256: true } });
  await tx.document.deleteMany({ where: { caseId: { in: cases } } });
  const contents = [...new Set(rows.map(({ sha256 }) => sha256))];
  const kept = await tx.document.findMany({ where: { sha256: { in: contents } }, select: { sha256: true } });
  const gone = contents.filter((sha256) => !kept.some((one) => one.sha256 === sha256));
  await tx.passage.deleteMany({ where: { sha256: { in: gone } } });
  return gone;
}

/** What is only ever added to is taken away by the schema's owner: whoever serves people has no right to. */
async function removeCases(tx: Prisma.TransactionClient, cases: string[]): Promise<void> {
  const ofThem = { where: { caseId: { in: cases } } };
  await tx.communityComment.deleteMany(ofThem);
  await tx.communitySide.deleteMany(ofThem);
  await tx.news.deleteMany(ofThem);
  await tx.task.deleteMany(ofThem);
  await tx.step.deleteMany(ofThem);
  await tx.$executeRaw`SELECT forget_rehearsals()`;
}

async function removeOfficers(tx: Prisma.TransactionClient): Promise<string[]> {
  const rows = await tx.officer.findMany({
    where: { admin: false, email: { endsWith: SAMPLE_MAIL } },
    select: { id: true },
  });
  const all = rows.map(({ id }) => id);
  const acted = await tx.entry.findMany({
    where: { officer: { in: all } },
    distinct: ['officer'],
    select: { officer: true },
  });
  const kept = acted.map(({ officer }) => officer);
  const gone = all.filter((id) => !kept.includes(id));
  const theirs = { in: gone };
  await tx.officer.updateMany({ where: { id: { in: kept } }, data: { active: false } });
  await tx.delegation.deleteMany({ where: { OR: [{ fromId: theirs }, { toId: theirs }] } });
  await tx.seat.deleteMany({ where: { officerId: theirs } });
  await tx.idempotentRequest.deleteMany({ where: { officer: theirs } });
  await tx.news.deleteMany({ where: { officer: theirs } });
  await tx.newsSeen.deleteMany({ where: { officer: theirs } });
  await tx.officer.deleteMany({ where: { id: theirs } });
  return gone;
}
