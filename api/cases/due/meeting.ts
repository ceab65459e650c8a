import { conclusionsCase } from '../../../domain/planCycle/conclusions';
import { meetingId } from '../../../domain/planCycle/meetings';
import { type CycleState, stepLaw, stepState } from '../../../domain/planCycle/state';
import { notFound } from '../../../domain/notFound';
import { calendarReply } from '../../http/calendarReply';
import { cycleInSight } from '../state';
import { languageOf } from '../../http/language';
import { type Namer, namesAt } from '../../http/names';
import type { Input } from '../../http/route';
import type { caseStep } from '../schema';
import type { MeetingView } from './schema';

/** A step's meeting as it was called last, with who comes and who came; nothing where none was called. */
export function meetingOf(state: CycleState, id: string, name: Namer): MeetingView | null {
  const step = stepState(state, id);
  if (!step.meeting) return null;
  const { by, invited, answers } = step.meeting;
  const attended = step.doneAt ? ((step.result?.attended ?? []) as string[]) : null;
  const concluded = Array.isArray(step.result?.assignments) && step.result.assignments.length > 0;
  return {
    ...step.meeting,
    by: name(by),
    invited: invited.map((body) => ({
      body: name(body),
      answer: answers[body]?.answer ?? null,
      attended: attended && attended.includes(body),
    })),
    conclusions: concluded ? conclusionsCase(state, step) : null,
    calendar: `/api/cases/${state.opening.caseId}/steps/${id}/invitation`,
  };
}

/**
 * The calendar file of a step's meeting, for whoever may see the case; of one that was called off, the file that takes
 * it out.
 */
export async function invitation({ params, officer, services, req }: Input<{ params: typeof caseStep }>) {
  const { state } = await cycleInSight(services, officer, params.id);
  const law = stepLaw(state, params.step);
  const step = law && stepState(state, law.id);
  if (!law || !step?.meeting) throw notFound('invitation');
  const spoken = languageOf(req);
  return calendarReply(services, `/cases/${encodeURIComponent(params.id)}?step=${encodeURIComponent(law.id)}`, {
    ...step.meeting,
    uid: meetingId(state, step),
    calledAt: step.meeting.at,
    title: law.title[spoken],
    caller: namesAt(services, state.openedAt)(step.meeting.by).name[spoken],
  });
}
