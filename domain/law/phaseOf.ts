import type { Phase } from './phase';
import type { Step } from './procedure';

const BY_KIND: Record<Step['kind'], Phase> = {
  draft: 'drafting',
  consult: 'consultation',
  gather: 'coordination',
  exchange: 'coordination',
  cascade: 'coordination',
  appraise: 'approval',
  verify: 'approval',
  decide: 'approval',
  notify: 'assignment',
  publish: 'assignment',
  assign: 'assignment',
};

/** The step's own phase; of law that says none, by the kind of step. */
export const phaseOf = ({ phase, kind }: Pick<Step, 'phase' | 'kind'>): Phase => phase ?? BY_KIND[kind];
