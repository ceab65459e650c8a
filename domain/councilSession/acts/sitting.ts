import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import type { Data, Entry } from '../../case/entry';
import { dayOf, ofMeeting, onDay, whenOf } from '../../case/daysThatCount';
import { firstTwice } from '../../case/fields';
import { isoDate, line, note, nothing, why } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, alreadyDone, badDate, refused } from '../../case/machine';
import { changeItem, undecided } from '../items';
import { onUndecided, type SessionAct, UNTIL_CLOSED, whileOpen } from '../rulings';
import { SESSION_STEP } from '../steps';
import type { Attendance, SessionState } from '../state';
import { item } from './agenda';

export const MOST_DEPUTIES = 1_000;
export const count = z.int().min(0).max(MOST_DEPUTIES);

/** Another opening day, with the reason's hash on record. */
export const moveDate: SessionAct = {
  ...UNTIL_CLOSED,
  data: z.strictObject({ opensOn: isoDate }),
  texts: why,
  reasonOnRecord: 'always',
  judge(state, act) {
    if (state.openedAt) return alreadyDone('open-session', state.openedAt);
    const [opensOn, today] = [act.data.opensOn as string, vnDateOf(act.at)];
    return opensOn < today ? badDate('opensOn', opensOn, `>= ${today}`) : accepted();
  },
  apply: (state, act) => ({ ...state, opensOn: act.data.opensOn as string }),
};

/** The opening, on its day in Vietnam or after it. */
export const openSession: SessionAct = {
  ...UNTIL_CLOSED,
  data: z.strictObject(ofMeeting),
  texts: note,
  counts: { by: 'meeting' },
  judge(state, act) {
    if (state.openedOn) return refused('step-done', { step: 'open-session', doneOn: state.openedOn });
    const today = dayOf('meeting', act);
    return today < state.opensOn ? refused('session-early', { opensOn: state.opensOn, today }) : accepted();
  },
  apply: (state, act) => ({ ...state, status: 'open', openedAt: act.at, openedOn: onDay(whenOf(act)) }),
};

/** Deputies of the Council's roll by their ids; where it keeps none, by name. */
const there = {
  present: count.optional(),
  deputies: z.array(line(200)).max(MOST_DEPUTIES).optional(),
};

/** Who is there at a sitting: it holds for every item from then on, until the roll is called again. */
export const rollCall: SessionAct = {
  ...UNTIL_CLOSED,
  data: z.strictObject({ ...there, ...ofMeeting }),
  texts: note,
  counts: { by: 'meeting', after: ({ openedOn }) => [{ basis: SESSION_STEP, on: openedOn }] },
  judge: whileOpen(judgeAttendance),
  apply: (state, act) => ({ ...state, rolls: [...state.rolls, { ...attendanceOf(act.data), ...whenOf(act) }] }),
};

/** Who is there for an item, where that isn't whoever was there before; anew as often as needed before the vote. */
export const attendance: SessionAct = {
  ...UNTIL_CLOSED,
  data: item.extend(there),
  texts: note,
  judge: whileOpen(onUndecided((_item, state, act) => judgeAttendance(state, act))),
  apply: (state, act) => changeItem(state, act.data.item, { attendance: attendanceOf(act.data) }),
};

/** The closing, once every item has its outcome. */
export const closeSession: SessionAct = {
  ...UNTIL_CLOSED,
  data: nothing,
  texts: note,
  judge: whileOpen((state) => {
    const open = undecided(state).map((item) => item.id);
    return open.length > 0 ? refused('items-undecided', { count: open.length, items: open }) : accepted();
  }),
  apply: (state, act) => ({ ...state, status: 'closed', closedAt: act.at }),
};

function judgeAttendance(state: SessionState, act: Entry): Ruling {
  const names = act.data.deputies as string[] | null | undefined;
  if (!names && typeof act.data.present !== 'number')
    return refused('invalid-input', { field: 'present', rule: 'whole number, or give deputies' });
  const twice = names && firstTwice(names);
  if (twice) return refused('invalid-input', { field: 'deputies', rule: `each once: ${twice}` });
  const { present } = attendanceOf(act.data);
  if (names && typeof act.data.present === 'number' && act.data.present !== names.length) {
    return refused('invalid-input', { field: 'present', rule: `${names.length} by the names` });
  }
  return present > state.deputies
    ? refused('invalid-input', { field: 'present', rule: `<= ${state.deputies}` })
    : accepted();
}

/** Names settle the number. */
function attendanceOf(data: Data): Attendance {
  const deputies = (data.deputies as string[] | null | undefined) ?? null;
  return { present: deputies ? deputies.length : (data.present as number), deputies };
}
