import { addMinutes } from '../../domain/calendar/dates';
import type { PrismaClient, Renewal } from '../../prisma/generated/client';
import { caseFaults, healDerived } from '../caseFaults';
import type { Cases } from '../cases';
import { createLawReader } from '../law';
import { caseIds } from '../read';
import { UNHURRIED } from '../unhurried';

export interface RenewalDeps {
  db: PrismaClient;
  cases: Pick<Cases, 'look'>;
  /** The register's clock (ISO instant). */
  now: () => Promise<string>;
  /** A hash of the program that runs: another one's rules may say something else of a case. */
  program: string;
  onError: (error: unknown) => void;
}

/** A renewal without a sign of life for so long is taken over. */
const DEAD_MINUTES = 5;
/** Cases between two signs of life. */
const PAGE = 50;

/**
 * Inbox, step rows and who sees a case are derived from its record by the rules of a version. What another version made
 * of it is made anew, or a check would take it for altered. Answers what was done; null where there is nothing to do,
 * `elsewhere` while another process does it.
 */
export async function renewDerived(deps: RenewalDeps): Promise<Renewal | 'elsewhere' | null> {
  const renewal = await claim(deps, await deps.now());
  if (renewal === null || renewal === 'elsewhere') return renewal;
  const law = createLawReader(deps.db);
  for (let upTo: string | null = renewal.upTo; upTo !== null; ) upTo = await renewPage(deps, renewal.id, upTo, law);
  const at = await deps.now();
  return deps.db.renewal.update({ where: { id: renewal.id }, data: { endedAt: at, aliveAt: at } });
}

function claim({ db, program }: RenewalDeps, now: string): Promise<Renewal | 'elsewhere' | null> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('phoihop.renewals'))`;
    const last = await tx.renewal.findFirst({ orderBy: { id: 'desc' } });
    if (last?.program === program && last.endedAt) return null;
    if (last && !last.endedAt && last.aliveAt.toISOString() >= addMinutes(now, -DEAD_MINUTES)) return 'elsewhere';
    if (last?.program === program) return tx.renewal.update({ where: { id: last.id }, data: { aliveAt: now } });
    return tx.renewal.create({ data: { program, begunAt: now, aliveAt: now } });
  }, UNHURRIED);
}

/** Some cases; the last of them, or null after the last of all. */
async function renewPage(
  deps: RenewalDeps,
  id: bigint,
  after: string,
  law: ReturnType<typeof createLawReader>,
): Promise<string | null> {
  const { db, now, onError } = deps;
  const ids = await caseIds(db, {}, after, PAGE);
  const upTo = ids.at(-1);
  if (upTo === undefined) return null;
  let renewed = 0;
  for (const caseId of ids) if (await renewCase(deps, caseId, law).catch(onError)) renewed += 1;
  const done = { cases: { increment: ids.length }, renewed: { increment: renewed } };
  await db.renewal.update({ where: { id }, data: { ...done, upTo, aliveAt: await now() } });
  return upTo;
}

async function renewCase(deps: RenewalDeps, caseId: string, law: ReturnType<typeof createLawReader>): Promise<boolean> {
  let isRenewed = false;
  for (const says of await caseFaults(deps.db, caseId, law))
    if (await healDerived(deps, caseId, says)) isRenewed = true;
  return isRenewed;
}
