import type { Data } from '../domain/case/entry';
import type { Amendment } from '../domain/councilSession/state';
import { compareDecimals } from '../domain/decimal';
import { DomainError } from '../domain/errors';
import type { PlanVersions } from '../domain/planContent/onRecord';
import type { Content, Contents } from '../domain/planContent/parts';
import { targetsOfPlan } from '../domain/planContent/targets';
import { reckonedFrom } from '../domain/planCycle/content';
import { type CycleState, stepLaw } from '../domain/planCycle/state';
import { settingOf } from '../procedures/planSetting';
import type { PrismaClient } from '../prisma/generated/client';
import { contentsOf, keepContent } from './planContent';

/**
 * The targets that a step submits, reckoned from the plan's data: they go on record with the act, so that plans below,
 * the Council and carrying out read the same. Nothing where the step submits none.
 */
export async function reckonedTargets(db: PrismaClient, state: CycleState, step: string): Promise<Data> {
  const law = stepLaw(state, step);
  const from = law ? reckonedFrom(state, law) : null;
  if (!from) return {};
  const targets = targetsOfPlan(await contentsOf(db, from), settingOf(state)) as unknown as Data[];
  return { reckoned: { targets, from: from as Data } };
}

type Figure = { indicator: string; value: string };

/**
 * The version of a plan's targets that amended figures come to, kept beside the register; `plan` is what was put before
 * the Council. Throws `unknown-indicator` for what isn't set as a target, `invalid-input` where nothing differs.
 */
export async function amendedTargets(
  db: PrismaClient,
  state: CycleState,
  plan: PlanVersions,
  figures: readonly Figure[],
): Promise<Omit<Amendment, 'at' | 'by' | 'why'>> {
  const { year } = state.opening;
  const contents = await contentsOf(db, plan);
  const before = new Map((contents.targets?.rows ?? []).map((row) => [row.indicator, row.figures[year]]));
  const unknown = figures.find(({ indicator }) => before.get(indicator) === undefined);
  if (unknown) throw new DomainError('unknown-indicator', { indicator: unknown.indicator, period: year });
  const differ = figures.flatMap(({ indicator, value }) => {
    const was = before.get(indicator) as string;
    return compareDecimals(was, value) === 0 ? [] : [{ indicator, before: was, value }];
  });
  if (differ.length === 0) throw new DomainError('invalid-input', { field: 'figures', rule: 'other figures' });
  const amended = withFigures(contents.targets as Content<'targets'>, differ, year);
  return {
    version: (state.plan.parts.targets?.version ?? 0) + 1,
    sha256: await keepContent(db, amended),
    targets: targetsOfPlan({ ...contents, targets: amended } as Contents, settingOf(state)) as unknown as Data[],
    figures: differ,
  };
}

const withFigures = (targets: Content<'targets'>, figures: readonly Figure[], year: number): Content<'targets'> => ({
  ...targets,
  rows: targets.rows.map((row) => {
    const found = figures.find(({ indicator }) => indicator === row.indicator);
    return found ? { ...row, figures: { ...row.figures, [year]: found.value } } : row;
  }),
});
