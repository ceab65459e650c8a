import { z } from 'zod';
import { addDays, vnDateOf } from '../../calendar/dates';
import { parsePeriod } from '../../calendar/period';
import { ofArrival } from '../../case/daysThatCount';
import type { Entry } from '../../case/entry';
import { isoDate, note, plainId, products, text } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, alreadyDone, badDate, refused } from '../../case/machine';
import { own } from '../../own';
import { openDuty, reopenDuty, withDuty } from '../duties';
import { type Board, lawOf, type ProjectState, spanOf } from '../state';
import { afterEnd, answering, by, duty, namedDuty, type ProjectAct } from './rule';

/** Supervision by the community (S30): the Fatherland Front of a place forms a board, and lodges what it finds. */
export const COMMUNITY_ACTS: Record<string, ProjectAct> = {
  'form-board': {
    by: by((state) => spanOf(state).fronts),
    head: true,
    data: z.strictObject({ members: z.int().min(1).max(100), startsOn: isoDate }),
    texts: note,
    judge: judgeForm,
    apply: applyForm,
  },
  'lodge-finding': {
    by: by(boardsOwn),
    data: z.strictObject({ board: plainId, documents: products.optional() }),
    texts: z.strictObject({ finding: text }),
    afterClose: afterEnd,
    judge: judgeFinding,
    apply: applyFinding,
  },
  'answer-finding': answering('answer', {
    data: duty.extend({ ...ofArrival, documents: products.optional() }),
    texts: z.strictObject({ answer: text }),
  }),
  'assess-answer': {
    by: by(findersOwn),
    data: duty.extend({ satisfied: z.boolean() }),
    texts: note,
    afterClose: afterEnd,
    judge: judgeAssess,
    apply: applyAssess,
  },
};

const boardOf = (state: ProjectState, id: unknown): Board | undefined =>
  typeof id === 'string' ? own(state.boards, id) : undefined;

function boardsOwn(state: ProjectState, act: Pick<Entry, 'data'>): string[] {
  const board = boardOf(state, act.data.board);
  return board ? [board.by] : spanOf(state).fronts;
}

function findersOwn(state: ProjectState, act: Pick<Entry, 'data'>): string[] {
  return namedDuty(state, act, ['answer'])?.owedTo ?? spanOf(state).fronts;
}

/** The owner is told of the board and its plan so long before it begins; the board has at least so many members. */
function judgeForm(state: ProjectState, act: Entry): Ruling {
  const { members, ahead } = lawOf(state).board;
  const earliest = addDays(vnDateOf(act.at), parsePeriod(ahead).count);
  if (Number(act.data.members) < members) return refused('invalid-input', { field: 'members', rule: `>= ${members}` });
  if (Object.values(state.boards).some(({ by }) => by === act.by.body))
    return refused('step-done', { step: 'form-board', doneOn: formedOn(state, act.by.body) });
  return String(act.data.startsOn) < earliest
    ? badDate('startsOn', String(act.data.startsOn), `>= ${earliest}`)
    : accepted();
}

function formedOn(state: ProjectState, body: string): string {
  const board = Object.values(state.boards).find(({ by }) => by === body) as Board;
  return vnDateOf(board.formedAt);
}

/** From the board's formation the owner owes it the report of the project's basic contents. */
function applyForm(state: ProjectState, act: Entry): ProjectState {
  const id = `board-${act.seq}`;
  const board = {
    id,
    by: act.by.body,
    members: Number(act.data.members),
    startsOn: String(act.data.startsOn),
    formedAt: act.at,
  };
  const formed = { ...state, boards: { ...state.boards, [id]: board } };
  return openDuty(
    formed,
    { id: `${act.seq}.basics`, kind: 'basics', batch: String(act.seq), owedTo: [act.by.body], of: id },
    act.at,
  );
}

function judgeFinding(state: ProjectState, act: Entry): Ruling {
  const board = boardOf(state, act.data.board);
  if (!board) return refused('step-not-open', { step: 'lodge-finding', waitsFor: 'form-board' });
  const today = vnDateOf(act.at);
  return today < board.startsOn
    ? refused('too-early', { step: 'lodge-finding', from: board.startsOn, today })
    : accepted();
}

function applyFinding(state: ProjectState, act: Entry): ProjectState {
  const board = boardOf(state, act.data.board);
  if (!board) return state;
  return openDuty(
    state,
    { id: `${act.seq}.finding`, kind: 'answer', batch: String(act.seq), owedTo: [board.by], of: board.id },
    act.at,
  );
}

/** Only what was answered can be assessed, and once each time. */
function judgeAssess(state: ProjectState, act: Entry): Ruling {
  const duty = namedDuty(state, act, ['answer']);
  if (!duty) return refused('no-such-duty', { duty: String(act.data.duty) });
  if (duty.end !== 'done') return refused('step-not-open', { step: 'assess-answer', waitsFor: 'answer-finding' });
  return duty.satisfiedAt ? alreadyDone('assess-answer', duty.satisfiedAt) : accepted();
}

function applyAssess(state: ProjectState, act: Entry): ProjectState {
  const duty = namedDuty(state, act, ['answer']);
  if (!duty) return state;
  return act.data.satisfied === true
    ? withDuty(state, { ...duty, satisfiedAt: act.at })
    : reopenDuty(state, duty, act.at);
}
