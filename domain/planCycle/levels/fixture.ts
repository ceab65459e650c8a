import type { Data } from '../../case/entry';
import { ENGINE } from '../../case/fixture';
import type { Letter, LowerPlans } from '../../case/logic';
import { actsOf, type Lodged, type Story } from '../../case/specification';
import { aProcedure, aStep, DUE } from '../../law/fixture';
import type { Procedure } from '../../law/procedure';
import { act, allHeldBy, begun, START } from '../fixture';
import type { CycleOpening, CycleState } from '../state';

/**
 * For tests: the upper plan opens the lower ones two at a time, five minutes apart, and gathers them before its
 * framework.
 */
const UPPER = aProcedure(
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
const LOWER = aProcedure(
  [
    aStep('draft', [], [DUE.maySix]),
    aStep('send-up', ['draft'], [DUE.fiveWorkingDays], { returnsTo: 'draft' }),
    aStep('adopt', ['send-up'], [DUE.fiveWorkingDays], { inSession: true, returnsTo: 'draft' }),
  ],
  { id: 'q' },
);

export const minutes = (count: number): string => new Date(Date.parse(START) + count * 60_000).toISOString();

const plan = (unit: string, procedure: Procedure, more: Partial<CycleOpening> = {}, at = START): Story<CycleState> =>
  begun(
    procedure,
    {
      caseId: `${unit}.${procedure.id}.2026`,
      unit,
      anchorsBy: {},
      managers: [`${unit}.office`],
      bodies: allHeldBy(`${unit}.office`, procedure),
      ...more,
    },
    {},
    at,
  );

/** The upper plan, just opened, with whoever takes part below it. */
export const upperPlan = (lower?: LowerPlans, at = START): Story<CycleState> =>
  plan('VN', UPPER, lower && { lower }, at);
/** A plan below, just opened and not yet linked. */
export const lowerPlan = (caseId = '22.q.2026'): Story<CycleState> => plan('22', LOWER, { caseId });

/** By the engine at the start, where nothing else is said. */
export const told = actsOf(ENGINE, START);
/** Who is below, as it was looked up. */
export const below = (...units: string[]): Lodged => told('units-below', { step: 'lower', round: 1, units });
/** By the lower plan's office. */
export const sign = (step: string, when = START): Lodged => act('sign', { step }, when);

export const lettersOf = ({ consequences }: Story<CycleState>): Letter[] =>
  consequences.flatMap(({ letters }) => letters);

/** What the upper plan's letter says that links the lower one. */
export const LINK: Data = {
  upper: 'VN.p.2026',
  unit: 'VN',
  title: { vi: 'K', en: 'P' },
  watch: { step: 'lower', round: 1, until: 'send-up', by: '2025-05-06' },
};
