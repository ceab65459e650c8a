import { startOfVnDay } from '../calendar/dates';
import type { Citation, Text } from '../law/procedure';
import { ahead } from './dates';
import { ADMINISTRATION, type Data, type Entry } from './entry';
import { bilingual, day, firstFault, listOf, oneOf, shape, text } from './fields';
import type { CaseLogic, Consequence, NamedDate, Ruling } from './logic';
import { accepted, refused, happens } from './machine';
import { mailsTo } from './mails';

/** A body that ceases, and the one to which its open duties pass by rule. */
export interface Pass {
  old: string;
  /** What the body was called: after its end nobody else can say it. */
  oldName: Text;
  new: string;
  /** The first day on which the old body is no more. */
  on: string;
  cites: Citation[] | 'practice';
  verified: Citation['verified'];
}

/** A pass that the case has on record, and since when. */
export interface Passed extends Pass {
  at: string;
}

/**
 * What a case knows of bodies that cease: passes whose day has not come or that are not entered yet, and those entered.
 */
export interface Successions {
  /** By the act that brought them. */
  known: (Pass & { seq: number; since: string })[];
  passed: Passed[];
}

/** Part of every state that hands duties over; none until a pass is known. */
export interface MayPass {
  successions?: Successions;
}

/** How a kind of case hands over what a body has in it. */
export interface Handover<S> {
  /** Every body that has something open in the case, however often it is named. */
  bodies(state: S): (string | null | undefined)[];
  /** The state with all that was open of the old body in the new one's hands; what was done stays the old one's. */
  handOver(state: S, pass: Passed): S;
  /** Who is told besides the successor. */
  told(state: S): string[];
}

/** The act's name; only the administration and the engine lodge it. */
export const SUCCEED = 'succeed';

const FIELDS = {
  passes: listOf(
    shape({ old: text, oldName: bilingual, new: text, on: day, verified: oneOf('read', 'second-hand', 'unverified') }),
  ),
};

/**
 * A kind of case whose bodies may cease. The passes come by a recorded act, as early as they are known; each is entered
 * (`succeeded`) at the first moment of its day, or when the act came if that was later. From then on the old body's
 * acts are refused with the successor named.
 */
export function withSuccession<S extends MayPass>(logic: CaseLogic<S>, handover: Handover<S>): CaseLogic<S> {
  return {
    ...logic,
    judge: (state, act) =>
      act.name === SUCCEED ? judgeSucceed(logic, state, act) : (ceased(state, act) ?? logic.judge(state, act)),
    apply(state, entry) {
      if (entry.kind === 'act' && entry.name === SUCCEED) return known(state, entry);
      return entry.kind === 'event' && entry.name === 'succeeded'
        ? entered(logic, handover, state, entry)
        : logic.apply(state, entry);
    },
    consequences: (state, now) => drawn(logic, handover, state, now),
    dates: (state, now) =>
      logic.closed(state)
        ? logic.dates(state, now)
        : ahead(now, [...logic.dates(state, now), ...passesAhead(handover, state)]),
    bodies: (state) => [...bodiesIn(handover, state)],
  };
}

function judgeSucceed<S>(logic: CaseLogic<S>, state: S, act: Entry): Ruling {
  if (act.by.role !== 'system' && act.by.body !== ADMINISTRATION) return refused('not-permitted');
  if (logic.closed(state)) return refused('case-closed', { closedOn: '–' });
  const fault = firstFault(FIELDS, act.data);
  return fault ? refused('invalid-input', fault) : accepted();
}

/** The refusal of whoever still acts in a body that the case knows to have ended. */
function ceased(state: MayPass, { by }: Entry): Ruling | null {
  const pass = state.successions?.passed.find(({ old }) => old === by.body);
  return pass ? refused('body-succeeded', { body: pass.old, new: heirOf(state, pass.old), on: pass.on }) : null;
}

/** Who acts in a body's place now: itself, or the last of those that followed it. */
export function heirOf(state: MayPass, body: string): string {
  const pass = state.successions?.passed.find(({ old }) => old === body);
  return pass ? heirOf(state, pass.new) : body;
}

const successionsOf = ({ successions }: MayPass): Successions => successions ?? { known: [], passed: [] };

/** What stands in the case already stays as it stands: a body ends once. */
function known<S extends MayPass>(state: S, act: Entry): S {
  const { known: before, passed } = successionsOf(state);
  const fresh = (act.data.passes as unknown as Pass[]).filter(
    ({ old }) => ![...before, ...passed].some((one) => one.old === old),
  );
  return {
    ...state,
    successions: { known: [...before, ...fresh.map((pass) => ({ ...pass, seq: act.seq, since: act.at }))], passed },
  };
}

const instantOf = ({ on, since }: Pass & { since: string }): string =>
  startOfVnDay(on) > since ? startOfVnDay(on) : since;

const bodiesIn = <S>(handover: Handover<S>, state: S): Set<string> =>
  new Set(handover.bodies(state).flatMap((body) => body ?? []));

/** Passes of bodies that have something in the case, earliest first. */
function touching<S extends MayPass>(handover: Handover<S>, state: S): Successions['known'] {
  const { known: waiting } = successionsOf(state);
  if (waiting.length === 0) return [];
  const bodies = bodiesIn(handover, state);
  return waiting.filter(({ old }) => bodies.has(old)).sort((a, b) => (instantOf(a) < instantOf(b) ? -1 : 1));
}

const passesAhead = <S extends MayPass>(handover: Handover<S>, state: S): NamedDate[] =>
  touching(handover, state).map((pass) => ({ step: pass.old, purpose: 'succession', at: instantOf(pass) }));

/** What had come about by the body's end is still its own; then its duties pass; then all the rest. */
function drawn<S extends MayPass>(logic: CaseLogic<S>, handover: Handover<S>, state: S, now: string): Consequence[] {
  const next = logic.closed(state) ? undefined : touching(handover, state).find((pass) => instantOf(pass) <= now);
  return next
    ? [...logic.consequences(state, instantOf(next)), succeeded(handover, state, next)]
    : logic.consequences(state, now);
}

function succeeded<S extends MayPass>(
  handover: Handover<S>,
  state: S,
  pass: Successions['known'][number],
): Consequence {
  const { seq, since: _since, ...data } = pass;
  const key = `succeeded/${pass.old}`;
  const facts: Data = {
    old: pass.old,
    oldVi: pass.oldName.vi,
    oldEn: pass.oldName.en,
    new: pass.new,
    on: pass.on,
    verified: pass.verified,
  };
  const told = [...new Set([pass.new, ...handover.told(state)])].filter((body) => body !== pass.old);
  const mails = mailsTo(told, { key, template: 'succeeded', cites: pass.cites, facts });
  return happens('succeeded', key, instantOf(pass), { ...(data as unknown as Data), by: seq }, { mails, timed: true });
}

function entered<S extends MayPass>(logic: CaseLogic<S>, handover: Handover<S>, state: S, entry: Entry): S {
  const {
    key: _key,
    asOf,
    by: _by,
    ...pass
  } = entry.data as unknown as Pass & { key: string; asOf: string; by: number };
  const { known: waiting, passed } = successionsOf(state);
  const successions = {
    known: waiting.filter(({ old }) => old !== pass.old),
    passed: [...passed, { ...pass, at: asOf }],
  };
  return { ...logic.apply(handover.handOver(state, { ...pass, at: asOf }), entry), successions };
}

/** A list with the old body's place taken by the new one, each body once. */
export const inherited = (bodies: string[], { old, new: heir }: Pick<Pass, 'old' | 'new'>): string[] => [
  ...new Set(bodies.map((body) => (body === old ? heir : body))),
];

/** One body, or the one in its place. */
export const heir = <B extends string | null | undefined>(body: B, pass: Pick<Pass, 'old' | 'new'>): B =>
  body === pass.old ? (pass.new as B) : body;

/** Where the case's own unit ended, what the case asks for from then on it asks for the unit it lives on in. */
export function unitAfter(unit: string, { old, new: heirBody }: Pick<Pass, 'old' | 'new'>): string {
  const [of, to] = [old, heirBody].map((body) => body.slice(0, body.indexOf('.')));
  return of === unit && to ? to : unit;
}
