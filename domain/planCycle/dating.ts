import { z } from 'zod';
import { dayStatus } from '../calendar/calendar';
import { type IsoDate, vnDateOf } from '../calendar/dates';
import type { Entry } from '../case/entry';
import { isoDate, line, note, number, plainId, products, rule } from '../case/forms';
import { firstTwice } from '../case/fields';
import type { Ruling } from '../case/logic';
import { accepted, badDate, refused } from '../case/machine';
import { yours } from '../case/act';
import { dueOf, type LawFacts } from '../law/due';
import { sourceOf } from '../law/source';
import { conflictsOf, timetable } from '../law/timetable';
import { lawFacts } from './due';
import { ended } from './moveVersion';
import type { CycleAct } from './rule';
import { daysOf, type DatingKind } from './setDays';
import { type CycleState, type DatingDocument, stepLaw, stepState } from './state';

const MOST_DAYS = 200;

const dated = z.strictObject({
  number,
  signedOn: isoDate,
  documents: products.optional(),
  days: z
    .array(z.strictObject({ step: plainId, on: isoDate }))
    .min(1)
    .max(MOST_DAYS)
    .refine((days) => firstTwice(days.map(({ step }) => step)) === null, rule('mỗi bước một ngày', 'one day a step')),
});

const byPlanner: CycleAct['by'] = ({ managers }, { name }) => yours(managers.slice(0, 1), name);

/**
 * Official documents that lay down days: the unit's own working timetable, for steps that no law dates, and the year's
 * directive or guidance, for any. A later one takes the place of the one before whole.
 */
export const dating: Record<'set-timetable' | 'enter-directive', CycleAct> = {
  'set-timetable': {
    by: byPlanner,
    head: true,
    data: dated,
    texts: note,
    judge: judgeTimetable,
    apply: apply('timetable'),
  },
  'enter-directive': {
    by: byPlanner,
    head: true,
    data: dated.extend({
      title: line(100).meta({ description: 'What kind of document it is, such as a directive (Chỉ thị)' }),
      issuer: line(200).meta({ description: 'Who issued it' }),
    }),
    texts: note,
    judge: judgeDays,
    apply: apply('directive'),
  },
};

function apply(kind: DatingKind) {
  return (state: CycleState, act: Entry): CycleState => {
    const { number: no, signedOn, days, title, issuer } = act.data as unknown as Said;
    const document: DatingDocument = {
      number: no,
      signedOn,
      ...(title && { title }),
      ...(issuer && { issuer }),
      seq: act.seq,
      at: act.at,
      days: Object.fromEntries(days.map(({ step, on }) => [step, on])),
    };
    return { ...state, dating: { ...state.dating, [kind]: document } };
  };
}

interface Said {
  number: string;
  signedOn: IsoDate;
  title?: string;
  issuer?: string;
  days: { step: string; on: IsoDate }[];
}

function judgeDays(state: CycleState, act: Entry): Ruling {
  const { signedOn, days } = act.data as unknown as Said;
  const today = vnDateOf(act.at);
  if (signedOn > today) return badDate('signedOn', signedOn, `<= ${today}`);
  for (const { step, on } of days) {
    const fault = notDated(state, step) ?? badDay(state, step, on, signedOn);
    if (fault) return fault;
  }
  return accepted();
}

/** The unit dates only what no law and no directive does, and no step before what it stands on. */
function judgeTimetable(state: CycleState, act: Entry): Ruling {
  const ruling = judgeDays(state, act);
  if (!ruling.accepted) return ruling;
  const { days } = act.data as unknown as Said;
  const facts: LawFacts = { ...lawFacts(state), setDays: daysOf(state.dating.directive, 'directive') };
  for (const { step } of days) {
    const due = dueOf(state.procedure, step, facts);
    if (due && sourceOf(due.rule.cites) !== 'suggestion')
      return refused('day-laid-down', { step, dueOn: due.dueOn, source: sourceOf(due.rule.cites) });
  }
  return contradiction(state, act) ?? accepted();
}

/** The refusal of a step that takes no day any more. */
function notDated(state: CycleState, id: string): Ruling | null {
  if (!stepLaw(state, id)) return refused('no-such-step', { step: id });
  const step = stepState(state, id);
  if (step.doneAt) return refused('step-done', { step: id, doneOn: vnDateOf(step.doneAt) });
  const [stop] = step.stops;
  return ended(state, step) ?? (stop ? refused('clock-stopped', { step: id, from: stop.from }) : null);
}

function badDay({ calendar }: CycleState, step: string, on: IsoDate, signedOn: IsoDate): Ruling | null {
  if (on < signedOn) return badDate(`days.${step}`, on, `>= ${signedOn}`);
  return dayStatus(calendar, on).working ? null : badDate(`days.${step}`, on, 'ngày làm việc / a working day');
}

/** A contradiction between two days that wasn't there before; the law may contradict itself. */
function contradiction(state: CycleState, act: Entry): Ruling | null {
  const before = new Set(conflictsIn(state).map(keyOf));
  const fresh = conflictsIn(apply('timetable')(state, act)).find((one) => !before.has(keyOf(one)));
  return fresh ? refused('days-contradict', { step: fresh.step, waits: fresh.waits, days: fresh.days }) : null;
}

const keyOf = ({ step, waits }: { step: string; waits: string }): string => `${step} ${waits}`;

function conflictsIn(state: CycleState) {
  const steps = state.procedure.steps.filter(({ id }) => !stepState(state, id).endedAt);
  return conflictsOf(timetable({ ...state.procedure, steps }, lawFacts(state)));
}
