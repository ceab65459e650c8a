import { deadlinePassed, type IsoDate, vnDateOf } from '../../../domain/calendar/dates';
import { doneOn, openedOn } from '../../../domain/case/daysThatCount';
import { lawFacts, stepDue, undatedDue } from '../../../domain/planCycle/due';
import { actingBody, type CycleState, type DatingDocument, stepState } from '../../../domain/planCycle/state';
import { DomainError } from '../../../domain/errors';
import { procedureFor } from '../../../procedures/load';
import { dueOf, type LawFacts } from '../../../domain/law/due';
import { type DateSource, sourceOf } from '../../../domain/law/source';
import { type DatingKind, directed, documentName } from '../../../domain/planCycle/setDays';
import type { Procedure } from '../../../domain/law/procedure';
import { conflictsOf, timetable, type TimetableRow } from '../../../domain/law/timetable';
import { clauseOf, type NamedBody, type Namer } from '../../http/names';
import type { CaseTimetableView, TimetableRowView } from './schema';

/** A row of a timetable as it is shown; `holder` says which body acts. */
export function rowView({ cites, clause, by: _by, ...row }: TimetableRow, holder: NamedBody): TimetableRowView {
  return { ...row, holder, rule: clause, clause: clauseOf(cites) };
}

/** A running cycle's timetable, as of a day and instant. */
export function caseTimetable(state: CycleState, now: string, name: Namer): CaseTimetableView {
  // Steps that a move to another version ended have their place in the record, not in the timetable.
  const inForce = {
    ...state.procedure,
    steps: state.procedure.steps.filter(({ id }) => !stepState(state, id).endedAt),
  };
  const rows = timetable(inForce, lawFacts(state));
  const planned = plannedFacts(state);
  const today = vnDateOf(now);
  return {
    today,
    rows: rows.map((row) => ofCase(state, row, planned, now, name)),
    conflicts: conflictsOf(rows),
    dating: {
      timetable: documentView(state.dating.timetable, 'timetable'),
      directive: documentView(state.dating.directive, 'directive'),
      above: documentView(state.dating.above, 'directive'),
    },
    lower: lowerSteps(state, today),
  };
}

function documentView(document: DatingDocument | null, kind: DatingKind): CaseTimetableView['dating']['above'] {
  if (!document) return null;
  const { number, signedOn, seq, at } = document;
  return { name: documentName(document, kind), number, signedOn, seq, at };
}

/** The steps of the plans that this one opens, for a directive that dates them as well. */
function lowerSteps({ procedure, opening }: CycleState, today: IsoDate): CaseTimetableView['lower'] {
  const ids = new Set(procedure.steps.flatMap(({ cascade }) => (cascade ? [cascade.procedure] : [])));
  return [...ids].flatMap((id) => {
    const found = lowerProcedure(id, opening.year, today);
    const steps = found?.steps.map(({ id: step, title }) => ({ step, title })) ?? [];
    return found ? [{ procedure: id, title: found.title, steps }] : [];
  });
}

/** None where no version covers the year: such plans can't be opened either. */
function lowerProcedure(id: string, year: number, today: IsoDate): Procedure | null {
  try {
    return procedureFor(id, year, today);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** What each of those who may name a day names for the step. */
function namedFor(state: CycleState, step: string): CaseTimetableView['rows'][number]['named'] {
  const { timetable: own } = state.dating;
  const usual = undatedDue(state, step);
  const by = (source: DateSource) => (usual && sourceOf(usual.rule.cites) === source ? usual.dueOn : null);
  return {
    law: by('law'),
    directive: directed(state.dating)[step]?.on ?? null,
    timetable: own?.days[step] ?? null,
    suggestion: by('suggestion'),
  };
}

function ofCase(
  state: CycleState,
  row: TimetableRow,
  planned: LawFacts,
  now: string,
  name: Namer,
): CaseTimetableView['rows'][number] {
  const step = stepState(state, row.step);
  const on = doneOn(step);
  const { dueOn, law } = stepDue(state, row.step);
  return {
    ...rowView(row, name(actingBody(state, row.step))),
    dueOn,
    planned: plannedDue(state, row.step, planned),
    openedOn: openedOn(step),
    source: law && sourceOf(law.rule.cites),
    named: namedFor(state, row.step),
    doneOn: on,
    enteredOn: step.countsOn && day(step.doneAt),
    late: dueOn !== null && (on ? on > dueOn : deadlinePassed(dueOn, now)),
  };
}

/** By the version under which the case began, which may not have had the step. */
function plannedDue(state: CycleState, step: string, facts: LawFacts): IsoDate | null {
  const begun = state.law.procedure(state.opening.procedure);
  return begun.steps.some(({ id }) => id === step) ? (dueOf(begun, step, facts)?.dueOn ?? null) : null;
}

/** What was known when the case began: the anchors of then, and the steps that were open from its first stamp. */
function plannedFacts(state: CycleState): LawFacts {
  const { opening, openedAt, law } = state;
  const procedure = law.procedure(opening.procedure);
  return {
    ...lawFacts(state),
    calendar: law.calendar(opening.calendar),
    anchors: opening.anchors,
    setDays: {},
    doneOn: {},
    openedOn: firstOpen(procedure.steps, opening.begunOn ?? vnDateOf(openedAt)),
  };
}

/** The steps that wait for nothing, with the day on which a case that begins on it opens them. */
export function firstOpen(steps: { id: string; needs: string[] }[], on: IsoDate): Record<string, IsoDate> {
  return Object.fromEntries(steps.filter(({ needs }) => needs.length === 0).map(({ id }) => [id, on]));
}

const day = (at: string | null): IsoDate | null => at && vnDateOf(at);
