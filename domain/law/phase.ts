import type { Text } from '../text';
import type { StepKind } from './stepKinds';

/** The phases by which the outline of a procedure is read, in the order in which they usually come. */
export const PHASES = [
  'drafting',
  'consultation',
  'coordination',
  'approval',
  'assignment',
  'execution',
  'supervision',
] as const;
export type Phase = (typeof PHASES)[number];

const BY_KIND: Record<StepKind, Phase> = {
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
export const phaseOf = ({ phase, kind }: { phase?: Phase; kind: StepKind }): Phase => phase ?? BY_KIND[kind];

export const PHASE_NAMES: Record<Phase, Text> = {
  drafting: { vi: 'Soạn lập', en: 'Drafting' },
  consultation: { vi: 'Lấy ý kiến', en: 'Consultation' },
  coordination: { vi: 'Phối hợp', en: 'Coordination' },
  approval: { vi: 'Thông qua, phê duyệt', en: 'Approval' },
  assignment: { vi: 'Giao kế hoạch', en: 'Assignment' },
  execution: { vi: 'Thực hiện', en: 'Execution' },
  supervision: { vi: 'Giám sát', en: 'Supervision' },
};

/** What a case's table of contents is headed by: a phase of a procedure, or records work, which serves all of them. */
export type Heading = Phase | 'records';

export const HEADINGS: Record<Heading, Text> = {
  ...PHASE_NAMES,
  records: { vi: 'Công tác văn thư', en: 'Records work' },
};

/** Things under their phases' headings, in the order of the phases; each heading's in the order they came in. */
export const byPhase = <T>(things: readonly T[], of: (thing: T) => Phase): { phase: Phase; things: T[] }[] =>
  PHASES.map((phase) => ({ phase, things: things.filter((thing) => of(thing) === phase) })).filter(
    (group) => group.things.length > 0,
  );
