import { addDays, isIsoDate } from '../../calendar/dates';
import { parsePeriod } from '../../calendar/period';
import type { Entry } from '../../case/entry';
import { bilingual, type Check, count, day, flag, listOf, oneOf, optional, shape, text } from '../../case/fields';
import type { Ruling } from '../../case/logic';
import { accepted, refused } from '../../case/machine';
import { changeOwner, movePlaces } from '../changes';
import { endDuty, openDuty, tellAll } from '../duties';
import type { ProjectPlan } from '../plan';
import { CAPITAL_SOURCES, type Details, dutyOf, GROUPS, lawOf, type ProjectState, spanOf } from '../state';
import { type ActRule, documentsField, documentsOf, judgeOwed, judgeProduct, managing, namedDuty } from './rule';

/** Money as text: whole million đồng with up to three decimals. */
export const amount: Check = (value) =>
  typeof value === 'string' && /^(0|[1-9]\d{0,14})(\.\d{1,3})?$/.test(value)
    ? null
    : 'a decimal in million đồng, as text';

const DETAILS = {
  title: optional(bilingual),
  group: optional(oneOf(...GROUPS)),
  capital: optional(shape({ amount, source: oneOf(...CAPITAL_SOURCES) })),
  startYear: optional(count),
  endYear: optional(count),
  plan: optional(text),
  programme: optional(text),
};

/** Acts of the project's owner, and of those who decide on the project. */
export const OWNER_ACTS: Record<string, ActRule> = {
  'amend-project': { fields: DETAILS, by: managing, judge: judgeAmend, apply: applyAmend },
  'move-places': { fields: { places: listOf(text) }, by: managing, judge: judgeMove, apply: applyMove },
  'change-owner': {
    fields: { owner: text },
    by: (state) => spanOf(state).stewards,
    head: true,
    judge: judgeOwner,
    apply: applyOwner,
  },
  'complete-project': {
    fields: {},
    by: managing,
    head: true,
    judge: () => accepted(),
    apply: (state, act) => applyEnd(state, act, 'completed'),
  },
  'stop-project': {
    fields: {},
    by: managing,
    head: true,
    judge: () => accepted(),
    apply: (state, act) => applyEnd(state, act, 'stopped'),
  },
  'send-notice': {
    fields: { notices: listOf(text), documents: documentsField },
    by: managing,
    afterEnd: true,
    judge: judgeSend,
    apply: applySend,
  },
  'post-project': {
    fields: { duty: text, from: day, to: day, documents: optional(documentsField) },
    by: managing,
    afterEnd: true,
    judge: judgePost,
    apply: applyPost,
  },
  'give-information': {
    fields: { duty: text, documents: documentsField },
    by: managing,
    afterEnd: true,
    judge: judgeInform,
    apply: applyDone,
  },
  'report-basics': {
    fields: { duty: text, documents: documentsField },
    by: managing,
    afterEnd: true,
    judge: judgeBasics,
    apply: applyDone,
  },
};

const amended = (state: ProjectState, act: Entry): Details =>
  ({
    ...state.details,
    ...Object.fromEntries(
      Object.keys(DETAILS)
        .filter((field) => act.data[field] !== undefined)
        .map((field) => [field, act.data[field]]),
    ),
  }) as Details;

function judgeAmend(state: ProjectState, act: Entry): Ruling {
  const next = amended(state, act);
  if (JSON.stringify(next) === JSON.stringify(state.details))
    return refused('invalid-input', { field: 'data', rule: 'at least one change' });
  return next.endYear < next.startYear
    ? refused('invalid-input', { field: 'endYear', rule: `>= ${next.startYear}` })
    : accepted();
}

function applyAmend(state: ProjectState, act: Entry): ProjectState {
  return tellAll({ ...state, details: amended(state, act) }, 'amended', String(act.seq), act.at);
}

const units = listOf(text);
const span = shape({
  from: day,
  law: text,
  rule: text,
  places: units,
  sure: flag,
  ended: units,
  ownerStands: flag,
  stewards: units,
  fronts: units,
  receivers: listOf(
    shape({ unit: text, council: optional(text), standing: optional(text), places: units, follows: units }),
  ),
});

/**
 * The API adds who must be told in the new places; without that, or with something else in its place, the act is none.
 */
function planIn(act: Entry): ProjectPlan | null {
  const plan = act.data.resolved as unknown as ProjectPlan | null | undefined;
  if (
    typeof plan !== 'object' ||
    plan === null ||
    listOf(span)(plan.spans as never) !== null ||
    plan.spans.length === 0
  )
    return null;
  return plan.spans.every(({ law }) => Object.hasOwn(plan.laws ?? {}, law)) ? plan : null;
}

function judgeMove(state: ProjectState, act: Entry): Ruling {
  const places = act.data.places as string[];
  if (!planIn(act) || places.length === 0)
    return refused('invalid-input', { field: 'places', rule: 'at least one place' });
  const same = [...places].sort().join() === [...spanOf(state).places].sort().join();
  const asked = Object.values(state.duties).some((duty) => duty.kind === 'confirm-places' && duty.end === null);
  return same && !asked ? refused('invalid-input', { field: 'places', rule: 'other places than now' }) : accepted();
}

function applyMove(state: ProjectState, act: Entry): ProjectState {
  return movePlaces(state, planIn(act) as ProjectPlan, String(act.seq), act.at);
}

function judgeOwner(state: ProjectState, act: Entry): Ruling {
  if (act.data.owner === state.owner || !planIn(act))
    return refused('invalid-input', { field: 'owner', rule: 'another body than now' });
  return accepted();
}

function applyOwner(state: ProjectState, act: Entry): ProjectState {
  return changeOwner(state, String(act.data.owner), planIn(act) as ProjectPlan, String(act.seq), act.at);
}

function applyEnd(state: ProjectState, act: Entry, status: 'completed' | 'stopped'): ProjectState {
  return tellAll({ ...state, status, endedAt: act.at }, status, String(act.seq), act.at);
}

function judgeSend(state: ProjectState, act: Entry): Ruling {
  const notices = act.data.notices as string[];
  if (notices.length === 0) return refused('invalid-input', { field: 'notices', rule: 'at least one notice' });
  for (const id of notices) {
    const duty = dutyOf(state, id);
    const owed = judgeOwed(state, duty?.kind === 'notice' ? duty : undefined, id);
    if (!owed.accepted) return owed;
  }
  return judgeProduct(act, 'send-notice', 'project-notice');
}

/** Sent: the register holds when and with which documents; the Council's Standing Body owes its acknowledgement. */
function applySend(state: ProjectState, act: Entry): ProjectState {
  const done = { by: act.by.body, documents: documentsOf(act) };
  return (act.data.notices as string[]).reduce((sent, id) => {
    const notice = dutyOf(sent, id);
    if (!notice || notice.end !== null) return sent;
    const standing = notice.owedTo.at(-1) ?? null;
    const acknowledgement = {
      id: `${id}.ack`,
      kind: 'acknowledgement',
      batch: `${act.seq}-ack`,
      unit: notice.unit,
      heldBy: standing,
      cause: notice.cause,
      owedTo: notice.owedTo,
      of: id,
    } as const;
    return openDuty(endDuty(sent, notice, 'done', act.at, done), acknowledgement, act.at);
  }, state);
}

/** The minimum number of days runs from the first day of the posting, through weekends and holidays. */
function judgePost(state: ProjectState, act: Entry): Ruling {
  const duty = namedDuty(state, act, ['posting']);
  const owed = judgeOwed(state, duty, String(act.data.duty));
  if (!owed.accepted) return owed;
  const { from, to } = act.data;
  if (!isIsoDate(from) || !isIsoDate(to)) return refused('invalid-input', { field: 'from', rule: 'YYYY-MM-DD' });
  const least = addDays(from, parsePeriod(lawOf(state).posting.atLeast).count - 1);
  return to < least ? refused('bad-date', { field: 'to', value: to, rule: `>= ${least}` }) : accepted();
}

function applyPost(state: ProjectState, act: Entry): ProjectState {
  const duty = namedDuty(state, act, ['posting']);
  if (!duty) return state;
  const posting = {
    unit: String(duty.unit),
    from: String(act.data.from),
    to: String(act.data.to),
    seq: act.seq,
    at: act.at,
  };
  return endDuty({ ...state, postings: [...state.postings, posting] }, duty, 'done', act.at, {
    by: act.by.body,
    documents: documentsOf(act),
  });
}

function judgeInform(state: ProjectState, act: Entry): Ruling {
  const owed = judgeOwed(state, namedDuty(state, act, ['information']), String(act.data.duty));
  if (!owed.accepted) return owed;
  return documentsOf(act).length > 0
    ? accepted()
    : refused('product-missing', { step: 'give-information', product: 'information' });
}

function judgeBasics(state: ProjectState, act: Entry): Ruling {
  const owed = judgeOwed(state, namedDuty(state, act, ['basics']), String(act.data.duty));
  return owed.accepted ? judgeProduct(act, 'report-basics', 'project-basics') : owed;
}

function applyDone(state: ProjectState, act: Entry): ProjectState {
  const duty = dutyOf(state, String(act.data.duty));
  return duty ? endDuty(state, duty, 'done', act.at, { by: act.by.body, documents: documentsOf(act) }) : state;
}
