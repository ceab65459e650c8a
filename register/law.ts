import { canonicalJson } from '../domain/canonical';
import type { Calendar } from '../domain/calendar/calendar';
import type { LawTexts } from '../domain/case/law';
import type { Procedure } from '../domain/law/procedure';
import type { SupervisionLaw } from '../domain/supervision/law';
import { hashOf } from '../procedures/hash';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
import { sha256 } from './canonical';

/** A version of law in steps: a procedure's, or a group's of supervision. */
export type LawInSteps = Procedure | SupervisionLaw;

const hashes = new WeakMap<LawInSteps | Calendar, string>();

/**
 * The content hash under which a procedure version or a calendar version is kept. Reckoned once for each: they never
 * change, and every list of versions asks for all.
 */
export function lawHash(law: LawInSteps | Calendar): string {
  const hash = hashes.get(law) ?? ('steps' in law ? hashOf(law) : sha256(canonicalJson(law)));
  hashes.set(law, hash);
  return hash;
}

/** Reads frozen law from the database; a text never changes, so it is read once per process. */
export function createLawReader(db: PrismaClient): (hashes: string[]) => Promise<LawTexts> {
  const known: LawTexts = {};
  return async (hashes) => {
    const missing = hashes.filter((hash) => !(hash in known));
    if (missing.length) Object.assign(known, await readLaw(db, missing));
    return Object.fromEntries(hashes.map((hash) => [hash, known[hash]]));
  };
}

async function readLaw(db: PrismaClient, hashes: string[]): Promise<LawTexts> {
  const where = { where: { hash: { in: hashes } } };
  const [procedures, calendars] = await Promise.all([
    db.publishedProcedure.findMany(where),
    db.publishedCalendar.findMany(where),
  ]);
  return Object.fromEntries([...procedures, ...calendars].map((row) => [row.hash, row.body]));
}

/** Law is published by one after another, also by two officers whose cases need it in the same instant. */
type Published = 'procedures' | 'calendar';

/** Waits until nobody else publishes such law; holds until the transaction ends. */
export const lockLaw = (tx: Prisma.TransactionClient, what: Published): Promise<unknown> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`phoihop.${what}`}))`;

/**
 * Reading all versions takes seconds on a busy machine; the client's own limits, five for the work and two until it
 * begins, would give up between.
 */
export const LAW_MAY_TAKE = { maxWait: 20_000, timeout: 60_000 };

/**
 * Publishes a procedure version. Published means frozen: the same version with other content is refused by its unique
 * index.
 */
export async function publishProcedure(db: PrismaClient, procedure: LawInSteps): Promise<string> {
  const hash = lawHash(procedure);
  const { id, version } = procedure;
  await db.$transaction(async (tx) => {
    await lockLaw(tx, 'procedures');
    await tx.publishedProcedure.upsert({
      where: { hash },
      update: {},
      create: { hash, id, version, body: procedure as object },
    });
  }, LAW_MAY_TAKE);
  return hash;
}

/** Publishes a calendar version and makes it the one that new cases count by. */
export function publishCalendar(db: PrismaClient, calendar: Calendar): Promise<string> {
  return db.$transaction(async (tx) => {
    await lockLaw(tx, 'calendar');
    return makeCurrent(tx, calendar);
  });
}

/** As `publishCalendar`, for a transaction that holds the lock. */
export async function makeCurrent(tx: Prisma.TransactionClient, calendar: Calendar): Promise<string> {
  const hash = lawHash(calendar);
  const { id, version } = calendar;
  await tx.publishedCalendar.updateMany({ where: { id, current: true }, data: { current: false } });
  await tx.publishedCalendar.upsert({
    where: { hash },
    update: { current: true },
    create: { hash, id, version, body: calendar as object, current: true },
  });
  return hash;
}
