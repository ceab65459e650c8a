import { deadlinePassed, vnDateOf } from '../domain/calendar/dates';
import { stepDue } from '../domain/planCycle/due';
import { bodiesOf, type CycleState, stepState } from '../domain/planCycle/state';
import { basisText } from '../domain/law/words';
import type { Basis, Procedure, Step, Text } from '../domain/law/procedure';
import type { Engine } from './engine';
import type { Measures } from './measures';

export interface RehearsedStep {
  id: string;
  kind: string;
  title: Text;
  by: string;
  dueOn: string | null;
  doneOn: string | null;
  outcome: string | null;
  /** Done after its due date, or not done at all. */
  broke: 'late' | 'not-done' | null;
  cites: Basis;
  clause: Text;
}

export interface RehearsalReport {
  outcome: 'completed' | 'completed-late' | 'stuck';
  caseId: string;
  procedure: string;
  version: string;
  steps: RehearsedStep[];
  consultations: { step: string; asked: number; answered: number; deemed: number; late: number }[];
  entries: number;
  mails: number;
  /** What a rehearsal of several levels took. */
  measures?: Measures;
}

/** What came of a rehearsed cycle, read from the register. */
export async function reportOf(engine: Engine, caseId: string, procedure: Procedure): Promise<RehearsalReport> {
  const view = await engine.reader.read<CycleState>(caseId);
  const state = view?.file.state as CycleState;
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

function rehearsed(state: CycleState, law: Step): RehearsedStep {
  const { doneAt, outcome } = stepState(state, law.id);
  const { dueOn, law: due } = stepDue(state, law.id);
  const cites = due?.rule.cites ?? law.cites;
  const broke = doneAt === null ? 'not-done' : dueOn !== null && deadlinePassed(dueOn, doneAt) ? 'late' : null;
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

function consultationsOf(state: CycleState, procedure: Procedure): RehearsalReport['consultations'] {
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
