import type { Sight } from '../case/sight';
import type { Step } from './procedure';
import type { StepKind } from './stepKinds';

/** How far what a step brings is read where its procedure doesn't say: by what such a step is for. Our suggestion. */
const SUGGESTED: Record<StepKind, Sight> = {
  draft: 'internal',
  consult: 'internal',
  gather: 'internal',
  appraise: 'internal',
  exchange: 'parties',
  notify: 'parties',
  verify: 'parties',
  decide: 'parties',
  assign: 'parties',
  cascade: 'parties',
  publish: 'public',
};

/** How far what a step brings is read once the step is done, and whether that is only suggested. */
export const sightOfStep = ({ sight, kind }: Pick<Step, 'sight' | 'kind'>): { sight: Sight; suggested: boolean } => ({
  sight: sight ?? SUGGESTED[kind],
  suggested: sight === undefined,
});
