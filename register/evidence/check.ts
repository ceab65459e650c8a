import { addMinutes, startOfVnDay, vnDateOf } from '../../domain/calendar/dates';
import type { PrismaClient, RegisterCheck, Renewal } from '../../prisma/generated/client';
import { healDerived } from '../caseFaults';
import { caseIds } from '../read';
import { UNHURRIED } from '../unhurried';
import { lawOnce } from '../verify';
import { type DigestDeps, makeDigest } from './digest';
import type { Whole } from './documents';
import { type Found, foundIn, keepFindings, markGone, tellFindings } from './findings';
import { verifyBeside, verifyCases } from './verified';
import { repeat } from '../../prisma/repeat';
import { renewDerived, type RenewalDeps } from './renewal';

export interface CheckDeps extends DigestDeps, RenewalDeps {
  whole: Whole;
  /** Tells the browsers that a case has changed. */
  tell: (caseId: string) => void;
}

/** Our suggestion: at two at night, when nobody waits for anything. */
const AT_MINUTE = 120;
const LOOK_MS = 60_000;
const WISHES_MS = 5_000;
/** A check without a sign of life for so long is taken over. */
const DEAD_MINUTES = 10;
/** Cases and documents between two signs of life. */
const PAGE = 50;

/**
 * Checks the register once a day, signs the day's digest, and those that are asked for. Several processes may. Before
 * its first check a process makes anew what another version derived from the record, and says so. Returns how to stop.
 */
export function startChecks(deps: CheckDeps, said: (renewal: Renewal) => void = () => undefined): () => void {
  let isRenewed = false;
  const look = async () => {
    const renewal = isRenewed ? null : await renewDerived(deps);
    isRenewed = renewal !== 'elsewhere';
    if (renewal && renewal !== 'elsewhere') said(renewal);
    if (isRenewed) await checkWhenDue(deps);
  };
  const stops = [repeat(look, LOOK_MS, deps.onError), repeat(() => digestWhenAsked(deps), WISHES_MS, deps.onError)];
  return () => stops.forEach((stop) => stop());
}

/** Makes the digest that an administrator has asked for, if any; whether it did. */
export async function digestWhenAsked(deps: CheckDeps): Promise<boolean> {
  const { db, now } = deps;
  const wish = await db.digestWish.findFirst({ where: { number: null }, orderBy: { id: 'asc' } });
  const made = wish && (await makeDigest(deps, await now(), wish.id));
  if (!made) return false;
  // What it found gone it finds once: the next digest follows from this one.
  const last = await db.registerCheck.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
  await report(deps, last ?? BEFORE_ANY, made.regress);
  return true;
}

/** Of what is found before the first check. */
const BEFORE_ANY = { id: 0n };

/** Checks the register if nobody has since two at night; whether it did. */
export async function checkWhenDue(deps: CheckDeps): Promise<boolean> {
  const check = await claim(deps.db, await deps.now());
  if (check) await run(deps, check);
  return check !== null;
}

/** The check of the day for this process to do: a new one, or one whose process died; null where there is none. */
function claim(db: PrismaClient, now: string): Promise<RegisterCheck | null> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('phoihop.checks'))`;
    const last = await tx.registerCheck.findFirst({ orderBy: { id: 'desc' } });
    if (last && !last.endedAt) {
      const dead = last.aliveAt.toISOString() < addMinutes(now, -DEAD_MINUTES);
      return dead ? tx.registerCheck.update({ where: { id: last.id }, data: { aliveAt: now } }) : null;
    }
    if (last && last.begunAt.toISOString() >= newestHour(now)) return null;
    return tx.registerCheck.create({ data: { begunAt: now, aliveAt: now, ofCases: await tx.case.count() } });
  }, UNHURRIED);
}

const newestHour = (now: string): string => addMinutes(startOfVnDay(vnDateOf(addMinutes(now, -AT_MINUTE))), AT_MINUTE);

async function run(deps: CheckDeps, check: RegisterCheck): Promise<void> {
  const { db, now } = deps;
  const { law: changed, events } = await verifyBeside(db);
  const beside = (subject: string, says: Found['says']): Found => ({ caseId: null, subject, says });
  await report(deps, check, [
    ...changed.map((id) => beside(`law:${id}`, 'wrong-law')),
    ...events.map((id) => beside(`account-event:${id}`, 'wrong-account-event')),
  ]);
  const law = lawOnce(db);
  for (let upTo: string | null = check.upTo; upTo !== null; ) upTo = await checkPage(deps, check, upTo, law);
  const at = await now();
  const digest = await makeDigest(deps, at);
  await report(deps, check, digest?.regress ?? []);
  await markGone(db, check.id, at);
  await db.registerCheck.update({ where: { id: check.id }, data: { endedAt: at, aliveAt: at } });
}

/** Some cases with their documents; the last of them, or null after the last of all. */
async function checkPage(
  deps: CheckDeps,
  check: RegisterCheck,
  after: string,
  law: ReturnType<typeof lawOnce>,
): Promise<string | null> {
  const { db, now, whole } = deps;
  const ids = await caseIds(db, {}, after, PAGE);
  const upTo = ids.at(-1);
  if (upTo === undefined) return null;
  const { entries, faults, documents, damaged } = await verifyCases(db, whole, ids, law);
  const lost = damaged.map(
    ({ id, caseId }): Found => ({ caseId, subject: `document:${id}`, says: 'document-damaged' }),
  );
  await report(deps, check, [...faults.map(foundIn), ...lost]);
  const progress = { cases: { increment: ids.length }, entries: { increment: entries } };
  const done = { ...progress, documents: { increment: documents }, upTo, aliveAt: await now() };
  await db.registerCheck.update({ where: { id: check.id }, data: done });
  return upTo;
}

/** Keeps and tells what was found; what is only derived is written anew from the record. */
async function report(deps: CheckDeps, check: Pick<RegisterCheck, 'id'>, found: Found[]): Promise<void> {
  if (found.length === 0) return;
  const { db, now, publicUrl, tell } = deps;
  const at = await now();
  const disputed = await keepFindings(db, check.id, at, found);
  await tellFindings(db, at, publicUrl);
  for (const { caseId, says } of found) if (caseId) await healDerived(deps, caseId, says);
  for (const caseId of disputed) tell(caseId);
}
