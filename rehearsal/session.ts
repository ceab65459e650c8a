import { addDays, formatVnDate, vnDateOf } from '../domain/calendar/dates';
import { type CycleState, stepLaw } from '../domain/planCycle/state';
import { broughtTo } from '../domain/planCycle/onAgenda';
import { verificationFor } from '../domain/planCycle/verification';
import type { Task } from '../prisma/generated/client';
import type { Office } from './office';
import { actOf, openCase, stateOf } from './cases';
import { workedFrom } from './schedule';

/**
 * The Standing Body convenes the Council for the day the cycle names (or the next working day, if that is past) and
 * puts the dossier on its agenda.
 */
export async function convene({ engine, deputies, now }: Office, task: Task): Promise<void> {
  const state = await stateOf<CycleState>(engine, task.caseId);
  const { unit } = task;
  const tomorrow = workedFrom(state.calendar, addDays(vnDateOf(now), 1));
  const law = stepLaw(state, task.step);
  const anchor = law?.notBefore && 'anchor' in law.notBefore ? law.notBefore.anchor : 'session';
  const planned = state.anchors[anchor] ?? tomorrow;
  const opensOn = planned > tomorrow ? planned : tomorrow;
  const caseId = `${unit}.session.${opensOn}.rehearsal`;
  const standingBody = `${unit}.thuong-truc-hdnd`;
  const title = {
    vi: `Kỳ họp HĐND ngày ${formatVnDate(opensOn)}`,
    en: `Council session of ${formatVnDate(opensOn)}`,
  };
  await openCase(
    engine,
    { id: caseId, kind: 'council-session', unit, title },
    { caseId, council: task.body, standingBody, unit, title, type: 'regular', opensOn, deputies },
  );
  const documents = state.procedure.steps
    .flatMap((step) => state.steps[step.id]?.documents ?? [])
    .slice(-5)
    .map(({ id, sha256 }) => ({ id, sha256 }));
  const verification = verificationFor(state, task.step);
  const item = {
    id: 'plan',
    title: { ...state.opening.title },
    kind: 'resolution',
    case: task.caseId,
    step: task.step,
    documents,
    needsReport: verification !== null,
    ...(verification && { reportBy: verification.by }),
    ...broughtTo([{ item: 'plan', state, step: task.step }]),
  };
  await engine.act({ ...actOf(caseId, standingBody, { name: 'add-item', data: item }), id: `${caseId}/plan` });
}
