import { startOfVnDay } from '../calendar/dates';
import { dropPostings, endDuty, openDuty, postIn, tell, tellAll, withdraw, withDuty } from './duties';
import { councilOf, type ProjectPlan, type Receiver, type Span } from './plan';
import { type Cause, type Duty, pending, type ProjectState, spanOf } from './state';

/**
 * Other places: those left are told of the withdrawal, those reached of the project, those whose part changed of that
 * (S31).
 */
export function movePlaces(state: ProjectState, plan: ProjectPlan, batch: string, at: string): ProjectState {
  const before = spanOf(state).receivers;
  const next = replan(state, plan);
  const after = spanOf(next).receivers;
  const left = before.filter(({ unit }) => !after.some((one) => one.unit === unit));
  const withdrawn = left.reduce((told, receiver) => withdraw(told, receiver, batch, at), next);
  const told = after.reduce((sofar, receiver) => {
    const known = before.find(({ unit }) => unit === receiver.unit);
    if (!known) return tell(sofar, receiver, 'moved-in', batch, at);
    return samePlaces(known, receiver) ? sofar : tell(sofar, receiver, 'amended', batch, at);
  }, withdrawn);
  return endKind(postAnew(told, spanOf(state), 'moved-in', batch, at), 'confirm-places', at);
}

/** Communes that the project reached make it public, those that it left don't any more. */
function postAnew(state: ProjectState, before: Span, cause: Cause, batch: string, at: string): ProjectState {
  const fresh = (spanOf(state).posters ?? []).filter((unit) => !before.posters?.includes(unit));
  return fresh.reduce((sofar, unit) => postIn(sofar, unit, cause, batch, at), dropPostings(state, at));
}

/** Another owner: duties go over with the ownership, and everyone is told. */
export function changeOwner(
  state: ProjectState,
  owner: Pick<ProjectState, 'owner' | 'ownerName'>,
  plan: ProjectPlan,
  batch: string,
  at: string,
): ProjectState {
  const next = replan({ ...state, ...owner }, plan);
  return endKind(tellAll(next, 'owner-changed', batch, at), 'new-owner', at);
}

const samePlaces = (a: Receiver, b: Receiver): boolean => [...a.places].sort().join() === [...b.places].sort().join();

const replan = (state: ProjectState, plan: ProjectPlan): ProjectState => ({
  ...state,
  spans: plan.spans,
  laws: { ...state.laws, ...plan.laws },
  current: 0,
});

function endKind(state: ProjectState, kind: Duty['kind'], at: string): ProjectState {
  return pending(state)
    .filter((duty) => duty.kind === kind)
    .reduce((ended, duty) => endDuty(ended, duty, 'done', at), state);
}

/** The next span, once its first day has begun. */
export function dueSpan(state: ProjectState, now: string): Span | null {
  const next = state.spans[state.current + 1];
  return next && startOfVnDay(next.from) <= now ? next : null;
}

/**
 * The tiers or the law changed under a running project: what was owed to a Council that ended is owed to those that
 * took its place, Councils that are new to the project are told of it, and where the owner ended another must be named.
 */
export function enterSpan(state: ProjectState, from: string, at: string): ProjectState {
  const index = state.spans.findIndex((span) => span.from === from);
  if (index <= state.current) return state;
  const before = spanOf(state);
  const next = { ...state, current: index };
  const span = spanOf(next);
  const batch = `regime-${from}`;
  const passed = pending(next).reduce((sofar, duty) => passOn(sofar, duty, span, at), next);
  const fresh = span.receivers.filter(({ unit }) => !before.receivers.some((one) => one.unit === unit));
  const told =
    state.status === 'running'
      ? postAnew(
          fresh.reduce((sofar, receiver) => tell(sofar, receiver, 'regime-changed', batch, at), passed),
          before,
          'regime-changed',
          batch,
          at,
        )
      : dropPostings(passed, at);
  return askPeople(told, before, span, batch, at);
}

/** What only people can say: who owns the project now, and where exactly it lies in the new units. */
function askPeople(state: ProjectState, before: Span, span: Span, batch: string, at: string): ProjectState {
  const [steward] = span.stewards;
  const ownerless = before.ownerStands && !span.ownerStands && steward !== undefined;
  const named = ownerless
    ? openDuty(state, { id: `${batch}.new-owner`, kind: 'new-owner', batch, heldBy: steward }, at)
    : state;
  return span.sure ? named : openDuty(named, { id: `${batch}.places`, kind: 'confirm-places', batch }, at);
}

function passOn(state: ProjectState, duty: Duty, span: Span, at: string): ProjectState {
  const ended = span.ended.find(
    (unit) => duty.owedTo.includes(`${unit}.hdnd`) || duty.heldBy === `${unit}.thuong-truc-hdnd`,
  );
  if (ended === undefined) return state;
  const followers = span.receivers.filter(({ follows }) => follows.includes(ended));
  // What a Council asked to know is owed to its successors as it stands; a notice they get as one of their own.
  if (duty.kind === 'information' && followers.length > 0)
    return withDuty(state, { ...duty, owedTo: followers.flatMap(councilOf) });
  return endDuty(state, duty, followers.length > 0 ? 'passed-on' : 'dropped', at, {
    passedTo: followers.map(({ unit }) => unit),
  });
}
