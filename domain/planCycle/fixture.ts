import { headOf, officerOf } from '../case/fixture';
import { type LawTexts, libraryOf } from '../case/law';
import { actsOf, opened, type Story } from '../case/specification';
import { WEEKS } from '../law/fixture';
import type { Procedure } from '../law/procedure';
import { planCycle } from './index';
import type { CycleOpening, CycleState, StepBodies } from './state';

/** For tests: a province's plan of 2026, begun on Monday 5 May 2025, whose Council meets on 8 December. */
export const OPENING: CycleOpening = {
  caseId: 'c',
  procedure: 'p',
  calendar: 'weeks',
  unit: '22',
  year: 2026,
  title: { vi: 'Kế hoạch', en: 'Plan' },
  settings: {},
  anchors: { session: '2025-12-08' },
  bodies: {},
  anchorsBy: { session: '22.hdnd' },
  managers: ['22.office', '22.ubnd'],
};

export const START = '2025-05-05T01:00:00.000Z';
export const OFFICE = officerOf('22.office');
export const HEAD = headOf('22.ubnd');
/** By the planning office, where nothing else is said. */
export const act = actsOf(OFFICE);

export const heldBy = (holder: string, more: Partial<StepBodies> = {}): StepBodies => ({
  holder,
  to: [],
  notices: { opened: [], done: [], overdue: [] },
  ...more,
});

/** Each step of a procedure, held by one body. */
export const allHeldBy = (holder: string, { steps }: Procedure, more: Partial<StepBodies> = {}) =>
  Object.fromEntries(steps.map(({ id }) => [id, heldBy(holder, more)]));

/** A cycle that goes by this procedure; the planning office holds what nobody else does. */
export function begun(
  procedure: Procedure,
  more: Partial<CycleOpening> = {},
  law: LawTexts = {},
  at = START,
): Story<CycleState> {
  const bodies = { ...allHeldBy(OFFICE.body, procedure), ...more.bodies };
  const opening = { ...OPENING, ...more, bodies };
  return opened(planCycle, libraryOf({ weeks: WEEKS, [opening.procedure]: procedure, ...law }), opening, at);
}
