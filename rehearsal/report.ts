import { deadlinePassed, vnDateOf } from '../domain/calendar/dates';
import { stepDue } from '../domain/planCycle/due';
import { bodiesOf, type CycleState, stepState } from '../domain/planCycle/state';
import { basisText } from '../domain/law/words';
import type { Procedure, Step } from '../domain/law/procedure';
import { stateOf } from './cases';
import type { Engine } from './engine';
import type { Measures } from './measures';

export type RehearsedStep = ReturnType<typeof rehearsed>;

export interface RehearsalReport {
  outcome: 'completed' | 'completed-late' | 'stuck';
  caseId: string;
  procedure: string;
  version: string;
  steps: RehearsedStep[];
  consultations: ReturnType<typeof consultationsOf>;
  entries: number;
  mails: number;
  /** What a rehearsal of several levels took. */
  measures?: Measures;
}

/** What came of a rehearsed cycle, read from the register. */
export async function reportOf(engine: Engine, caseId: string, procedure: Procedure): Promise<RehearsalReport> {
  const state = await stateOf<CycleState>(engine, caseId);
  const steps = procedure.steps.map((step) => rehearsed(state, step));
  const completed = state.outcome === 'completed';
  const late = steps.some((step) => step.broke);
  const family = { OR: [{ caseId }, { case: { parent: caseId } }] };
  return {
    outcome: completed ? (late ? 'completed-late' : 'completed') : 'stuck',
    caseId,
    procedure: procedure.id,
    version: procedure.version,
    steps,
    consultations: consultationsOf(state, procedure),
    entries: await engine.db.entry.count({ where: family }),
    mails: await engine.db.mail.count({ where: { caseId: { startsWith: caseId } } }),
  };
}

function rehearsed(state: CycleState, law: Step) {
  const { doneAt, outcome } = stepState(state, law.id);
  const { dueOn, law: due } = stepDue(state, law.id);
  const cites = due?.rule.cites ?? law.cites;
  /** Done after its due date, or not done at all. */
  const broke: 'late' | 'not-done' | null =
    doneAt === null ? 'not-done' : dueOn !== null && deadlinePassed(dueOn, doneAt) ? 'late' : null;
  return {
    id: law.id,
    kind: law.kind,
    title: law.title,
    by: bodiesOf(state, law.id).holder,
    dueOn,
    doneOn: doneAt && vnDateOf(doneAt),
    outcome,
    broke,
    cites,
    clause: basisText(cites),
  };
}

function consultationsOf(state: CycleState, procedure: Procedure) {
  return procedure.steps
    .filter((step) => step.kind === 'consult')
    .map(({ id }) => {
      const count = (name: string): number => Number(stepState(state, id).result?.[name] ?? 0);
      return {
        step: id,
        asked: count('asked'),
        answered: count('asked') - count('deemed') - count('silent'),
        deemed: count('deemed'),
        late: count('late'),
      };
    });
}
