import { z } from 'zod';
import { vnDateOf } from '../calendar/dates';
import { type Acts, yours } from '../case/act';
import { recalendar } from '../case/recalendar';
import { dayOf, ofArrival, onDay, whenOf } from '../case/daysThatCount';
import { documentsOf } from '../case/documents';
import type { Entry } from '../case/entry';
import { firstTwice } from '../case/fields';
import { anyText, decimal, letter, note, nothing, plainId, products, rule, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import { lateBy } from '../law/source';
import { own } from '../own';
import {
  assertDatesHold,
  type CarryingOpening,
  type CarryingState,
  indicatorOf,
  indicatorsOf,
  newest,
  periodOf,
  reportDates,
  type ReportVersion,
  tellKey,
  type Told,
  verdictOf,
} from './state';

const MOST_FIGURES = 200;

interface Given {
  indicator: string;
  actual: string;
}

const figures = z
  .array(z.strictObject({ indicator: plainId.max(60), actual: decimal }))
  .min(1)
  .max(MOST_FIGURES)
  .refine(
    (given) => firstTwice(given.map(({ indicator }) => indicator)) === null,
    rule('mỗi chỉ tiêu một số liệu', 'each indicator once'),
  );

const report = z.strictObject({
  period: plainId.max(12).meta({ example: '2027-Q1' }),
  figures,
  documents: products.optional(),
});

const byReporter = ({ reporter }: CarryingOpening, { data }: Pick<Entry, 'data'>) =>
  yours([reporter], String(data.period ?? 'close'));

/** Everything that can be done while a plan is carried out. A correction says why; what it corrects stays on record. */
export const ACTS: Acts<CarryingState, CarryingOpening> = {
  'report-figures': {
    by: byReporter,
    data: report.extend(ofArrival),
    texts: note,
    counts: { by: 'arrival' },
    judge: judgeReport,
    apply: addVersion,
  },
  'correct-figures': { by: byReporter, data: report, texts: why, judge: judgeCorrection, apply: addVersion },
  'close-carrying-out': {
    // The body above may close the year as well; figures are the reporter's alone.
    by: ({ reporter, escalateTo }) => yours([reporter, ...(escalateTo ? [escalateTo] : [])], 'close'),
    data: nothing,
    texts: note,
    judge: judgeClose,
    apply: (state, act) => ({ ...state, closedAt: act.at, outcome: outcomeOf(state) }),
  },
  'support-closed': {
    by: 'engine',
    data: letter({ support: anyText, indicator: anyText, outcome: anyText, unheard: anyText.nullish() }),
    // A support case may end after the year that it came from.
    afterClose: () => true,
    apply: applySupportClosed,
  },
  recalendar: recalendar<CarryingState>({ counts: ({ calendar, opening }) => assertDatesHold(calendar, opening) }),
};

const given = (act: Entry): Given[] => act.data.figures as unknown as Given[];

/** The refusal of figures for no period, or of no indicator of the period. */
function misplaced(state: CarryingState, act: Entry): Ruling | null {
  const period = String(act.data.period);
  if (!periodOf(state, period)) return refused('no-such-step', { step: period });
  const known = indicatorsOf(state, period).map(({ id }) => id);
  const unknown = given(act).find(({ indicator }) => !known.includes(indicator));
  return unknown ? refused('unknown-indicator', { indicator: unknown.indicator, period }) : null;
}

/** A first report has a figure for every indicator of the period. One that comes late is recorded as late. */
function judgeReport(state: CarryingState, act: Entry): Ruling {
  const fault = misplaced(state, act);
  if (fault) return fault;
  const id = String(act.data.period);
  const period = periodOf(state, id)!;
  const earlier = newest(state, id);
  if (earlier) return refused('step-done', { step: id, doneOn: onDay(earlier) });
  const { opensAt, dueOn } = reportDates(state, period);
  const [from, on] = [vnDateOf(opensAt), dayOf('arrival', act)];
  if (on < from) return refused('too-early', { step: id, from, today: on });
  const reported = given(act).map(({ indicator }) => indicator);
  const missing = indicatorsOf(state, id).filter((indicator) => !reported.includes(indicator.id));
  if (missing.length > 0)
    return refused('figures-missing', { period: id, missing: missing.map((indicator) => indicator.id).join(', ') });
  return accepted({ ...lateBy(on > dueOn, state.opening.rules.reports[period.kind].cites), dueOn });
}

function judgeCorrection(state: CarryingState, act: Entry): Ruling {
  const fault = misplaced(state, act);
  if (fault) return fault;
  const id = String(act.data.period);
  return newest(state, id)
    ? accepted({ version: state.reports[id]!.length + 1 })
    : refused('step-not-open', { step: id, waitsFor: 'report-figures' });
}

/** A report or its correction: a further version, with the figures that it leaves alone as they were. */
function addVersion(state: CarryingState, act: Entry): CarryingState {
  const id = String(act.data.period);
  const before = newest(state, id);
  const version: ReportVersion = {
    seq: act.seq,
    ...whenOf(act),
    by: act.by.body,
    late: before?.late ?? act.data.late === true,
    figures: {
      ...before?.figures,
      ...Object.fromEntries(given(act).map(({ indicator, actual }) => [indicator, actual])),
    },
    documents: documentsOf(act),
  };
  return { ...state, reports: { ...state.reports, [id]: [...(state.reports[id] ?? []), version] } };
}

function judgeClose(state: CarryingState): Ruling {
  const missing = state.periods.filter(({ id }) => !newest(state, id));
  return missing.length === 0
    ? accepted()
    : refused('reports-missing', { missing: missing.map(({ id }) => id).join(', ') });
}

/** On target unless an indicator's last figure falls short. */
function outcomeOf(state: CarryingState): string {
  const short = state.opening.indicators.some((indicator) => {
    const last = state.periods.filter(({ id }) => Object.hasOwn(indicator.targets, id)).at(-1);
    return last && verdictOf(state, indicator, last)?.verdict.short;
  });
  return short ? 'short' : 'on-target';
}

/** A shortfall that reached the support case after it had closed counts as not told: it opens the next. */
function applySupportClosed(state: CarryingState, act: Entry): CarryingState {
  const { support, indicator, outcome, unheard } = act.data;
  const id = String(indicator);
  if (!indicatorOf(state, id)) return state;
  const links = (own(state.supports, id) ?? []).map((link) =>
    link.caseId === support ? { ...link, closed: String(outcome) } : link,
  );
  const key = tellKey(id, String(unheard));
  const missed = own(state.told, key);
  const told =
    missed?.support === support ? { ...state.told, [key]: { ...missed, standing: false } as Told } : state.told;
  return { ...state, supports: { ...state.supports, [id]: links }, told };
}

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = ['report-opened', 'report-received', 'shortfall', 'shortfall-healed'];
