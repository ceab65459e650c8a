import type { Data } from '../../case/entry';
import { MemoryRegister } from '../../case/fixture';
import type { Letter } from '../../case/logic';
import { aProcedure, aStep, DUE, WEEKS } from '../../law/fixture';
import { planCycle } from '../index';
import type { CycleState, StepBodies } from '../state';

/**
 * For tests: the upper plan opens the lower ones two at a time, five minutes apart, and gathers them before its
 * framework.
 */
export const UPPER = aProcedure(
  [
    aStep('lower', [], [DUE.maySix], {
      kind: 'cascade',
      cascade: { procedure: 'q', until: 'send-up', batch: 2, everyMinutes: 5 },
    }),
    aStep('framework', ['lower'], [DUE.fiveWorkingDays]),
  ],
  { level: 'nation' },
);

/** For tests: a lower plan, with a Council's vote at its end. */
export const LOWER = aProcedure(
  [
    aStep('draft', [], [DUE.maySix]),
    aStep('send-up', ['draft'], [DUE.fiveWorkingDays], { returnsTo: 'draft' }),
    aStep('adopt', ['send-up'], [DUE.fiveWorkingDays], { inSession: true, returnsTo: 'draft' }),
  ],
  { id: 'q' },
);

const LAW = { procedure: (hash: string) => (hash === 'upper' ? UPPER : LOWER), calendar: () => WEEKS };
export const START = '2025-05-05T01:00:00.000Z';
export const minutes = (count: number): string => new Date(Date.parse(START) + count * 60_000).toISOString();
const bodies = (holder: string): StepBodies => ({ holder, to: [], notices: { opened: [], done: [], overdue: [] } });

/** A plan just opened, on whose register nothing else stands. */
export function begin(procedure: 'upper' | 'lower', lower?: 'all' | string[]): MemoryRegister<CycleState> {
  const ids = (procedure === 'upper' ? UPPER : LOWER).steps.map(({ id }) => id);
  const unit = procedure === 'upper' ? 'VN' : '22';
  const opening = {
    caseId: procedure === 'upper' ? 'VN.p.2026' : '22.q.2026',
    procedure,
    calendar: 'weeks',
    unit,
    year: 2026,
    title: { vi: 'K', en: 'P' },
    settings: {},
    anchors: { session: '2025-12-08' },
    bodies: Object.fromEntries(ids.map((id) => [id, bodies(`${unit}.office`)])),
    anchorsBy: {},
    managers: [`${unit}.office`],
    ...(lower && { lower }),
  };
  return new MemoryRegister(planCycle, LAW, opening as unknown as Data, START);
}

export const lettersOf = (settled: ReturnType<MemoryRegister<CycleState>['settle']>): Letter[] =>
  settled.consequences.flatMap(({ letters }) => letters);

/** What the upper plan's letter says that links the lower one. */
export const LINK: Data = {
  upper: 'VN.p.2026',
  unit: 'VN',
  title: { vi: 'K', en: 'P' },
  watch: { step: 'lower', round: 1, until: 'send-up', by: '2025-05-06' },
};
