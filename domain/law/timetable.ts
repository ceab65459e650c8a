import { workingDaysBetween } from '../calendar/calendar';
import { formatVnDate, type IsoDate } from '../calendar/dates';
import { type Due, dueOf, earliestOn, type LawFacts } from './due';
import type { Basis, BodyRef, Citation, Procedure, Step, Text } from './procedure';
import { type Phase, phaseOf } from './phase';
import type { StepKind } from './stepKinds';
import { baseOf, basisText, notBeforeText, ruleVerified, ruleWithSource, verifiedOf } from './words';

/**
 * Two dates of the law that contradict each other: a step is due after one that waits for it (`waits`), or before the
 * day on which it can first be done (then `waits` is the step itself).
 */
export interface Conflict {
  step: string;
  waits: string;
  /** Working days by which the waiting step's date comes too early. */
  days: number;
  says: Text;
}

/** One step of a timetable. */
export interface TimetableRow {
  step: string;
  title: Text;
  kind: StepKind;
  phase: Phase;
  by: BodyRef;
  dueOn: IsoDate | null;
  /** The day the rule itself gives: the law's own date, or where the count ended, before any move off a rest day. */
  nominal: IsoDate | null;
  base: { what: Text; date: IsoDate } | null;
  /** The rule and where it stands, in one line. */
  clause: Text;
  cites: Basis;
  verified: 'practice' | Citation['verified'];
  /** Working days from this due date to the earliest one of the steps that wait for it; null where none waits. */
  slack: number | null;
  /** The step that the slack is measured to. */
  waits: { step: string; dueOn: IsoDate } | null;
  forecast: boolean;
  provisional: boolean;
  conflicts: Conflict[];
}

/** The whole of a procedure's due dates for one plan year, by date. Throws what `dueOf` throws. */
export function timetable(procedure: Procedure, facts: LawFacts): TimetableRow[] {
  const rows = procedure.steps.map((step) => rowOf(procedure, step, facts));
  const byStep = new Map(rows.map((row) => [row.step, row]));
  for (const row of rows) row.conflicts = [...tooLate(row, byStep), ...tooEarly(procedure, row, facts)];
  return rows.sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'));
}

/** Every contradiction between the rows' dates, in words that name both clauses. */
export function conflictsOf(rows: readonly TimetableRow[]): Conflict[] {
  return rows.flatMap((row) => row.conflicts);
}

function rowOf(procedure: Procedure, step: Step, facts: LawFacts): TimetableRow {
  const due = dueOf(procedure, step.id, facts);
  const cites = due?.rule.cites ?? step.cites;
  // Nobody waits any more for what is done, whenever it was due.
  const waits = due && !facts.doneOn[step.id] ? nextAfter(procedure, step.id, facts) : null;
  const { id, title, kind, by } = step;
  return {
    step: id,
    title,
    kind,
    phase: phaseOf(step),
    by,
    dueOn: due?.dueOn ?? null,
    nominal: due?.computed.nominal ?? null,
    base: due && { what: baseOf(procedure, due.rule), date: due.from },
    clause: clauseOf(procedure, cites, due, facts),
    cites,
    verified: due ? ruleVerified(procedure, due.rule) : verifiedOf(cites),
    slack: due && waits ? workingDaysBetween(facts.calendar, due.dueOn, waits.dueOn) : null,
    waits,
    forecast: due?.forecast ?? false,
    provisional: due?.provisional ?? false,
    conflicts: [],
  };
}

function clauseOf(procedure: Procedure, cites: Basis, due: Due | null, facts: LawFacts): Text {
  return due ? ruleWithSource(procedure, due.rule, facts.settings) : basisText(cites);
}

/** The waiting step that is due first. */
function nextAfter(procedure: Procedure, id: string, facts: LawFacts): TimetableRow['waits'] {
  const waiting = procedure.steps.filter((step) => step.needs.includes(id) && !facts.doneOn[step.id]);
  const dated = waiting.map((step) => ({ step: step.id, dueOn: dueOf(procedure, step.id, facts)?.dueOn }));
  const known = dated.filter((one): one is { step: string; dueOn: IsoDate } => one.dueOn !== undefined);
  return known.sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0] ?? null;
}

function tooLate(row: TimetableRow, byStep: Map<string, TimetableRow>): Conflict[] {
  const waiting = row.waits && byStep.get(row.waits.step);
  if (row.slack === null || row.slack >= 0 || !waiting) return [];
  const days = -row.slack;
  return [
    {
      step: row.step,
      waits: waiting.step,
      days,
      says: { vi: saysVi(row, waiting, days), en: saysEn(row, waiting, days) },
    },
  ];
}

function tooEarly(procedure: Procedure, row: TimetableRow, facts: LawFacts): Conflict[] {
  const step = procedure.steps.find((one) => one.id === row.step);
  const first = earliestOn(procedure, row.step, facts)?.date;
  if (!step?.notBefore || facts.doneOn[row.step] || !first || !row.dueOn || row.dueOn >= first) return [];
  const why = notBeforeText(procedure, step.notBefore, facts.settings);
  const days = workingDaysBetween(facts.calendar, row.dueOn, first);
  const vi = `“${row.title.vi}” đến hạn ${dayOf(row)}: ${row.clause.vi} — nhưng ${why.vi} là ${formatVnDate(first)}.`;
  const en = `“${row.title.en}” is due ${dayOf(row)}: ${row.clause.en} — but ${why.en} is on ${formatVnDate(first)}.`;
  return [{ step: row.step, waits: row.step, days, says: { vi, en } }];
}

function saysVi(row: TimetableRow, waiting: TimetableRow, days: number): string {
  const due = (one: TimetableRow) => `“${one.title.vi}” đến hạn ${dayOf(one)}: ${one.clause.vi}`;
  return `${due(waiting)} — nhưng phải chờ ${due(row)}. Hai hạn lệch nhau ${days} ngày làm việc.`;
}

function saysEn(row: TimetableRow, waiting: TimetableRow, days: number): string {
  const due = (one: TimetableRow) => `“${one.title.en}”, due ${dayOf(one)}: ${one.clause.en}`;
  return `${due(waiting)} — but it waits for ${due(row)}. The two contradict each other by ${days} working day${days === 1 ? '' : 's'}.`;
}

function dayOf({ dueOn }: TimetableRow): string {
  return dueOn ? formatVnDate(dueOn) : '–';
}
