import { z } from 'zod';
import { type IsoDate, vnDateOf } from '../calendar/dates';
import { documentsOf } from '../case/documents';
import type { Data, Entry } from '../case/entry';
import { firstTwice } from '../case/fields';
import { isoDate, line, note, products, text, why } from '../case/forms';
import type { Consequence, Ruling, Task } from '../case/logic';
import { accepted, badDate, refused, happens } from '../case/machine';
import { type Obligation, PLAIN, remindersOf } from '../case/obligation';
import { heir, type Pass } from '../case/succession';
import type { Basis } from '../law/procedure';
import { orByDocument } from '../law/source';
import {
  answerOf,
  type Commitment,
  commitmentRow,
  type Commitments,
  partiesOf,
  partyOf,
  type PartysAnswer,
} from './commitmentState';
import { byOffice, type CycleAct, byThoseOnRecord } from './rule';
import type { CycleState } from './state';

const version = z.int().min(1).meta({ description: 'Which commitments: they may have been drawn up anew' });

/** Acts on what all concerned undertake. */
export const commitments: Record<string, CycleAct> = {
  'draw-up-commitments': {
    by: byOffice,
    head: true,
    data: z.strictObject({
      rows: z.array(commitmentRow).min(1).max(200),
      signBy: isoDate.optional().meta({ description: 'By when they are to be signed' }),
      documents: products.optional(),
    }),
    texts: note,
    judge: judgeDrawnUp,
    apply: applyDrawnUp,
  },
  'sign-commitments': { ...answering(true), signs: true, texts: note },
  'decline-commitments': { ...answering(false), texts: why },
  'record-commitment-paper': {
    by: byOffice,
    data: z.strictObject({
      version,
      organisation: line(200),
      answer: z.enum(['signed', 'declined']),
      on: isoDate.meta({ description: 'The day on the paper' }),
      documents: products.min(1),
    }),
    texts: z.strictObject({ why: text.optional() }).optional(),
    agreements: [
      {
        holds: ({ data, texts }) => data.answer === 'signed' || texts.why !== undefined,
        path: ['texts', 'why'],
        rule: { vi: 'cần nêu lý do từ chối', en: 'needs the reason for declining' },
      },
    ],
    judge: judgePaper,
    apply: applyPaper,
  },
};

/** A party's own word, from the seat that signs. */
function answering(signed: boolean): Omit<CycleAct, 'texts'> {
  return {
    by: byThoseOnRecord,
    head: true,
    data: z.strictObject({ version }),
    judge: (state, act) => judgeAnswer(state, act, act.by.body),
    apply: (state, act) => answered(state, act, act.by.body, { signed, on: vnDateOf(act.at), documents: [] }),
  };
}

function judgeDrawnUp({ calendar }: CycleState, { data, at }: Entry): Ruling {
  const rows = data.rows as unknown as Commitment[];
  const today = vnDateOf(at);
  const past = rows.find(({ by }) => by < today);
  if (past) return badDate('rows.by', past.by, `>= ${today}`);
  const { signBy } = data;
  if (typeof signBy === 'string' && signBy < today) return badDate('signBy', signBy, `>= ${today}`);
  const { from, to } = calendar;
  if (typeof signBy === 'string' && signBy > to) return refused('calendar-out-of-range', { date: signBy, from, to });
  const twice = firstTwice(rows.map((row) => `${partyOf(row)} ${row.commitment}`));
  return twice === null ? accepted() : refused('invalid-input', { field: 'rows', rule: `each once: ${twice}` });
}

function applyDrawnUp(state: CycleState, act: Entry): CycleState {
  const drawnUp: Commitments = {
    version: (state.commitments?.version ?? 0) + 1,
    at: act.at,
    ...(typeof act.data.signBy === 'string' && { signBy: act.data.signBy }),
    rows: act.data.rows as unknown as Commitment[],
    documents: documentsOf(act),
    answers: {},
  };
  return { ...state, commitments: drawnUp };
}

/** The refusal of who is no party, of an answer to what was drawn up anew since, and of a second word. */
function judgeAnswer({ commitments: all }: CycleState, { data, by }: Entry, party: string): Ruling {
  if (!all?.rows.some((row) => partyOf(row) === party)) return refused('not-consulted', { body: by.body });
  if (data.version !== all.version) return refused('stale-version', { current: all.version });
  const before = answerOf(all, party);
  return before ? refused('already-answered', { body: party, on: before.on }) : accepted();
}

function judgePaper(state: CycleState, act: Entry): Ruling {
  const on = String(act.data.on);
  const today = vnDateOf(act.at);
  if (on > today) return badDate('on', on, `<= ${today}`);
  const isOutside = state.commitments?.rows.some(({ organisation }) => organisation === act.data.organisation);
  if (!isOutside) return refused('invalid-input', { field: 'organisation', rule: 'a party beside the directory' });
  return judgeAnswer(state, act, String(act.data.organisation));
}

function applyPaper(state: CycleState, act: Entry): CycleState {
  const { organisation, answer, on } = act.data;
  return answered(state, act, String(organisation), {
    signed: answer === 'signed',
    on: String(on),
    documents: documentsOf(act),
  });
}

function answered(state: CycleState, act: Entry, party: string, answer: Omit<PartysAnswer, 'why'>): CycleState {
  const all = state.commitments as Commitments;
  const reason = answer.signed ? null : { case: state.opening.caseId, seq: act.seq };
  return { ...state, commitments: { ...all, answers: { ...all.answers, [party]: { ...answer, why: reason } } } };
}

/** The bodies that have not signed or declined. */
export const unsignedBodies = ({ commitments: all }: CycleState): string[] =>
  all ? partiesOf(all).flatMap(({ body }) => (body !== null && !answerOf(all, body) ? [body] : [])) : [];

/** Each body that is a party is told what it is asked to sign, each time they are drawn up. */
export function commitmentConsequences(state: CycleState, now: string): Consequence[] {
  const { commitments: all, opening } = state;
  if (!all) return [];
  const key = `commitments/${all.version}`;
  const bodies = partiesOf(all).flatMap(({ body }) => body ?? []);
  const mails = bodies.map((toBody) => ({
    key,
    template: 'commitments',
    toBody,
    step: null,
    dueOn: null,
    cites: 'practice' as const,
    facts: { holder: opening.managers[0] as string },
  }));
  return [happens('commitments-drawn-up', key, now, { version: all.version, bodies }, { mails })];
}

const TITLE = { vi: 'Bản cam kết của các bên', en: 'Commitments of the parties' };

/** Each body that is a party signs or declines. */
export function commitmentTasks(state: CycleState): Task[] {
  const { commitments: all } = state;
  if (!all) return [];
  return unsignedBodies(state).map((body) => ({
    key: `commitments/${body}`,
    body,
    step: 'commitments',
    acts: ['sign-commitments', 'decline-commitments'],
    dueOn: all.signBy ?? null,
    openedAt: all.at,
    facts: { title: TITLE, kind: 'commitments', version: all.version },
  }));
}

/** No law has them signed: whoever draws them up names the day, in them. */
export const signedByDay = ({ at }: Commitments): Basis => orByDocument('practice', TITLE, vnDateOf(at));

const REMINDERS = ['2wd'];

/** The bodies that have not signed owe their word by the day; nobody stands above them in this, and no step waits. */
export function commitmentObligations(state: CycleState): Obligation[] {
  const { commitments: all, opening, calendar } = state;
  const holders = unsignedBodies(state);
  if (!all?.signBy || holders.length === 0) return [];
  return [
    {
      ...PLAIN,
      row: 'commitments',
      title: TITLE,
      cites: signedByDay(all),
      holders,
      holder: opening.managers[0] as string,
      since: all.at,
      dueOn: all.signBy,
      reminders: remindersOf(calendar, all.signBy, REMINDERS),
      informed: opening.managers.slice(0, 1),
      stem: `commitments/${all.version}/`,
      data: { version: all.version },
    },
  ];
}

/** Whoever takes over from a body that ended signs in its place what that had not. */
export function commitmentsAfter(state: CycleState, pass: Pick<Pass, 'old' | 'new'>): Commitments | null {
  const { commitments: all } = state;
  if (!all || !unsignedBodies(state).includes(pass.old)) return all;
  return { ...all, rows: all.rows.map((row) => ({ ...row, body: heir(row.body, pass) })) };
}

/** The organisations beside the directory of which no paper came. */
export const unsignedOutside = (all: Commitments): string[] =>
  partiesOf(all).flatMap(({ organisation }) =>
    organisation !== null && !answerOf(all, organisation) ? [organisation] : [],
  );

/** The least that a paper could say. */
export const somePaper = ({ commitments: all }: CycleState, organisation: string, at: string): Data => ({
  version: all?.version ?? 0,
  organisation,
  answer: 'signed',
  on: vnDateOf(at),
  documents: [{ id: '00000000-0000-4000-8000-000000000000', sha256: '0'.repeat(64), type: 'commitment' }],
});

/** The least that could be drawn up. */
export const someCommitments = (body: string, by: IsoDate): Data => ({ rows: [{ body, commitment: '–', by }] });
