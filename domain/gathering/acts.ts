import { deadlinePassed, vnDateOf } from '../calendar/dates';
import type { Data, Entry } from '../case/entry';
import { day, type Fields, listOf, optional, shape, text } from '../case/fields';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import { type Figure, figureList, figuresFault, nameList } from '../coordination/figures';
import { DECISIONS, namesBody, type Project, projectList } from '../coordination/projects';
import type { DocumentRef } from '../case/documentRef';
import { dutiesOf, type Duty, dutyDue, findingsOf, type GatheringState } from './state';

interface ActRule {
  fields: Fields;
  judge(state: GatheringState, act: Entry): Ruling;
  apply(state: GatheringState, act: Entry): GatheringState;
}

const CONTRIBUTION: Fields = {
  duty: optional(text),
  documents: optional(listOf(shape({ id: text, type: text, sha256: text }))),
  figures: optional(figureList),
  projects: optional(projectList),
  words: optional(nameList),
};

export const ACTS: Record<string, ActRule> = {
  contribute: { fields: CONTRIBUTION, judge: judgeContribute, apply: applyContribute },
  'decide-finding': {
    fields: { finding: text, decision: text, to: optional(text) },
    judge: judgeDecide,
    apply: applyDecide,
  },
  'confirm-receipt': { fields: { duty: text }, judge: judgeReceipt, apply: applyReceipt },
  'due-moved': { fields: { newDue: optional(day) }, judge: onlyEngine, apply: applyDueMoved },
  cancelled: {
    fields: {},
    judge: onlyEngine,
    apply: (state, act) => ({ ...state, closedAt: act.at, outcome: 'cancelled' }),
  },
};

/** The rule of an act's name; none for a name that every object has. */
export const ruleOf = (name: string): ActRule | undefined => (Object.hasOwn(ACTS, name) ? ACTS[name] : undefined);

/** The duty an act is about: the one it names, else the only one of the acting body. */
function dutyOf(state: GatheringState, act: Entry): Duty | undefined {
  const { duty: id } = act.data;
  if (typeof id === 'string') return Object.hasOwn(state.duties, id) ? state.duties[id] : undefined;
  const own = dutiesOf(state).filter(({ body }) => body === act.by.body);
  return own.length === 1 ? own[0] : undefined;
}

/** Each body brings in its own. The register's stamp decides whether it was in time; late is recorded as late. */
function judgeContribute(state: GatheringState, act: Entry): Ruling {
  const duty = dutyOf(state, act);
  if (duty?.body !== act.by.body) return refused('not-consulted', { body: act.by.body });
  if (duty.deliveredAt && act.data.replaces !== true)
    return refused('already-answered', { body: duty.body, on: vnDateOf(duty.deliveredAt) });
  const fault = contentFault(state, act.data);
  if (fault) return fault;
  const dueOn = dutyDue(state, duty);
  const late = duty.deliveredAt ? duty.late : dueOn !== null && deadlinePassed(dueOn, act.at);
  return accepted({ duty: duty.id, late, ...(dueOn && { dueOn }) });
}

/** The refusal where a required document, figure or list is missing. */
function contentFault({ opening }: GatheringState, data: Data): Ruling | null {
  const given = documentsIn(data).map(({ type }) => type);
  const missing = opening.produces.find(({ type, required }) => required && !given.includes(type));
  if (missing) return refused('product-missing', { step: opening.step, product: missing.type });
  const fault = figuresFault(opening.asks, figuresIn(data), wordsIn(data));
  if (fault) return refused('invalid-input', fault);
  if (opening.carriesProjects && !Array.isArray(data.projects))
    return refused('product-missing', { step: opening.step, product: 'projects' });
  return !opening.carriesProjects && data.projects
    ? refused('invalid-input', { field: 'projects', rule: 'none here' })
    : null;
}

const documentsIn = (data: Data): DocumentRef[] => (data.documents ?? []) as unknown as DocumentRef[];
const figuresIn = (data: Data): Figure[] => (data.figures ?? []) as unknown as Figure[];
const wordsIn = (data: Data): string[] => (data.words ?? []) as string[];

function applyContribute(state: GatheringState, act: Entry): GatheringState {
  const duty = dutyOf(state, act) as Duty;
  return withDuty(state, duty.id, {
    deliveredAt: duty.deliveredAt ?? act.at,
    late: act.data.late === true,
    round: duty.deliveredAt ? duty.round + 1 : duty.round,
    seq: act.seq,
    documents: documentsIn(act.data),
    figures: figuresIn(act.data),
    projects: (act.data.projects ?? []) as unknown as Project[],
    words: wordsIn(act.data),
    receipts: {},
  });
}

/** Where lists and programme don't fit, the body that gathers decides, in the seat that the procedure asks for. */
function judgeDecide(state: GatheringState, act: Entry): Ruling {
  const { askedBy, role, step } = state.opening;
  if (act.by.body !== askedBy) return refused('not-your-step', { step, holder: askedBy, body: act.by.body });
  if (role === 'head' && act.by.role !== 'head') return refused('role-required', { role });
  const finding = findingsOf(state).find(({ key }) => key === act.data.finding);
  if (!finding) return refused('not-found', { what: 'finding' });
  const decision = String(act.data.decision);
  if (!DECISIONS[finding.kind].includes(decision))
    return refused('invalid-input', { field: 'decision', rule: `one of ${DECISIONS[finding.kind].join(', ')}` });
  const named = dutiesOf(state).some(({ body }) => body === act.data.to);
  return namesBody(decision) === named
    ? accepted()
    : refused('invalid-input', { field: 'to', rule: namesBody(decision) ? 'one of the bodies asked' : 'none here' });
}

function applyDecide(state: GatheringState, act: Entry): GatheringState {
  const decided = {
    decision: String(act.data.decision),
    body: (act.data.to ?? null) as string | null,
    at: act.at,
    by: act.by.body,
    seq: act.seq,
  };
  return { ...state, decisions: { ...state.decisions, [String(act.data.finding)]: decided } };
}

function judgeReceipt(state: GatheringState, act: Entry): Ruling {
  const duty = dutyOf(state, act);
  if (!duty?.tell.includes(act.by.body)) return refused('not-consulted', { body: act.by.body });
  if (!duty.deliveredAt) return refused('step-not-open', { step: duty.id, waitsFor: duty.body });
  const earlier = duty.receipts[act.by.body];
  return earlier ? refused('already-answered', { body: act.by.body, on: vnDateOf(earlier) }) : accepted();
}

function applyReceipt(state: GatheringState, act: Entry): GatheringState {
  const duty = dutyOf(state, act) as Duty;
  return withDuty(state, duty.id, { receipts: { ...duty.receipts, [act.by.body]: act.at } });
}

function onlyEngine(_state: GatheringState, act: Entry): Ruling {
  return act.by.role === 'system' ? accepted() : refused('not-permitted');
}

function applyDueMoved(state: GatheringState, act: Entry): GatheringState {
  const newDue = (act.data.newDue ?? null) as string | null;
  const move = { seq: act.seq, oldDue: state.dueOn, newDue, cause: String(act.data.cause) };
  // A corrected calendar moves the reminders as well.
  const calendar = typeof act.data.calendar === 'string' ? state.law.calendar(act.data.calendar) : state.calendar;
  return { ...state, calendar, dueOn: newDue, moved: [...state.moved, move] };
}

function withDuty(state: GatheringState, id: string, change: Partial<Duty>): GatheringState {
  return { ...state, duties: { ...state.duties, [id]: { ...(state.duties[id] as Duty), ...change } } };
}
