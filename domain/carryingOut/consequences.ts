import { markOf } from '../case/daysThatCount';
import { namedDate } from '../case/dates';
import { inMails } from '../case/documents';
import type { Data } from '../case/entry';
import type { Consequence, Letter, MailOrder, NamedDate } from '../case/logic';
import { happens } from '../case/machine';
import { mailAbout, mailsTo } from '../case/mails';
import { reportMatter } from './obligations';
import { isShort, supportLetter, tellings } from './notices';
import { type CarryingState, newest, reportDates } from './state';
import type { PlanPeriod } from './periods';

/** What has come about by `now` and may not be on record yet; the machine drops what is. */
export function carryingConsequences(state: CarryingState, now: string): Consequence[] {
  if (state.closedAt) return [];
  return [...state.periods.flatMap((period) => ofReport(state, period, now)), ...shortfalls(state, now)];
}

function ofReport(state: CarryingState, period: PlanPeriod, now: string): Consequence[] {
  if (newest(state, period.id)) return received(state, period, now);
  return reportDates(state, period).opensAt > now ? [] : [opened(state, period, now)];
}

function opened(state: CarryingState, period: PlanPeriod, now: string): Consequence {
  const key = `${period.id}/opened`;
  return happens(
    'report-opened',
    key,
    now,
    { period: period.id, dueOn: reportDates(state, period).dueOn },
    { mails: [mailAbout(reportMatter(state, period), key, 'step-opened', state.opening.reporter)], timed: true },
  );
}

/** The body above is told of each report, and of each correction. */
function received(state: CarryingState, period: PlanPeriod, now: string): Consequence[] {
  const { escalateTo } = state.opening;
  const version = state.reports[period.id]!.length;
  const report = newest(state, period.id)!;
  const { at, documents, late } = report;
  const key = `${period.id}/received/${version}`;
  const facts = {
    doneOn: at,
    ...markOf(report),
    outcome: version > 1 ? 'corrected' : late ? 'late' : 'reported',
    documents: inMails(documents),
  };
  const mails = escalateTo ? [mailAbout(reportMatter(state, period), key, 'step-done', escalateTo, facts)] : [];
  return [happens('report-received', key, now, { period: period.id, version, late }, { mails })];
}

/**
 * S24: a figure that falls short goes to the indicator's support case, which tells everyone it concerns and asks for
 * support; one that a correction healed, too. The same figure is told once.
 */
function shortfalls(state: CarryingState, now: string): Consequence[] {
  return tellings(state).map((telling) => {
    const { name, key, facts, indicator } = telling;
    const letter: Letter = supportLetter(state, telling);
    const told: Data = { ...facts, indicator: indicator.id, support: letter.toCase };
    return happens(name, key, now, told, {
      letters: [letter],
      mails: isShort(telling) ? ownMails(state, telling, key) : [],
    });
  });
}

/** The carrier's own bodies learn what the others are told. */
function ownMails(
  state: CarryingState,
  { indicator, facts, figure, rule }: ReturnType<typeof tellings>[number],
  key: string,
): MailOrder[] {
  const { carrier } = state.opening;
  const said: Data = {
    needVi: carrier.name.vi,
    needEn: carrier.name.en,
    indicatorVi: indicator.name.vi,
    indicatorEn: indicator.name.en,
    measure: indicator.measure,
    shortfalls: [facts],
    touches: [],
  };
  const cites = rule?.cites ?? 'practice';
  return mailsTo(carrier.bodies, { key, template: 'shortfall', step: figure.period, cites, facts: said });
}

/** When each report that is not in may be made. */
export const reportOpenings = (state: CarryingState): NamedDate[] =>
  state.periods
    .filter(({ id }) => !newest(state, id))
    .flatMap((period) => namedDate(period.id, 'opening', reportDates(state, period).opensAt));
