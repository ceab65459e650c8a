import { deadlinePassed, vnDateOf } from '../calendar/dates';
import type { Entry } from '../case/entry';
import { type Check, type Fields, firstTwice, listOf, optional, shape, text } from '../case/fields';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import type { DocumentRef } from '../case/documentRef';
import { isDecimal } from '../decimal';
import {
  assertDatesHold,
  type CarryingState,
  indicatorOf,
  indicatorsOf,
  newest,
  own,
  periodOf,
  reportDates,
  type ReportVersion,
  tellKey,
  type Told,
  verdictOf,
} from './state';

interface ActRule {
  fields: Fields;
  judge(state: CarryingState, act: Entry): Ruling;
  apply(state: CarryingState, act: Entry): CarryingState;
}

interface Given {
  indicator: string;
  actual: string;
}

const decimal: Check = (value) => (isDecimal(value) ? null : 'decimal figure such as 8.25');
const figures: Check = (value) => {
  const fault = listOf(shape({ indicator: text, actual: decimal }))(value);
  if (fault) return fault;
  const names = (value as unknown as Given[]).map(({ indicator }) => indicator);
  return names.length > 0 && firstTwice(names) === null ? null : 'at least one figure, each indicator once';
};
const REPORT: Fields = {
  period: text,
  figures,
  documents: optional(listOf(shape({ id: text, type: text, sha256: text }))),
};

export const ACTS: Record<string, ActRule> = {
  'report-figures': { fields: REPORT, judge: judgeReport, apply: addVersion },
  'correct-figures': { fields: REPORT, judge: judgeCorrection, apply: addVersion },
  'close-carrying-out': {
    fields: {},
    judge: judgeClose,
    apply: (state, act) => ({ ...state, closedAt: act.at, outcome: outcomeOf(state) }),
  },
  'support-closed': {
    fields: { support: text, indicator: text, outcome: text, unheard: optional(text) },
    judge: onlyEngine,
    apply: applySupportClosed,
  },
  recalendar: { fields: { calendar: text }, judge: judgeRecalendar, apply: applyRecalendar },
};

/** The rule of an act's name; none for a name that every object has. */
export const ruleOf = (name: string): ActRule | undefined => (Object.hasOwn(ACTS, name) ? ACTS[name] : undefined);

const given = (act: Entry): Given[] => act.data.figures as unknown as Given[];

/** The refusal for a body that doesn't report here, and for figures of no indicator of the period. */
function misplaced(state: CarryingState, act: Entry): Ruling | null {
  const { reporter } = state.opening;
  const period = String(act.data.period);
  if (act.by.body !== reporter) return refused('not-your-step', { step: period, holder: reporter, body: act.by.body });
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
  if (earlier) return refused('step-done', { step: id, doneOn: vnDateOf(earlier.at) });
  const { opensAt, dueOn } = reportDates(state, period);
  if (act.at < opensAt) return refused('too-early', { step: id, from: vnDateOf(opensAt), today: vnDateOf(act.at) });
  const reported = given(act).map(({ indicator }) => indicator);
  const missing = indicatorsOf(state, id).filter((indicator) => !reported.includes(indicator.id));
  if (missing.length > 0)
    return refused('figures-missing', { period: id, missing: missing.map((indicator) => indicator.id).join(', ') });
  return accepted({ late: deadlinePassed(dueOn, act.at), dueOn });
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
    at: act.at,
    by: act.by.body,
    late: before?.late ?? act.data.late === true,
    figures: {
      ...before?.figures,
      ...Object.fromEntries(given(act).map(({ indicator, actual }) => [indicator, actual])),
    },
    documents: (act.data.documents ?? []) as unknown as DocumentRef[],
  };
  return { ...state, reports: { ...state.reports, [id]: [...(state.reports[id] ?? []), version] } };
}

function judgeClose(state: CarryingState, act: Entry): Ruling {
  const { reporter, escalateTo } = state.opening;
  if (![reporter, escalateTo].includes(act.by.body))
    return refused('not-your-step', { step: 'close', holder: reporter, body: act.by.body });
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

function onlyEngine(_state: CarryingState, act: Entry): Ruling {
  return act.by.role === 'system' ? accepted() : refused('not-permitted');
}

/** A calendar by which a report's day can't be counted is refused: what throws here is (see `weigh` of the machine). */
function judgeRecalendar(state: CarryingState, act: Entry): Ruling {
  assertDatesHold(applyRecalendar(state, act).calendar, state.opening);
  return onlyEngine(state, act);
}

function applyRecalendar(state: CarryingState, act: Entry): CarryingState {
  return { ...state, calendar: state.law.calendar(String(act.data.calendar)) };
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
