import { type IsoDate, vnDateOf } from '../calendar/dates';
import { why, step as stepForm } from '../case/forms';
import type { Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import type { Step } from '../law/procedure';
import { traitsOf } from '../law/stepKinds';
import { assigned } from './conclusions';
import { doneOn, openedOn } from '../case/daysThatCount';
import { cascadeOf } from './levels/cascade';
import { standing } from './meetings';
import { dependentsOf, takeBack } from './progress';
import { byHolder, type CycleAct, isSigned, notSigning, onStep, stepOf } from './rule';
import { receiversOf, scheduledFor } from './schedules';
import { actingBody, bodiesOf, type CycleState, hasOwnCase, isOpen, stepLaw, stepState } from './state';

/**
 * What a body lodged, taken back by it before the next one has acted on it, for a wrong paper to be put right. Later
 * only the document itself can be recalled or replaced, as Decree 30/2020 art. 18(3) and (4) say of what was issued.
 */
export const withdraw: CycleAct = {
  by: byHolder,
  data: stepForm,
  texts: why,
  judge: onStep(judgeWithdraw),
  apply: (state, act) =>
    takeBack(state, stepOf(act), {
      by: act.by.body,
      at: act.at,
      why: { case: state.opening.caseId, seq: act.seq },
      told: toldOf(state, stepLaw(state, stepOf(act)) as Step, act.by.body),
    }),
};

/** How a step ends by what its holder lodges here; not by a session, another case or a history on paper. */
const LODGED: (string | null)[] = ['done', 'signed'];

/** Who lodged what a step was done by, or stands in its place; null where nothing was lodged here. */
function lodgerOf(state: CycleState, { id }: Step): string | null {
  const { doneBy, outcome, heldBy } = stepState(state, id);
  if (!doneBy || !LODGED.includes(outcome)) return null;
  return heldBy ? actingBody(state, id) : doneBy.body;
}

function judgeWithdraw(state: CycleState, law: Step, act: Entry): Ruling {
  const { body } = act.by;
  if (lodgerOf(state, law) !== body) return refused('nothing-to-withdraw', { body, step: law.id });
  return notSigning(state, law, act) ?? standsFault(state, law) ?? accepted();
}

/** The refusal where what was lodged can't be taken back any more: it is public, or somebody has acted on it. */
function standsFault(state: CycleState, law: Step): Ruling | null {
  const step = stepState(state, law.id);
  if (law.kind === 'publish') return refused('made-public', { step: law.id, on: doneOn(step) });
  const first = receivedBy(state, law).at(0) ?? actedAfter(state, law.id);
  return first ? refused('acted-on', { ...first }) : null;
}

/** Who has acted first on what was done at a step. */
export const actedAfter = (state: CycleState, id: string): Acted | undefined =>
  dependentsOf(state, id)
    .flatMap((other) => workedOn(state, stepLaw(state, other) as Step))
    .at(0);

/** That a body has acted: at which step, and since which day. */
interface Acted {
  body: string;
  step: string;
  on: IsoDate;
}

/** Whoever received what the step delivers, and what was concluded for them to do. */
function receivedBy(state: CycleState, law: Step): Acted[] {
  const step = stepState(state, law.id);
  const receipts = Object.entries(step.acknowledged).map(([body, at]) => ({ body, step: law.id, on: vnDateOf(at) }));
  const duties = assigned(state, law, step).map(({ body }) => ({ body, step: law.id, on: doneOn(step) as IsoDate }));
  return [...receipts, ...duties];
}

/** What was done at a step that stands on it. What has gone out to many has gone out. */
export function workedOn(state: CycleState, law: Step): Acted[] {
  const step = stepState(state, law.id);
  const acted = (on: IsoDate | null, body = actingBody(state, law.id)): Acted[] =>
    on ? [{ body, step: law.id, on }] : [];
  if (step.doneAt) return acted(doneOn(step), step.heldBy ?? undefined);
  if (!isOpen(step)) return [];
  const ballot = Object.hasOwn(state.ballots, law.id) ? state.ballots[law.id] : undefined;
  const meeting = standing(step);
  return [
    ...(hasOwnCase(state, law) || cascadeOf(state, step) ? acted(openedOn(step)) : []),
    ...(meeting ? acted(vnDateOf(meeting.at), meeting.by) : []),
    ...(ballot?.round === step.round ? acted(vnDateOf(ballot.at)) : []),
  ];
}

/** Who else was told of it when it was done, and whose step it opened. */
function toldOf(state: CycleState, law: Step, by: string): string[] {
  const { to, notices } = bodiesOf(state, law.id);
  const opened = dependentsOf(state, law.id).filter((id) => isOpen(stepState(state, id)));
  const asked = opened.flatMap((id) => {
    return [actingBody(state, id), ...bodiesOf(state, id).notices.opened, ...scheduledFor(state, id)];
  });
  const delivered = traitsOf(law).delivers ? to : [];
  const told = new Set([...asked, ...notices.done, ...delivered, ...receiversOf(state, law.id)]);
  return [...told].filter((body) => body !== by);
}

/** Who may withdraw what a step was done by, and whom that reaches; null where nobody may now. */
export function withdrawableBy(state: CycleState, law: Step): { body: string; head: boolean; told: string[] } | null {
  const body = lodgerOf(state, law);
  if (state.closedAt || !body || standsFault(state, law)) return null;
  const told = toldOf(state, law, body);
  return { body, head: isSigned(state, law), told };
}
