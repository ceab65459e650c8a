import type { Held, PlanFault, Rules } from './fault';
import { indicatorsOf, type Setting } from './indicators';
import { type Contents, type Part, PARTS } from './parts';
import { balanceRules } from './rules/balance';
import { optionRules, targetRules, viewpointRules } from './rules/choice';
import { assessmentRules, forecastRules, indicatorRules } from './rules/series';
import { allocationRules, programmeRules, projectRules, solutionRules } from './rules/work';

const RULES: { [P in Part]: Rules<P> } = {
  indicators: indicatorRules,
  assessment: assessmentRules,
  viewpoints: viewpointRules,
  forecasts: forecastRules,
  balances: balanceRules,
  options: optionRules,
  targets: targetRules,
  programmes: programmeRules,
  solutions: solutionRules,
  projects: projectRules,
  allocation: allocationRules,
};

/** What a plan's content is held against, with its indicators resolved. */
export const heldAgainst = (contents: Contents, setting: Setting): Held => ({
  contents,
  setting,
  indicators: indicatorsOf(contents, setting),
});

/** Every rule that the parts drawn up so far break, in the order of the parts: which, where, by how much. */
export function faultsOf(contents: Contents, setting: Setting): PlanFault[] {
  const held = heldAgainst(contents, setting);
  return PARTS.flatMap((part) => faultsOfPart(part, held));
}

/** The same of one part alone. */
export function faultsOfPart<P extends Part>(part: P, held: Held): PlanFault[] {
  const content = held.contents[part];
  if (content === undefined) return [];
  return RULES[part](content as NonNullable<Contents[P]>, held).map(([at, vi, en]) => ({ part, at, says: { vi, en } }));
}

/** How many faults each part has; parts without any are left out. */
export function counted(faults: readonly PlanFault[]): Partial<Record<Part, number>> {
  const counts: Partial<Record<Part, number>> = {};
  for (const { part } of faults) counts[part] = (counts[part] ?? 0) + 1;
  return counts;
}
