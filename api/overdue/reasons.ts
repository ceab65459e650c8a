import { type CarryingState, periodOf } from '../../domain/carryingOut/state';
import type { ConsultationState } from '../../domain/consultation/state';
import { stepDue } from '../../domain/planCycle/due';
import { dependentsOf } from '../../domain/planCycle/progress';
import { type CycleState, stepLaw, stepState } from '../../domain/planCycle/state';
import type { GatheringState } from '../../domain/gathering/state';
import type { Basis } from '../../domain/law/procedure';
import { ruleOfDuty } from '../../domain/project/duties';
import { dutyOf, type ProjectState } from '../../domain/project/state';
import type { SessionState } from '../../domain/councilSession/state';
import type { SupportState } from '../../domain/support/state';
import { basisOfRow } from '../../domain/supervision/due';
import type { SupervisionState } from '../../domain/supervision/state';
import type { CaseReader } from '../../register/cases';
import type { EffectiveSeat } from '../accounts/seats';
import { managingActs } from './managing';
import type { LateStep } from './queries';
import type { OverdueRow } from './schema';

/** What a late step rests on and what waits for it, which only the case itself can say. */
export interface Reasons {
  basis: Basis;
  behind: OverdueRow['behind'];
  acts: OverdueRow['acts'];
}

/** Cases are read a few at a time: a page may show many. */
const AT_ONCE = 8;

/** The reasons of each step, in their order, and what whoever asks may do about it; every case is read once. */
export async function reasonsOf(
  reader: CaseReader,
  steps: LateStep[],
  seats: EffectiveSeat[],
  now: string,
): Promise<Reasons[]> {
  const found: Reasons[] = [];
  const cases = new Map<string, Promise<unknown>>();
  const read = <S>(id: string): Promise<S | null> => {
    const state = cases.get(id) ?? reader.read(id).then((view) => view?.file.state ?? null);
    cases.set(id, state);
    return state as Promise<S | null>;
  };
  for (let at = 0; at < steps.length; at += AT_ONCE) {
    found.push(...(await Promise.all(steps.slice(at, at + AT_ONCE).map((step) => reasons(read, step, seats, now)))));
  }
  return found;
}

type Read = <S>(id: string) => Promise<S | null>;
const NONE: Reasons = { basis: 'practice', behind: [], acts: [] };

async function reasons(
  read: Read,
  { caseKind, caseId, parent, step }: LateStep,
  seats: EffectiveSeat[],
  now: string,
): Promise<Reasons> {
  if (caseKind === 'plan-cycle') return ofCycle(await read<CycleState>(caseId), step, seats, now);
  if (caseKind === 'consultation' || caseKind === 'gathering')
    return ofReply(
      await read<ConsultationState | GatheringState>(caseId),
      parent ? await read<CycleState>(parent) : null,
    );
  if (caseKind === 'carrying-out') return ofReport(await read<CarryingState>(caseId), step);
  if (caseKind === 'support')
    return { ...NONE, basis: (await read<SupportState>(caseId))?.opening.rules.cites ?? 'practice' };
  if (caseKind === 'project') return ofDuty(await read<ProjectState>(caseId), step);
  if (caseKind === 'supervision') return ofSupervision(await read<SupervisionState>(caseId), step);
  return ofSession(await read<SessionState>(caseId));
}

function ofCycle(state: CycleState | null, id: string, seats: EffectiveSeat[], now: string): Reasons {
  const law = state && stepLaw(state, id);
  if (!state || !law) return NONE;
  return {
    basis: stepDue(state, id).law?.rule.cites ?? law.cites,
    behind: unfinished(state, dependentsOf(state, id)),
    acts: managingActs(state, id, seats, now),
  };
}

/** For an answer or a contribution wait the step that asked, and what stands on it. */
function ofReply(state: ConsultationState | GatheringState | null, asking: CycleState | null): Reasons {
  if (!state) return NONE;
  const { cites, step } = state.opening;
  return {
    ...NONE,
    basis: cites,
    behind: asking && stepLaw(asking, step) ? unfinished(asking, [step, ...dependentsOf(asking, step)]) : [],
  };
}

function ofReport(state: CarryingState | null, id: string): Reasons {
  const period = state && periodOf(state, id);
  return period ? { ...NONE, basis: state.opening.rules.reports[period.kind].cites } : NONE;
}

/** What a row of a supervision rests on; nothing but the supervision itself waits for it. */
function ofSupervision(state: SupervisionState | null, row: string): Reasons {
  return state ? { ...NONE, basis: basisOfRow(state, row) } : NONE;
}

/** For a session wait the cases on its agenda. */
function ofSession(state: SessionState | null): Reasons {
  const waiting = state?.items.filter((item) => !item.decision) ?? [];
  return {
    ...NONE,
    behind: waiting.map((item) => ({
      case: item.case ?? state!.caseId,
      step: item.step ?? item.id,
      title: item.title,
    })),
  };
}

/** A duty about a project rests on its own rule; nothing waits for it in the case. */
function ofDuty(state: ProjectState | null, id: string): Reasons {
  const duty = state && dutyOf(state, id);
  return duty ? { ...NONE, basis: ruleOfDuty(state, duty).cites } : NONE;
}

function unfinished(state: CycleState, ids: string[]): Reasons['behind'] {
  const waiting = ids.filter((id) => stepState(state, id).doneAt === null);
  return waiting.map((id) => ({
    case: state.opening.caseId,
    step: id,
    title: stepLaw(state, id)?.title ?? { vi: id, en: id },
  }));
}
