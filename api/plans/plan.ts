import type { CycleOpening, CycleState } from '../../domain/planCycle/state';
import { stepsFor, submittedVersion } from '../../domain/planCycle/content';
import type { CommonIndicator, Setting } from '../../domain/planContent/indicators';
import type { PlanOnRecord } from '../../domain/planContent/onRecord';
import { type Contents, type Part, PARTS } from '../../domain/planContent/parts';
import { yearsOfPlan } from '../../domain/planContent/years';
import { loadIndicators } from '../../procedures/indicators';
import type { PrismaClient } from '../../prisma/generated/client';
import { contentsOf } from '../../register/planContent';
import type { Viewer } from '../http/access';
import { partVersions } from './queries';

let common: ReadonlyMap<string, CommonIndicator> | undefined;

/** The common set of indicators, as far as figures need it. */
export const commonIndicators = (): ReadonlyMap<string, CommonIndicator> =>
  (common ??= new Map(
    [...loadIndicators().values()].map(({ id, name, unit, direction, adds, formula }) => [
      id,
      { id, name, unit, direction, adds, ...(formula && { formula }) },
    ]),
  ));

/** What a cycle's plan is held against. */
export function settingOf({ procedure, opening }: CycleState): Setting {
  return { common: commonIndicators(), year: opening.year, years: yearsOfPlan(procedure.id, opening.year) };
}

/**
 * Whoever drafts sees each version as it is kept: the office, the Committee, the Standing Body, who holds a step. All
 * others see what was submitted.
 */
export function drafts({ opening }: CycleState, { bodies, admin }: Viewer): boolean {
  const inside = new Set([...opening.managers, ...holders(opening)]);
  return admin || bodies.some((body) => inside.has(body));
}

const holders = ({ bodies, unit }: CycleOpening): string[] =>
  Object.values(bodies)
    .flatMap(({ holder, enteredBy }) => [enteredBy ?? holder, holder])
    .filter((body) => body.startsWith(`${unit}.`));

/** The versions that a viewer sees, by part. */
export async function versionsSeen(
  db: PrismaClient,
  state: CycleState,
  viewer: Viewer,
): Promise<PlanOnRecord['parts']> {
  if (drafts(state, viewer)) return state.plan.parts;
  return submittedParts(db, state);
}

/** What was submitted with steps that are done: what other plans and places go by. */
export async function submittedParts(db: PrismaClient, state: CycleState): Promise<PlanOnRecord['parts']> {
  const wanted = PARTS.flatMap((part) => {
    const version = submittedVersion(state, part);
    return version === null ? [] : [{ part, version }];
  });
  const newest = wanted.filter(({ part, version }) => state.plan.parts[part]?.version === version);
  const older = wanted.filter((one) => !newest.includes(one));
  const found = older.length > 0 ? await partVersions(db, state.opening.caseId) : [];
  const parts = wanted.flatMap(({ part, version }) => {
    const kept = state.plan.parts[part];
    const one = kept?.version === version ? kept : found.find((row) => row.part === part && row.version === version);
    return one ? [[part, one] as const] : [];
  });
  return Object.fromEntries(parts) as PlanOnRecord['parts'];
}

/** What was submitted of a plan. */
export const submittedPlan = async (db: PrismaClient, state: CycleState): Promise<Contents> =>
  contentsOf(db, await submittedParts(db, state));

/** The open steps in which a viewer may change a part. */
export const stepsOf = (state: CycleState, part: Part, { bodies }: Viewer) => {
  const open = stepsFor(state, part);
  const mine = open.filter(({ id }) => {
    const { holder, enteredBy } = state.opening.bodies[id] ?? {};
    return bodies.includes(enteredBy ?? holder ?? '');
  });
  return { open, mine };
};
