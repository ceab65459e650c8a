import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import type { AskedAct, Entitled } from '../../case/act';
import { ofDocument, whenOf } from '../../case/daysThatCount';
import type { Data, Entry } from '../../case/entry';
import { firstFault, firstTwice, shape, text } from '../../case/fields';
import { bodyId, document, documents, isoDate, line, note, plainId, rule, time, why } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, refused } from '../../case/machine';
import { changeItem, findItem, ITEM_KINDS, mergeDocuments } from '../items';
import { type Councils, isCommitteeOf } from '../opening';
import {
  beforeClosing,
  byClerks,
  decidedFault,
  noSuchItem,
  onUndecided,
  type SessionAct,
  UNTIL_CLOSED,
} from '../rulings';
import { SESSION_STEP } from '../steps';
import type { AgendaItem, DocumentRef, ItemDefinition, Report, SessionState } from '../state';
import { CONCLUSIONS } from '../../law/conclusion';
import { own } from '../../own';
import type { PlanVersions } from '../../planContent/onRecord';

const MOST_ITEMS = 200;
const MOST_SPEAKERS = 20;
const title = line(500);

export const item = z.strictObject({ item: plainId });

const conclusion = z.enum(CONCLUSIONS);

const agendaItem = z.strictObject({
  // The session as a whole is called so.
  id: plainId.max(60).refine((id) => id !== SESSION_STEP, rule('không được là “session”', 'must not be “session”')),
  title: z.strictObject({ vi: title, en: title }),
  kind: z.enum(ITEM_KINDS),
  case: plainId.nullable().optional().meta({ description: 'The plan cycle that waits for the outcome' }),
  step: plainId.nullable().optional(),
  documents: documents.optional(),
  needsReport: z.boolean().optional(),
  reportBy: bodyId.optional(),
  threshold: z.enum(['majority', 'two-thirds']).optional(),
  on: isoDate.nullable().optional().meta({ description: 'On which day of the session, where it has several' }),
  from: time.nullable().optional(),
  to: time.nullable().optional(),
  speakers: z
    .array(line(200))
    .max(MOST_SPEAKERS)
    .optional()
    .meta({ description: 'Who speaks on it, in order, by office: “Giám đốc Sở Tài chính”' }),
});

/** Committee that verifies when the agenda names no other: the plans are matters of economy and budget. */
const DEFAULT_COMMITTEE = 'ban-kinh-te-ngan-sach';

/**
 * The whole agenda anew, as a new version. What has been decided stays, as it was decided. `version` is the one that
 * was looked at: whoever made it anew meanwhile does not lose what they added.
 */
export const setAgenda: SessionAct = {
  ...UNTIL_CLOSED,
  data: z.strictObject({
    items: z.array(agendaItem).max(MOST_ITEMS),
    version: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'The version that was looked at; refused where there is a newer one' }),
  }),
  texts: note,
  judge(state, act) {
    const { version } = act.data;
    if (typeof version === 'number' && version !== state.agendaVersion)
      return refused('stale-version', { version, now: state.agendaVersion });
    const items = act.data.items as Data[];
    const twice = firstTwice(items.map((item) => String(item.id)));
    if (twice) return refused('invalid-input', { field: 'items', rule: `each id once: ${twice}` });
    const dropped = state.items.find((item) => item.decision && !items.some(({ id }) => id === item.id));
    const kept = dropped && decidedFault(dropped);
    if (kept) return kept;
    return items.map(judgeLink).find((ruling) => !ruling.accepted) ?? accepted();
  },
  apply(state, act) {
    const items = (act.data.items as Data[]).map((data) => placed(state, data, act));
    return { ...state, items, agendaVersion: state.agendaVersion + 1 };
  },
};

/** One more item; its data are the item's own. */
export const addItem: SessionAct = {
  ...UNTIL_CLOSED,
  // An item that another session carried over comes by letter.
  engineToo: true,
  data: agendaItem,
  texts: note,
  judge(state, act) {
    if (findItem(state, act.data.id)) return refused('invalid-input', { field: 'id', rule: 'not on the agenda yet' });
    return judgeLink(act.data);
  },
  apply: (state, act) => ({
    ...state,
    items: [...state.items, placed(state, act.data, act)],
    agendaVersion: state.agendaVersion + 1,
  }),
};

/** Documents for an item; those of the same id are replaced. */
export const addDossier: SessionAct = {
  ...UNTIL_CLOSED,
  // The case that waits hands its dossier on by letter.
  engineToo: true,
  data: item.extend({ documents: documents.min(1) }),
  texts: note,
  judge: onUndecided((_item, _state, act) =>
    (act.data.documents as Data[]).length > 0
      ? accepted()
      : refused('invalid-input', { field: 'documents', rule: 'at least one' }),
  ),
  apply(state, act) {
    const present = findItem(state, act.data.item)?.documents ?? [];
    const id = String(act.data.item);
    return changeItem(state, id, {
      documents: mergeDocuments(present, act.data.documents as DocumentRef[]),
      // New papers bring the plan's data as they stand with them.
      ...foundNow(act, id),
    });
  },
};

/** A committee's verification report; a later one takes the place of the earlier until the vote. */
export const fileReport: SessionAct = {
  by: byCommittees,
  phase: beforeClosing,
  engineToo: true,
  data: item.extend({ ...ofDocument, document, conclusion }),
  texts: note,
  counts: { by: 'issue' },
  judge: onUndecided(),
  apply(state, act) {
    const { document, conclusion } = act.data as { document: DocumentRef; conclusion: string };
    return changeItem(state, act.data.item, {
      report: { by: act.by.body, ...whenOf(act), document, conclusion },
    });
  },
};

/** A committee takes its report back before the Council has decided. */
export const withdrawReport: SessionAct = {
  by: byCommittees,
  phase: beforeClosing,
  data: item,
  texts: why,
  judge(state, act) {
    const { council } = state;
    const of = findItem(state, act.data.item);
    if (!of) return noSuchItem(act);
    // What was verified in the plan is the plan's, and is withdrawn there.
    if (of.report?.by !== act.by.body || of.report.from)
      return refused('nothing-to-withdraw', { body: act.by.body, step: of.id });
    if (of.decision?.ending) return decidedFault(of) as Ruling;
    return of.decision ? refused('acted-on', { body: council, step: of.id, on: vnDateOf(of.decision.at) }) : accepted();
  },
  apply(state, act) {
    const { document, by } = findItem(state, act.data.item)?.report as Report;
    const withdrawn = { item: String(act.data.item), by, at: act.at, seq: act.seq, document };
    return {
      ...changeItem(state, act.data.item, { report: null }),
      withdrawnReports: [...state.withdrawnReports, withdrawn],
    };
  },
};

/** For the Council's clerks and its committees. */
function byCommittees(councils: Councils, act: AskedAct): Entitled {
  return { ...byClerks(councils, act), or: (body) => isCommitteeOf(councils.unit, body) };
}

const ORIGIN = shape({ session: text, item: text });

/** An outcome needs both a case to go to and the step there that waits for it; an item carried over says from where. */
function judgeLink(item: Data): Ruling {
  const fault = firstFault(
    { ...(item.case && { step: text }), ...(item.postponedFrom && { postponedFrom: ORIGIN }) },
    item,
  );
  if (fault) return refused('invalid-input', fault);
  const { from, to } = item;
  return typeof from === 'string' && typeof to === 'string' && to <= from
    ? refused('invalid-input', { field: 'to', rule: `> ${from}` })
    : accepted();
}

/** The item as the agenda now says, keeping all that has happened to it. */
function placed(state: SessionState, data: Data, act: Entry): AgendaItem {
  const present = findItem(state, data.id);
  if (present?.decision) return present;
  const defined = define(state, data);
  if (!present)
    return {
      ...defined,
      addedAt: act.at,
      targets: targetsBefore(act, defined.id),
      plan: planOf(act, defined.id),
      amended: null,
      report: verifiedBefore(act, defined.id),
      attendance: null,
      decision: null,
      resolution: null,
      publication: null,
    };
  // Where an item came from is not the agenda's to change.
  const postponedFrom = present.postponedFrom ?? defined.postponedFrom;
  const report = present.report ?? verifiedBefore(act, present.id);
  const documents = mergeDocuments(present.documents, defined.documents);
  const newPapers = documents.some(
    ({ id, sha256 }) => !present.documents.some((one) => one.id === id && one.sha256 === sha256),
  );
  return {
    ...present,
    ...defined,
    report,
    postponedFrom,
    // What is voted on is what was put on the agenda; targets that were set only since come with the agenda made anew.
    targets: present.targets || targetsBefore(act, present.id),
    documents,
    ...(newPapers || !present.plan ? foundNow(act, present.id) : {}),
  };
}

/** The plan's data as they stand, for an item whose papers are sent anew; what was amended before is then no more. */
function foundNow(act: Entry, id: string): Partial<AgendaItem> {
  const plan = planOf(act, id);
  const targets = targetsBefore(act, id);
  return plan ? { plan, amended: null, ...(targets !== null && { targets }) } : {};
}

/**
 * What the server found of an item: the versions of its plan's data (`plans`) and of its targets; what the committee
 * verified in the case that waits (`resolved`), which is its report for the item too.
 */
function found<T>({ data }: Entry, what: 'plans' | 'targets' | 'resolved', id: string): T | null {
  return own((data[what] ?? {}) as Record<string, T>, id) ?? null;
}

const planOf = (act: Entry, id: string) => found<PlanVersions>(act, 'plans', id);
const targetsBefore = (act: Entry, id: string) => found<number>(act, 'targets', id);
const verifiedBefore = (act: Entry, id: string) => found<Report>(act, 'resolved', id);

function define(state: SessionState, data: Data): ItemDefinition {
  const given = data as unknown as Pick<ItemDefinition, 'id' | 'title' | 'kind'> & Partial<ItemDefinition>;
  return {
    id: given.id,
    title: given.title,
    kind: given.kind,
    case: given.case ?? null,
    step: given.step ?? null,
    documents: given.documents ?? [],
    needsReport: given.needsReport ?? false,
    reportBy: given.reportBy ?? `${state.unit}.${DEFAULT_COMMITTEE}`,
    threshold: given.threshold ?? 'majority',
    postponedFrom: given.postponedFrom ?? null,
    on: given.on ?? null,
    from: given.from ?? null,
    to: given.to ?? null,
    speakers: given.speakers ?? [],
  };
}
