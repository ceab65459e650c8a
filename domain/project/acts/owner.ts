import { z } from 'zod';
import { addDays, isIsoDate } from '../../calendar/dates';
import { parsePeriod } from '../../calendar/period';
import { ofDocument } from '../../case/daysThatCount';
import { documentsOf } from '../../case/documents';
import type { Entry } from '../../case/entry';
import { day, flag, listOf, optional, shape, text } from '../../case/fields';
import { bodyId, isoDate, line, note, nothing, plainId, products, rule, why } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, badDate, refused } from '../../case/machine';
import { changeOwner, movePlaces } from '../changes';
import { endDuty, openDuty, tellAll } from '../duties';
import type { DutyKind } from '../law';
import type { ProjectPlan } from '../plan';
import { CAPITAL_SOURCES } from '../reported';
import { type Details, dutyOf, GROUPS, lawOf, type ProjectState, spanOf } from '../state';
import {
  afterEnd,
  afterItsDuty,
  answering,
  by,
  byManaging,
  doneBy,
  duty,
  dutyWithDocuments,
  judgeOwed,
  judgeProduct,
  managing,
  millionDong,
  namedDuty,
  type ProjectAct,
} from './rule';

const MOST_NOTICES = 500;
const MOST_PLACES = 50;

const unitCode = z.string().regex(/^[A-Za-z0-9-]{1,20}$/);
const year = z.int().min(2000).max(2100);

const amount = millionDong(15);

/** The units in which a project lies. */
export const places = z
  .array(unitCode)
  .min(1)
  .max(MOST_PLACES)
  .refine((codes) => new Set(codes).size === codes.length, rule('mỗi nơi một lần', 'each place once'));

/** What may be said, and later amended, of a project. */
export const details = {
  title: z.strictObject({ vi: line(300), en: line(300) }),
  group: z.enum(GROUPS),
  capital: z.strictObject({ amount, source: z.enum(CAPITAL_SOURCES) }),
  startYear: year,
  endYear: year,
  plan: plainId.nullable().meta({ description: 'The case of the plan that the project belongs to' }),
  programme: plainId.nullable().meta({ description: 'The code of the programme it belongs to' }),
};

const POSTINGS: DutyKind[] = ['posting', 'area-posting'];

/** A commune posts by itself what lies in its area; its own project who manages it. */
const byPoster = by((state, act) => {
  const duty = namedDuty(state, act, ['area-posting']);
  return duty ? [String(duty.heldBy)] : managing(state);
});

/** Acts of the project's owner, and of those who decide on the project. */
export const OWNER_ACTS: Record<string, ProjectAct> = {
  'amend-project': {
    by: byManaging,
    data: z.strictObject(details).partial(),
    texts: note,
    judge: judgeAmend,
    apply: applyAmend,
  },
  'move-places': {
    by: byManaging,
    data: z.strictObject({ places }),
    texts: why,
    judge: judgeMove,
    apply: applyMove,
  },
  'change-owner': {
    by: by((state) => spanOf(state).stewards),
    head: true,
    data: z.strictObject({ owner: bodyId }),
    texts: why,
    judge: judgeOwner,
    apply: applyOwner,
  },
  'complete-project': {
    by: byManaging,
    head: true,
    data: nothing,
    texts: note,
    apply: (state, act) => applyEnd(state, act, 'completed'),
  },
  'stop-project': {
    by: byManaging,
    head: true,
    data: nothing,
    texts: why,
    apply: (state, act) => applyEnd(state, act, 'stopped'),
  },
  'send-notice': {
    by: byManaging,
    data: z.strictObject({
      ...ofDocument,
      notices: z.array(plainId).min(1).max(MOST_NOTICES),
      documents: products.min(1),
    }),
    texts: note,
    counts: { by: 'issue', after: afterItsDuty },
    afterClose: afterEnd,
    judge: judgeSend,
    apply: applySend,
  },
  'post-project': {
    by: byPoster,
    data: duty.extend({ from: isoDate, to: isoDate, documents: products.optional() }),
    texts: z.strictObject({ where: line(300) }),
    counts: { by: 'posting', after: afterItsDuty },
    afterClose: afterEnd,
    judge: judgePost,
    apply: applyPost,
  },
  'give-information': answering('information', { data: dutyWithDocuments, texts: note }, (act) =>
    documentsOf(act).length > 0
      ? accepted()
      : refused('product-missing', { step: 'give-information', product: 'information' }),
  ),
  'report-basics': answering('basics', { data: dutyWithDocuments, texts: note }, (act) =>
    judgeProduct(act, 'report-basics', 'project-basics'),
  ),
};

const amended = (state: ProjectState, act: Entry): Details =>
  ({
    ...state.details,
    ...Object.fromEntries(
      Object.keys(details)
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
  posters: optional(units),
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

/** The API adds what an owner beside the directory is called. */
function nameIn({ data: { ownerName } }: Entry): ProjectState['ownerName'] {
  const given = ownerName as unknown as ProjectState['ownerName'];
  return typeof given?.vi === 'string' && typeof given.en === 'string' ? given : undefined;
}

function applyOwner(state: ProjectState, act: Entry): ProjectState {
  const owner = { owner: String(act.data.owner), ownerName: nameIn(act) };
  return changeOwner(state, owner, planIn(act) as ProjectPlan, String(act.seq), act.at);
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
  const done = doneBy(act);
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
  const duty = namedDuty(state, act, POSTINGS);
  const owed = judgeOwed(state, duty, String(act.data.duty));
  if (!owed.accepted) return owed;
  const { from, to } = act.data;
  if (!isIsoDate(from) || !isIsoDate(to)) return refused('invalid-input', { field: 'from', rule: 'YYYY-MM-DD' });
  const least = addDays(from, parsePeriod(lawOf(state).posting.atLeast).count - 1);
  return to < least ? badDate('to', to, `>= ${least}`) : accepted();
}

function applyPost(state: ProjectState, act: Entry): ProjectState {
  const duty = namedDuty(state, act, POSTINGS);
  if (!duty) return state;
  const posting = {
    unit: String(duty.unit),
    from: String(act.data.from),
    to: String(act.data.to),
    seq: act.seq,
    at: act.at,
  };
  return endDuty({ ...state, postings: [...state.postings, posting] }, duty, 'done', act.at, doneBy(act));
}
