import type { Calendar } from '../calendar/calendar';
import type { LawFacts } from './due';
import type { DeadlineRule, Procedure, Step } from './procedure';

/** For tests: a calendar of plain weeks for 2024 to 2028. */
export const WEEKS: Calendar = { id: 'weeks', version: '1', from: '2024-01-01', to: '2028-12-31', years: {}, days: {} };

export const DUE: Record<'maySix' | 'fiveWorkingDays' | 'tenDaysBeforeSession', DeadlineRule> = {
  maySix: { fixed: { month: 5, day: 6, mode: 'by', year: -1 }, cites: 'practice' },
  fiveWorkingDays: { within: { period: '5wd' }, of: { event: 'opened' }, cites: 'practice' },
  tenDaysBeforeSession: { atLeast: { setting: 'days' }, before: { anchor: 'session' }, cites: 'practice' },
};

/** For tests: a step with little to it. */
export function aStep(id: string, needs: string[], due: DeadlineRule[], more: Partial<Step> = {}): Step {
  const by = { body: 'ubnd', at: 'unit' } as const;
  return {
    id,
    kind: 'decide',
    title: { vi: id, en: id },
    covers: [],
    by,
    role: 'officer',
    needs,
    produces: [],
    to: [],
    due,
    notices: [],
    reminders: [],
    inSession: false,
    cites: 'practice',
    ...more,
  };
}

/** For tests: a procedure of these steps, with an anchor `session` (8 December) and a setting `days` (10 days). */
export function aProcedure(steps: Step[], more: Partial<Procedure> = {}): Procedure {
  const text = { vi: 'x', en: 'x' };
  return {
    id: 'p',
    version: 'v',
    title: text,
    level: 'province',
    planYears: { from: 2026, to: 2027 },
    settings: [{ id: 'days', title: text, default: '10d', cites: 'practice' }],
    anchors: [
      {
        id: 'session',
        title: text,
        default: { month: 12, day: 8, year: -1 },
        setBy: { body: 'hdnd', at: 'unit' },
        cites: 'practice',
      },
    ],
    steps,
    ...more,
  };
}

/** For tests: plan year 2026, nothing done yet. */
export function someFacts(more: Partial<LawFacts> = {}): LawFacts {
  return {
    year: 2026,
    calendar: WEEKS,
    settings: {},
    anchors: { session: '2025-12-08' },
    doneOn: {},
    openedOn: {},
    ...more,
  };
}
