import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import { dayOf, ofArrival, whenOf } from '../../case/daysThatCount';
import { documentsOf } from '../../case/documents';
import type { Entry } from '../../case/entry';
import { firstTwice } from '../../case/fields';
import { isoDate, line, note, number, plainId, products, rule, text } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, badDate, refused } from '../../case/machine';
import { planPeriod } from '../../carryingOut/periods';
import { wordsWhere } from '../../case/act';
import { compareDecimals } from '../../decimal';
import { lateBy } from '../../law/source';
import { endDuty, ruleOfDuty } from '../duties';
import { assignedUpTo, totalOf } from '../progress';
import { type Approval, CAPITAL_SOURCES, type ProgressReport, type Share } from '../reported';
import { type Duty, pending, type ProjectState } from '../state';
import { afterEnd, afterItsDuty, byManaging, doneBy, judgeOwed, namedDuty, type ProjectAct, millionDong } from './rule';

const MOST_LINES = 100;

/** Of these any hundred together are still a figure. */
const amount = millionDong(12);

const percent = z
  .string()
  .refine(
    (given) => /^(100|\d{1,2}(\.\d{1,2})?)$/.test(given),
    rule('phải từ 0 đến 100 (%)', 'must be between 0 and 100 per cent'),
  )
  .meta({ description: 'Per cent', example: '42.5', format: 'decimal' });

const share = z.strictObject({ source: z.enum(CAPITAL_SOURCES), amount });
const once =
  <T>(key: (one: T) => string) =>
  (all: T[]): boolean =>
    firstTwice(all.map(key)) === null;

const approval = z
  .strictObject({
    decidedBy: line(200),
    number,
    signedOn: isoDate,
    total: amount,
    startsOn: isoDate,
    finishesOn: isoDate,
    capital: z
      .array(share.extend({ year: z.int().min(2000).max(2100) }))
      .max(MOST_LINES)
      .refine(
        once(({ year, source }: { year: number; source: string }) => `${year} ${source}`),
        rule('mỗi năm và nguồn một dòng', 'each year and source once'),
      ),
    milestones: z
      .array(z.strictObject({ name: line(200), dueOn: isoDate }))
      .max(MOST_LINES)
      .refine(
        once(({ name }: { name: string }) => name),
        rule('mỗi mốc một lần', 'each milestone once'),
      ),
    documents: products.optional(),
  })
  .meta({ description: 'What was decided: total investment, capital by year and source, days, milestones' });

const report = z.strictObject({
  ...ofArrival,
  duty: plainId.optional().meta({ description: 'The periodic report that this is; without it one in between' }),
  asOf: isoDate.meta({ description: 'The day as of which the figures are' }),
  disbursed: z
    .array(share)
    .max(CAPITAL_SOURCES.length)
    .refine(
      once(({ source }: { source: string }) => source),
      rule('mỗi nguồn một dòng', 'each source once'),
    )
    .meta({ description: 'Disbursed from the beginning to that day, by source' }),
  work: percent.meta({ description: 'Share of the work done to that day, per cent' }),
  reached: z
    .array(z.strictObject({ name: line(200), on: isoDate }))
    .max(MOST_LINES)
    .default([]),
  corrects: z
    .boolean()
    .optional()
    .meta({ description: 'An earlier report was wrong: figures may be lower than in it; says why' }),
  documents: products.optional(),
});

/** What was approved, and the owner's reports that are laid beside it (S30). */
export const PROGRESS_ACTS: Record<string, ProjectAct> = {
  'enter-approval': {
    by: byManaging,
    data: approval,
    texts: note,
    judge: judgeApproval,
    apply: (state, act) => ({ ...state, approvals: [...state.approvals, approvalIn(act)] }),
  },
  'report-progress': {
    by: byManaging,
    data: report,
    texts: z.strictObject({ why: text.optional(), note: text.optional() }).optional(),
    agreements: [
      wordsWhere(({ corrects }) => corrects === true, {
        vi: 'cần nêu vì sao số trước sai',
        en: 'needs to say why the figure before was wrong',
      }),
    ],
    counts: { by: 'arrival', after: afterItsDuty },
    afterClose: afterEnd,
    judge: judgeReport,
    apply: applyReport,
  },
};

const approvalIn = ({ seq, data }: Entry): Approval => {
  const { documents: _documents, ...approved } = data as unknown as Omit<Approval, 'seq'> & { documents?: unknown };
  return { ...approved, seq };
};

function judgeApproval(_state: ProjectState, act: Entry): Ruling {
  const { signedOn, startsOn, finishesOn, total, capital } = approvalIn(act);
  const today = vnDateOf(act.at);
  if (signedOn > today) return badDate('signedOn', signedOn, `<= ${today}`);
  if (finishesOn <= startsOn) return badDate('finishesOn', finishesOn, `> ${startsOn}`);
  const assigned = totalOf(capital);
  return compareDecimals(assigned, total) > 0 ? refused('capital-above-total', { assigned, total }) : accepted();
}

/** A report that contradicts itself, what was approved or an earlier one is refused, with the field and the figures. */
function judgeReport(state: ProjectState, act: Entry): Ruling {
  const duty = ownDuty(state, act);
  if (act.data.duty !== undefined) {
    const owed = judgeOwed(state, duty, String(act.data.duty));
    if (!owed.accepted) return owed;
  }
  return (
    wrongDay(state, act, duty) ??
    aboveCapital(state, act) ??
    fallen(state, act) ??
    accepted(duty ? lateBy(dayOf('arrival', act) > duty.dueOn, ruleOfDuty(state, duty).within.cites) : { late: false })
  );
}

const ownDuty = (state: ProjectState, act: Entry): Duty | undefined => namedDuty(state, act, ['progress']);

function wrongDay(state: ProjectState, { at, data }: Entry, duty: Duty | undefined): Ruling | null {
  const { asOf, reached = [] } = data as unknown as ProgressReport;
  const today = vnDateOf(at);
  const before = state.reports.at(-1)?.asOf ?? '';
  const period = duty ? planPeriod(duty.batch) : null;
  if (asOf > today) return badDate('asOf', asOf, `<= ${today}`);
  if (asOf < before) return badDate('asOf', asOf, `>= ${before}`);
  if (period && asOf < period.to) return badDate('asOf', asOf, `>= ${period.to}`);
  const known = state.approvals.at(-1)?.milestones.map(({ name }) => name) ?? [];
  const strange = reached.find(({ name }) => !known.includes(name));
  if (strange) return refused('no-such-milestone', { milestone: strange.name });
  const ahead = reached.find(({ on }) => on > asOf);
  return ahead ? badDate(`reached.${ahead.name}`, ahead.on, `<= ${asOf}`) : null;
}

/** No source can have paid out more than was assigned from it so far. */
function aboveCapital({ approvals }: ProjectState, { data }: Entry): Ruling | null {
  const approval = approvals.at(-1);
  if (!approval || approval.capital.length === 0) return null;
  const year = Number(String(data.asOf).slice(0, 4));
  for (const { source, amount: disbursed } of data.disbursed as unknown as Share[]) {
    const assigned = assignedUpTo(approval, year, source);
    if (compareDecimals(disbursed, assigned) > 0)
      return refused('disbursed-above-capital', { field: `disbursed.${source}`, disbursed, assigned, year });
  }
  return null;
}

/** Figures from the beginning don't fall, unless the owner says why an earlier one was wrong. */
function fallen({ reports }: ProjectState, act: Entry): Ruling | null {
  const before = reports.at(-1);
  if (!before || corrects(act)) return null;
  const { disbursed, work } = act.data as unknown as ProgressReport;
  const paid = (source: string) => disbursed.find((one) => one.source === source)?.amount ?? '0';
  const less = before.disbursed.find((one) => compareDecimals(paid(one.source), one.amount) < 0);
  const on = before.asOf;
  if (less)
    return refused('figure-falls', {
      field: `disbursed.${less.source}`,
      given: paid(less.source),
      before: less.amount,
      on,
    });
  return compareDecimals(work, before.work) < 0
    ? refused('figure-falls', { field: 'work', given: work, before: before.work, on })
    : null;
}

const corrects = ({ data }: Entry): boolean => data.corrects === true;

/** It ends the period's duty, and what was still owed of periods before: its figures are from the beginning. */
function applyReport(state: ProjectState, act: Entry): ProjectState {
  const duty = ownDuty(state, act);
  const done = duty ? endDuty(state, duty, 'done', act.at, doneBy(act)) : state;
  const earlier = duty ? pending(done).filter(({ kind, batch }) => kind === 'progress' && batch < duty.batch) : [];
  const next = earlier.reduce((sofar, one) => endDuty(sofar, one, 'dropped', act.at), done);
  return { ...next, reports: [...state.reports, reportIn(act, duty)] };
}

function reportIn(act: Entry, duty: Duty | undefined): ProgressReport {
  const { asOf, disbursed, work, reached = [] } = act.data as unknown as ProgressReport;
  return {
    ...whenOf(act),
    seq: act.seq,
    by: act.by.body,
    asOf,
    period: duty?.batch ?? null,
    disbursed,
    work,
    reached,
    corrects: corrects(act),
    late: act.data.late === true,
    documents: documentsOf(act),
  };
}
