import { z } from 'zod';
import { deadlinePassed, vnDateOf } from '../calendar/dates';
import { type Acts, consulted, yours } from '../case/act';
import { calledOff, lettersOfParent } from '../case/apart';
import { documentsOf } from '../case/documents';
import type { Data, Entry } from '../case/entry';
import { bodyId, note, plainId, products, why } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, alreadyAnswered, refused } from '../case/machine';
import { type Figure, figuresFault } from '../coordination/figures';
import { namedTexts, stated, WELL_NAMED } from '../coordination/forms';
import { DECISIONS, namesBody, type Project } from '../coordination/projects';
import { lateBy } from '../law/source';
import { own } from '../own';
import {
  basisOf,
  dutiesOf,
  type Duty,
  dutyDue,
  type GatheringOpening,
  type GatheringState,
  misfitsOf,
  undelivered,
} from './state';

/** By which an act says what duty it is about. */
const whichDuty = z.strictObject({
  duty: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Which of the body’s duties; may be left out where it has one' }),
});

/** Whoever owes a duty. */
const byOwing = ({ bodies, duties, step }: GatheringOpening) =>
  consulted(duties ? duties.map(({ body }) => body) : bodies, step);

const contribution = whichDuty.extend({
  documents: products.optional(),
  ...stated,
  replaces: z.boolean().optional().meta({ description: 'Replaces the body’s earlier contribution, on purpose' }),
});

const decision = z.strictObject({
  finding: z.string().min(1).max(500).meta({ description: 'The finding’s key, as the reconciliation shows it' }),
  decision: plainId,
  to: bodyId.optional().meta({ description: 'Who leads, or takes the project in' }),
});

const byTold = ({ duties, step }: GatheringOpening) =>
  consulted(
    (duties ?? []).flatMap(({ tell }) => tell),
    step,
  );

/** Everything that can be done in a gathering. */
export const ACTS: Acts<GatheringState, GatheringOpening> = {
  contribute: {
    by: byOwing,
    data: contribution,
    texts: namedTexts,
    agreements: [WELL_NAMED],
    judge: judgeContribute,
    apply: applyContribute,
  },
  /** What a body brought in, taken back by it before anybody has acted on it. */
  'withdraw-contribution': {
    by: byOwing,
    data: whichDuty,
    texts: why,
    afterClose: (state) => !calledOff(state),
    judge: judgeWithdraw,
    apply: applyWithdraw,
  },
  'decide-finding': {
    by: ({ askedBy, step }) => yours([askedBy], step),
    data: decision,
    texts: why,
    judge: judgeDecide,
    apply: applyDecide,
  },
  'confirm-receipt': {
    by: byTold,
    data: z.strictObject({ duty: z.string().min(1).max(200) }),
    texts: note,
    // Receipt may be confirmed after the close; nothing else is done then.
    afterClose: (state) => !calledOff(state),
    judge: judgeReceipt,
    apply: applyReceipt,
  },
  ...lettersOfParent<GatheringState>(),
};

/** The duty an act is about: the one it names, else the only one of the acting body. */
function dutyOf(state: GatheringState, act: Entry): Duty | undefined {
  const { duty: id } = act.data;
  if (typeof id === 'string') return own(state.duties, id);
  const all = dutiesOf(state).filter(({ body }) => body === act.by.body);
  return all.length === 1 ? all[0] : undefined;
}

/** Each body brings in its own. The register's stamp decides whether it was in time; late is recorded as late. */
function judgeContribute(state: GatheringState, act: Entry): Ruling {
  const duty = dutyOf(state, act);
  if (duty?.body !== act.by.body) return refused('not-consulted', { body: act.by.body });
  if (duty.deliveredAt && act.data.replaces !== true) return alreadyAnswered(duty.body, duty.deliveredAt);
  const fault = contentFault(state, act.data);
  if (fault) return fault;
  const dueOn = dutyDue(state, duty);
  const late = duty.deliveredAt ? duty.late : dueOn !== null && deadlinePassed(dueOn, act.at);
  return accepted({ duty: duty.id, ...lateBy(late, basisOf(state)), ...(dueOn && { dueOn }) });
}

/** The refusal where a required document, figure or list is missing. */
function contentFault({ opening }: GatheringState, data: Data): Ruling | null {
  const given = documentsOf({ data }).map(({ type }) => type);
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

const figuresIn = (data: Data): Figure[] => (data.figures ?? []) as unknown as Figure[];
const wordsIn = (data: Data): string[] => (data.words ?? []) as string[];

function applyContribute(state: GatheringState, act: Entry): GatheringState {
  const duty = dutyOf(state, act) as Duty;
  return withDuty(state, duty.id, {
    deliveredAt: duty.deliveredAt ?? act.at,
    late: act.data.late === true,
    round: duty.deliveredAt ? duty.round + 1 : duty.round,
    seq: act.seq,
    documents: documentsOf(act),
    figures: figuresIn(act.data),
    projects: (act.data.projects ?? []) as unknown as Project[],
    words: wordsIn(act.data),
    receipts: {},
  });
}

/** Where lists and programme don't fit, the body that gathers decides, in the seat that the procedure asks for. */
function judgeDecide(state: GatheringState, act: Entry): Ruling {
  const { role } = state.opening;
  if (role === 'head' && act.by.role !== 'head') return refused('role-required', { role });
  const misfit = misfitsOf(state).find(({ key }) => key === act.data.finding);
  if (!misfit) return refused('not-found', { what: 'finding' });
  const decision = String(act.data.decision);
  if (!DECISIONS[misfit.kind].includes(decision))
    return refused('invalid-input', { field: 'decision', rule: `one of ${DECISIONS[misfit.kind].join(', ')}` });
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
  return earlier ? alreadyAnswered(act.by.body, earlier) : accepted();
}

function applyReceipt(state: GatheringState, act: Entry): GatheringState {
  const duty = dutyOf(state, act) as Duty;
  return withDuty(state, duty.id, { receipts: { ...duty.receipts, [act.by.body]: act.at } });
}

/** By whoever brought it in, until it was received, decided upon, or the gathering closed with it. */
function judgeWithdraw(state: GatheringState, act: Entry): Ruling {
  const { askedBy, step } = state.opening;
  const duty = dutyOf(state, act);
  if (duty?.body !== act.by.body || !duty.deliveredAt)
    return refused('nothing-to-withdraw', { body: act.by.body, step });
  const [first] = [
    ...Object.entries(duty.receipts).map(([body, at]) => ({ body, at })),
    ...Object.values(state.decisions).map(({ by, at }) => ({ body: by, at })),
    ...(state.closedAt ? [{ body: askedBy, at: state.closedAt }] : []),
  ];
  return first ? refused('acted-on', { body: first.body, step, on: vnDateOf(first.at) }) : accepted({ duty: duty.id });
}

function applyWithdraw(state: GatheringState, act: Entry): GatheringState {
  const duty = dutyOf(state, act) as Duty;
  const { id, body, documents } = duty;
  return {
    ...withDuty(state, id, { ...undelivered(duty), round: duty.round + 1 }),
    withdrawn: [...state.withdrawn, { duty: id, body, seq: act.seq, at: act.at, documents }],
  };
}

function withDuty(state: GatheringState, id: string, change: Partial<Duty>): GatheringState {
  return { ...state, duties: { ...state.duties, [id]: { ...(state.duties[id] as Duty), ...change } } };
}

/** What the law makes happen in it, besides what of any kind. */
export const EVENTS = [
  'contributions-asked',
  'contribution-received',
  'contribution-withdrawn',
  'due-moved',
  'round-ended',
  'closed',
];
