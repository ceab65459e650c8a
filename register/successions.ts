import { addDays, type IsoDate, startOfVnDay, vnDateOf } from '../domain/calendar/dates';
import { type Actor, type Data, SYSTEM } from '../domain/case/entry';
import { CASE_KINDS, KINDS } from '../domain/kinds';
import { type MayPass, type Pass, SUCCEED } from '../domain/case/succession';
import type { Directory } from '../domain/units/directory';
import { type Line, lineOf, type SuccessorRules } from '../domain/units/successors';
import type { PrismaClient } from '../prisma/generated/client';
import { sha256 } from './canonical';
import type { CaseReader } from './cases';
import type { Lodger, Receipt } from './lodge';
import { caseIds, databaseNow } from './read';
import { repeat } from '../prisma/repeat';

/** An end is made known to the cases so long before, so that each enters it at the first moment of its day. */
export const AHEAD_DAYS = 7;
const PAGE = 200;
const LOOK_MS = 60_000;

/** What finding and telling successions needs. */
interface Succeeding {
  db: PrismaClient;
  reader: CaseReader;
  lodger: Pick<Lodger, 'lodge' | 'open'>;
  directory: Directory;
  rules: SuccessorRules;
}

/**
 * The ends that concern a case and that it has not been told of: by rule, and those for which the rules name nobody.
 */
export interface CaseEnds {
  case: string;
  passes: Pass[];
  undecided: NonNullable<Line['undecided']>[];
}

/**
 * Kinds of case that hand a body's duties over; a project's case knows the days ahead by itself
 * (`domain/project/plan.ts`).
 */
const HANDING_OVER = CASE_KINDS.filter((kind) => KINDS[kind].bodies);

/**
 * Open cases in which a body may have ended, or will by that day: those begun before the last day on which units or
 * bodies change. Rehearsals keep the bodies they play with. In order of id, after a place, one more than asked for.
 */
export async function casesBegunBeforeChange(
  { db, directory }: Pick<Succeeding, 'db' | 'directory'>,
  by: IsoDate,
  after: string,
  limit: number,
): Promise<string[]> {
  const last = directory.changeDays('0000-00-00').findLast((day) => day <= by);
  if (!last) return [];
  const begun = { kind: { in: HANDING_OVER }, closedAt: null, openedAt: { lt: startOfVnDay(last) } };
  return caseIds(db, begun, after, limit + 1);
}

/** What a case has open of bodies that end by that day, and does not know yet. Empty for a case that is not there. */
export async function endsIn(
  { reader, directory, rules }: Pick<Succeeding, 'reader' | 'directory' | 'rules'>,
  caseId: string,
  by: IsoDate,
): Promise<CaseEnds> {
  const view = await reader.read<MayPass>(caseId);
  const state = view?.file.state;
  const bodies = state && view.logic.bodies ? view.logic.bodies(state) : [];
  const known = new Set(
    [...(state?.successions?.known ?? []), ...(state?.successions?.passed ?? [])].map(({ old }) => old),
  );
  const lines = [...new Set(bodies)].map((body) => lineOf(directory, rules, body, by));
  const passes = new Map(
    lines
      .flatMap((line) => line.passes)
      .filter(({ old }) => !known.has(old))
      .map((pass) => [pass.old, pass]),
  );
  const undecided = new Map(
    lines
      .flatMap((line) => (line.undecided && !known.has(line.undecided.body) ? [line.undecided] : []))
      .map((one) => [one.body, one]),
  );
  return { case: caseId, passes: [...passes.values()], undecided: [...undecided.values()] };
}

/** Puts passes on a case's record: one act, the same whoever tells it, however often. */
export function tellPasses(
  { lodger }: Pick<Succeeding, 'lodger'>,
  caseId: string,
  passes: Pass[],
  by: Actor,
  texts?: Record<string, string>,
): Promise<Receipt> {
  const which = passes
    .map(({ old, new: heir, on }) => `${old} ${heir} ${on}`)
    .sort()
    .join('\n');
  return lodger.lodge({
    id: `${SUCCEED}/${caseId}/${sha256(which)}`,
    caseId,
    name: SUCCEED,
    by,
    data: { passes } as unknown as Data,
    ...(texts && { texts }),
  });
}

/**
 * Tells every open case of the ends that concern it, by rule; the cases told. What was told before is not told again,
 * so it may be broken off and repeated.
 */
export async function tellSuccessions(succeeding: Succeeding, today: IsoDate): Promise<string[]> {
  const by = addDays(today, AHEAD_DAYS);
  const told: string[] = [];
  for (let after = ''; ; ) {
    const ids = await casesBegunBeforeChange(succeeding, by, after, PAGE);
    for (const id of ids.slice(0, PAGE)) {
      const { passes } = await endsIn(succeeding, id, by);
      if (passes.length === 0) continue;
      await tellPasses(succeeding, id, passes, SYSTEM);
      told.push(id);
    }
    if (ids.length <= PAGE) return told;
    after = ids[PAGE - 1] as string;
  }
}

/**
 * Looks when the process starts and on each new day. Several processes may: an act too many changes nothing. Returns
 * how to stop.
 */
export function startSuccessions(succeeding: Succeeding, onError: (error: unknown) => void): () => void {
  let done = '';
  const look = async (): Promise<void> => {
    const today = vnDateOf(await databaseNow(succeeding.db));
    if (today === done) return;
    await tellSuccessions(succeeding, today);
    done = today;
  };
  return repeat(look, LOOK_MS, onError);
}
