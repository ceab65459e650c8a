import { vnDateOf } from '../../domain/calendar/dates';
import type { Actor } from '../../domain/case/entry';
import type { ConsultationState } from '../../domain/consultation/state';
import { type CaseKind, KINDS } from '../../domain/kinds';
import { dependentsOf } from '../../domain/planCycle/progress';
import { lastPrompt } from '../../domain/planCycle/prompts';
import { type CycleState, stepLaw, stepState } from '../../domain/planCycle/state';
import type { GatheringState } from '../../domain/gathering/state';
import type { Basis } from '../../domain/law/procedure';
import type { Directory } from '../../domain/units/directory';
import type { SessionState } from '../../domain/councilSession/state';
import type { Services } from '../services';
import { stepTitle } from '../cases/texts';
import { aboveIn } from '../acts/above';
import { type ManagingAct, managingActs, promptingActs } from './managing';
import type { LateStep } from './queries';
import type { OverdueRow } from './schema';

/** What a late step rests on and what waits for it, which only the case itself can say. */
export interface Reasons {
  basis: Basis;
  behind: OverdueRow['behind'];
  acts: ManagingAct[];
  lastTold: string | null;
}

/** The reasons of each step, in their order, and what whoever asks may do about it; every case is read once. */
export async function reasonsOf(
  { reader, directory }: Pick<Services, 'reader' | 'directory'>,
  steps: LateStep[],
  managers: (unit: string) => Actor[],
  now: string,
): Promise<Reasons[]> {
  const views = await reader.readMany(
    steps.flatMap(({ caseId, caseKind, parent }) =>
      parent && ANSWERS.includes(caseKind) ? [caseId, parent] : [caseId],
    ),
  );
  const read: Read = <S>(id: string) => (views.get(id)?.file.state ?? null) as S | null;
  return steps.map((step) => reasons(read, step, managers, { now, directory }));
}

type Read = <S>(id: string) => S | null;
type Behind = OverdueRow['behind'];
const NONE: Reasons = { basis: 'practice', behind: [], acts: [], lastTold: null };

/** Kinds in which bodies answer what a step of the parent asks. */
const ANSWERS: CaseKind[] = ['consultation', 'gathering'];

function reasons(
  read: Read,
  late: LateStep,
  managers: (unit: string) => Actor[],
  { now, directory }: { now: string; directory: Directory },
): Reasons {
  const state = read(late.caseId);
  if (!state) return NONE;
  return {
    basis: KINDS[late.caseKind].basis(state, late.step),
    behind: BEHIND[late.caseKind]?.(state as never, late, read) ?? [],
    acts:
      late.caseKind === 'plan-cycle'
        ? managingActs(state as CycleState, late.step, managers(late.unit), now)
        : promptingActs(
            late.caseKind,
            state,
            { step: late.step, above: aboveIn(directory, late.caseKind, state, late.step, vnDateOf(now)) },
            managers(late.unit),
            now,
          ),
    lastTold: lastTold(state, late),
  };
}

/** A plan cycle has the reminders of those who manage it beside those that came by themselves. */
function lastTold(state: object, { caseKind, step }: LateStep): string | null {
  const byItself = KINDS[caseKind].lastTold(state, step);
  const bySomebody = caseKind === 'plan-cycle' ? lastPrompt(state as CycleState, 'remind', step) : null;
  return (
    [byItself, bySomebody]
      .filter((at) => at !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** What waits for a late step beyond its own case or step; where nothing is said, nothing does. */
const BEHIND: Partial<Record<CaseKind, (state: never, late: LateStep, read: Read) => Behind>> = {
  'plan-cycle': (state: CycleState, { step }) =>
    stepLaw(state, step) ? unfinished(state, dependentsOf(state, step)) : [],
  consultation: behindReply,
  gathering: behindReply,
  'council-session': behindSession,
};

/** For an answer or a contribution wait the step that asked, and what stands on it. */
function behindReply(
  { opening: { step } }: ConsultationState | GatheringState,
  { parent }: LateStep,
  read: Read,
): Behind {
  const asking = parent ? read<CycleState>(parent) : null;
  return asking && stepLaw(asking, step) ? unfinished(asking, [step, ...dependentsOf(asking, step)]) : [];
}

/** For a session wait the cases on its agenda. */
function behindSession({ caseId, items }: SessionState): Behind {
  return items
    .filter(({ decision }) => !decision)
    .map((item) => ({ case: item.case ?? caseId, step: item.step ?? item.id, title: item.title }));
}

function unfinished(state: CycleState, ids: string[]): Reasons['behind'] {
  const waiting = ids.filter((id) => stepState(state, id).doneAt === null);
  return waiting.map((id) => ({ case: state.opening.caseId, step: id, title: stepTitle(state, id) }));
}
