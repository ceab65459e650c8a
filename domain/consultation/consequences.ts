import { vnDateOf } from '../calendar/dates';
import { matterOf, movesTold, roundEnded, sentWith, toldParent } from '../case/apart';
import { inMails } from '../case/documents';
import type { Data } from '../case/entry';
import type { Consequence, Letter } from '../case/logic';
import { happens } from '../case/machine';
import { mailsAbout } from '../case/mails';
import { saysDayBy } from '../law/source';
import { silentBodies } from './obligations';
import {
  answersOf,
  asked,
  basisOf,
  type ConsultationState,
  type Consultee,
  objections,
  objectors,
  type Refused,
  tallyData,
} from './state';

/** What has come about by `now` and may not be on record yet; the machine drops what is. */
export function consultationConsequences(state: ConsultationState, now: string): Consequence[] {
  if (state.closedAt) return [...lateAnswers(state, now), ...arrivalsUsed(state, now), ...endedEarly(state, now)];
  return [
    ...lateAnswers(state, now),
    ...arrivalsUsed(state, now),
    ...(state.events.has('consulted') ? [] : [opened(state, now)]),
    ...withdrawnAnswers(state, now),
    ...refusals(state, now),
    ...movesTold(state, now, (key, facts) => mails(state, key, 'due-moved', silentBodies(state), facts)),
    ...closing(state, now),
  ];
}

const mails = (state: ConsultationState, key: string, template: string, bodies: string[], facts: Data = {}) =>
  mailsAbout(matterOf(state), key, template, bodies, { silence: state.opening.silence?.means ?? null, ...facts });

/** Every consultee is sent the dossier; the entry with the list of bodies is the proof of sending. */
function opened(state: ConsultationState, now: string): Consequence {
  const { consultees, escalateTo, onProof } = state.opening;
  const sent = mails(state, 'consulted', 'consulted', consultees, {
    ...sentWith(state.opening),
    escalateTo,
    ...(onProof && { onProof }),
  });
  return happens('consulted', 'consulted', now, { bodies: consultees, dueOn: state.dueOn }, { mails: sent });
}

/** The arrival by which a body answered learns what it was given to. */
function arrivalsUsed({ arrived, consultees, opening }: ConsultationState, now: string): Consequence[] {
  return arrived.map((body): Consequence => {
    const arrival = consultees.get(body)?.onPaper?.arrival as string;
    const key = `paper/${arrival}`;
    const data: Data = { case: opening.caseId, step: null };
    const letters = [{ toCase: arrival, name: 'give-arrival', key: `${opening.caseId}/${key}`, data }];
    return happens('paper-used', key, now, { body }, { letters });
  });
}

/** A late answer is told to the asking body, whether or not the consultation is over. */
function lateAnswers(state: ConsultationState, now: string): Consequence[] {
  return state.late
    .filter((body) => !state.events.has(`late/${body}`))
    .map((body) => {
      const { answeredAt, deemed, onPaper } = state.consultees.get(body) as Consultee;
      const key = `late/${body}`;
      const paper = onPaper && { arrivedOn: onPaper.arrivedOn };
      const facts = { consultee: body, receivedAt: answeredAt, deemed, ...paper };
      return happens(
        'late-answer',
        key,
        now,
        { body, receivedAt: answeredAt, ...paper, ...saysDayBy(basisOf(state)) },
        { mails: mails(state, key, 'late-answer', [state.opening.askedBy], facts) },
      );
    });
}

/** The asking body is told not to use what was withdrawn, unless it did so itself. */
function withdrawnAnswers(state: ConsultationState, now: string): Consequence[] {
  const { askedBy, caseId } = state.opening;
  return state.withdrawn
    .map((one) => ({ ...one, key: `withdrawn/${one.seq}` }))
    .filter(({ key }) => !state.events.has(key))
    .map(({ body, by, seq, at, documents, key }) => {
      const facts = { by: body, withdrawnOn: at, documents: inMails(documents) };
      const told = mails(state, key, 'withdrawn', by === askedBy ? [] : [askedBy], facts);
      const why = { case: caseId, seq };
      return happens('reply-withdrawn', key, now, { body, by: seq }, { mails: told.map((one) => ({ ...one, why })) });
    });
}

/** The asking body learns at once whose letter came back, why, and what is to be done: nobody's silence counts then. */
function refusals(state: ConsultationState, now: string): Consequence[] {
  return state.refusers.map((body) => {
    const { on, document, why } = state.consultees.get(body)?.refused as Refused;
    const key = `refused/${body}/${document}/${on}`;
    const told = mails(state, key, 'letter-refused', [state.opening.askedBy], { consultee: body, refusedOn: on });
    return happens('letter-refused', key, now, { body, on, document }, { mails: told.map((one) => ({ ...one, why })) });
  });
}

/** Closed once nothing is awaited and each comment has its acceptance or explanation. */
function closing(state: ConsultationState, now: string): Consequence[] {
  if (state.awaiting > 0 || state.unhandled > 0) return [];
  const data = outcomeOf(state, 'answered', vnDateOf(now));
  return [
    happens('closed', 'closed', now, data, {
      letters: toParent(state, 'closed', data),
      mails: mails(state, 'closed', 'consultation-closed', [state.opening.askedBy], tallyData(state)),
    }),
  ];
}

const outcomeOf = (state: ConsultationState, outcome: string, closedOn: string): Data => ({
  step: state.opening.step,
  consultation: state.opening.caseId,
  outcome,
  closedOn,
  objectors: objectors(state),
  ...(state.opening.articles && { objections: objections(state).map((one) => ({ ...one })) }),
  ...tallyData(state),
});

const toParent = (state: ConsultationState, when: string, data: Data): Letter[] =>
  toldParent(state, 'consultation-closed', when, data, () => ({ answers: answersOf(state) }));

/** Whoever was being asked is told that it isn't any more, and that what was answered stands. */
function endedEarly(state: ConsultationState, now: string): Consequence[] {
  const { closedAt, outcome } = state;
  const data = outcomeOf(state, String(outcome), vnDateOf(String(closedAt)));
  const told = asked(state).flatMap(({ body, carriedFrom }) => (carriedFrom === null ? body : []));
  return roundEnded(state, now, {
    letters: toParent(state, 'round-ended', data),
    mails: (key, { by }) => mails(state, key, 'round-ended', told, { by }),
  });
}

/** The silent bodies' state after the period's end. Where silence escalates, their answer is still awaited. */
export function markSilent(
  state: ConsultationState,
  bodies: string[],
  deemed: boolean,
  asOf: string,
): ConsultationState {
  const changed = bodies.map((body): [string, Consultee] => [
    body,
    { ...(state.consultees.get(body) as Consultee), silentSince: asOf, deemed },
  ]);
  return {
    ...state,
    consultees: new Map([...state.consultees, ...changed]),
    awaiting: deemed ? state.awaiting - bodies.length : state.awaiting,
  };
}
