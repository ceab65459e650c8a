import { z } from 'zod';
import { dayStatus } from '../calendar/calendar';
import { type IsoDate, vnDateOf } from '../calendar/dates';
import type { Data, Entry } from '../case/entry';
import { anyText, isoDate, letter, line, note, number, plainId, products, rule } from '../case/forms';
import { firstTwice } from '../case/fields';
import type { Ruling } from '../case/logic';
import { accepted, badDate, refused } from '../case/machine';
import { dueOf, type LawFacts } from '../law/due';
import { sourceOf } from '../law/source';
import { conflictsOf, timetable } from '../law/timetable';
import { lawFacts } from './due';
import { finished } from './moveVersion';
import { type AnyCycleAct, byOffice } from './rule';
import { type DatingKind, directed } from './setDays';
import { type CycleState, type DatingDocument, type DayBelow, stepLaw, stepState } from './state';

const MOST_DAYS = 200;

const days = z
  .array(z.strictObject({ step: plainId, on: isoDate }))
  .max(MOST_DAYS)
  .refine((all) => firstTwice(all.map(({ step }) => step)) === null, rule('mỗi bước một ngày', 'one day a step'));

const dated = z.strictObject({ number, signedOn: isoDate, documents: products.optional(), days: days.min(1) });

/**
 * Official documents that lay down days: the unit's own working timetable, for steps that no law dates, and the year's
 * directive or guidance, for any. A later one takes the place of the one before whole. A directive of an upper plan
 * comes by its letter: its days for plans of this procedure hold here, the others go further down.
 */
export const dating: Record<string, AnyCycleAct> = {
  'set-timetable': {
    by: byOffice,
    head: true,
    data: dated,
    texts: note,
    judge: judgeTimetable,
    apply: apply('timetable'),
  },
  'enter-directive': {
    by: byOffice,
    head: true,
    data: dated.extend({
      days,
      title: line(100).meta({ description: 'What kind of document it is, such as a directive (Chỉ thị)' }),
      issuer: line(200).meta({ description: 'Who issued it' }),
      below: z
        .array(z.strictObject({ procedure: plainId, step: plainId, on: isoDate }))
        .max(MOST_DAYS)
        .optional()
        .meta({ description: 'Days of steps of all plans below, by their procedure' }),
    }),
    texts: note,
    agreements: [
      {
        holds: ({ data }) => (data.days as Data[]).length + ((data.below ?? []) as Data[]).length > 0,
        path: ['data', 'days'],
        rule: { vi: 'cần ít nhất một ngày', en: 'needs at least one day' },
      },
    ],
    judge: judgeDays,
    apply: apply('directive'),
  },
  'upper-directive': {
    by: 'engine',
    data: letter({ number: anyText, signedOn: isoDate, below: z.array(z.looseObject({ procedure: anyText })) }),
    apply: applyUpper,
  },
};

function apply(kind: DatingKind) {
  return (state: CycleState, act: Entry): CycleState => {
    const { days: all, below } = act.data as unknown as Said;
    return { ...state, dating: { ...state.dating, [kind]: documentOf(act, all, below) } };
  };
}

/** The document by which an act lays days down: of steps here, and of plans below. */
function documentOf({ data, seq, at }: Entry, here: Said['days'], below?: DayBelow[]): DatingDocument {
  const { number: no, signedOn, title, issuer } = data as unknown as Said;
  const days = Object.fromEntries(here.map(({ step, on }) => [step, on]));
  return { number: no, signedOn, title, issuer, seq, at, days, below };
}

interface Said {
  number: string;
  signedOn: IsoDate;
  title?: string;
  issuer?: string;
  below?: DayBelow[];
  days: { step: string; on: IsoDate }[];
}

function applyUpper(state: CycleState, act: Entry): CycleState {
  const { below } = act.data as unknown as Required<Said>;
  const own = below.filter(({ procedure, step, on }) => procedure === state.procedure.id && takes(state, step, on));
  const further = below.filter(({ procedure }) => procedure !== state.procedure.id);
  return { ...state, dating: { ...state.dating, above: documentOf(act, own, further) } };
}

/** A step that isn't done and has no clock that stood, and a day that is worked. */
const takes = (state: CycleState, step: string, on: IsoDate): boolean =>
  notDated(state, step) === null && dayStatus(state.calendar, on).working;

function judgeDays(state: CycleState, act: Entry): Ruling {
  const { signedOn, days: all } = act.data as unknown as Said;
  const today = vnDateOf(act.at);
  if (signedOn > today) return badDate('signedOn', signedOn, `<= ${today}`);
  for (const { step, on } of all) {
    const fault = notDated(state, step) ?? badDay(state, step, on, signedOn);
    if (fault) return fault;
  }
  return accepted();
}

/** The unit dates only what no law and no directive does, and no step before what it stands on. */
function judgeTimetable(state: CycleState, act: Entry): Ruling {
  const ruling = judgeDays(state, act);
  if (!ruling.accepted) return ruling;
  const facts: LawFacts = { ...lawFacts(state), setDays: directed(state.dating) };
  for (const { step } of (act.data as unknown as Said).days) {
    const due = dueOf(state.procedure, step, facts);
    if (due && sourceOf(due.rule.cites) !== 'suggestion')
      return refused('day-laid-down', { step, dueOn: due.dueOn, source: sourceOf(due.rule.cites) });
  }
  return contradiction(state, act) ?? accepted();
}

/** The refusal of a step that takes no day any more. */
function notDated(state: CycleState, id: string): Ruling | null {
  if (!stepLaw(state, id)) return refused('no-such-step', { step: id });
  const [stop] = stepState(state, id).stops;
  return finished(state, id) ?? (stop ? refused('clock-stopped', { step: id, from: stop.from }) : null);
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
