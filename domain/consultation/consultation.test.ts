import { nextWake } from '../case/dates';
import { ENGINE, MemoryRegister, officerOf } from '../case/fixture';
import type { Data } from '../case/entry';
import { WEEKS } from '../law/fixture';
import { consultation } from './index';
import { tally } from './state';

const LAW = {
  calendar: () => WEEKS,
  procedure: () => {
    throw new Error('not asked for');
  },
};
const ASKING = officerOf('22.so-tai-chinh');
const OPENED = '2026-05-18T01:00:00.000Z';
/** The last instant of Friday 29 May in Vietnam, and the first of the day after. */
const LAST_MOMENT = '2026-05-29T16:59:59.999Z';
const TOO_LATE = '2026-05-29T17:00:00.000Z';

function asking(more: Data = {}): MemoryRegister<ReturnType<typeof consultation.open>> {
  const opening: Data = {
    caseId: 'c',
    parent: 'cycle',
    step: 'consult-departments',
    unit: '22',
    title: { vi: 'Lấy ý kiến', en: 'Consultation' },
    askedBy: ASKING.body,
    consultees: ['22.a', '22.b', '22.c'],
    calendar: 'weeks',
    dueOn: '2026-05-29',
    nominal: '2026-05-29',
    silence: { means: 'consent', warn: '3wd', cites: 'practice' },
    escalateTo: null,
    reminders: ['5wd'],
    cites: 'practice',
    documents: [],
    ...more,
  };
  const register = new MemoryRegister(consultation, LAW, opening, OPENED);
  register.settle(OPENED);
  return register;
}

const AGREE: Data = { answer: 'agree', comments: [] };
const reply = (register: ReturnType<typeof asking>, body: string, at: string, data: Data = AGREE) =>
  register.lodge('reply', data, at, officerOf(body));

describe('opening', () => {
  test('sends to every consultee once, with the list on the record', () => {
    const register = asking();
    const sent = register.entries.find(({ name }) => name === 'consulted');
    expect(sent?.data).toMatchObject({ bodies: ['22.a', '22.b', '22.c'], dueOn: '2026-05-29' });
    expect(register.settle('2026-05-19T01:00:00.000Z').events).toEqual([]);
  });
});

describe('the register’s stamp decides whether an answer is in time', () => {
  test('an answer stamped in the last moment counts, though the clerk wakes an hour later', () => {
    const register = asking();
    reply(register, '22.a', LAST_MOMENT);
    const { rulings, consequences } = register.settle('2026-05-29T18:00:00.000Z');
    expect(rulings).toEqual(['accepted']);
    expect(consequences.find(({ event }) => event.name === 'silence')?.event.data.bodies).toEqual(['22.b', '22.c']);
    expect(tally(register.state)).toMatchObject({ agree: 1, deemed: 2, late: 0 });
  });

  test('an answer stamped at 24:00 is recorded as late, and does not take back the consent by silence', () => {
    const register = asking();
    register.settle(TOO_LATE);
    reply(register, '22.a', TOO_LATE, { answer: 'object', comments: ['1'] });
    expect(register.settle('2026-05-30T01:00:00.000Z').rulings).toEqual(['accepted']);
    expect(tally(register.state)).toMatchObject({ deemed: 3, object: 0, late: 1 });
  });

  test('the order in which the clerk sees things changes nothing: late answer and silence in one settling', () => {
    const register = asking();
    reply(register, '22.a', TOO_LATE, { answer: 'object', comments: [] });
    reply(register, '22.b', TOO_LATE);
    register.settle('2026-05-30T01:00:00.000Z');
    expect(tally(register.state)).toMatchObject({ agree: 0, object: 0, silent: 0, deemed: 3, late: 2 });
  });

  test('an answer after the close is still recorded as late; the outcome stands', () => {
    const register = asking();
    register.settle(TOO_LATE);
    expect(register.state.closedAt).not.toBeNull();
    reply(register, '22.c', '2026-06-10T01:00:00.000Z');
    const { rulings, consequences } = register.settle('2026-06-10T01:00:01.000Z');
    expect(rulings).toEqual(['accepted']);
    expect(consequences.flatMap(({ mails }) => mails.map(({ template, toBody }) => `${template} ${toBody}`))).toEqual([
      'late-answer 22.so-tai-chinh',
    ]);
    expect(register.state).toMatchObject({ outcome: 'answered' });
    expect(register.state.consultees.get('22.c')).toMatchObject({ late: true, deemed: true });
  });
});

describe('answers', () => {
  test('nothing to say is an answer; all answered closes before the due date and tells the cycle', () => {
    const register = asking();
    for (const body of ['22.a', '22.b']) reply(register, body, '2026-05-20T01:00:00.000Z');
    reply(register, '22.c', '2026-05-20T02:00:00.000Z', { answer: 'nothing-to-say', comments: [] });
    const { consequences } = register.settle('2026-05-20T02:00:00.000Z');
    const closed = consequences.find(({ event }) => event.name === 'closed');
    expect(closed?.letters).toMatchObject([
      { toCase: 'cycle', name: 'consultation-closed', data: { asked: 3, agree: 2, 'nothing-to-say': 1 } },
    ]);
  });

  test('S17 S34 the cycle learns by name who objects; a late objection against a consent by silence is none', () => {
    const register = asking();
    reply(register, '22.b', '2026-05-20T01:00:00.000Z', { answer: 'object', comments: [] });
    reply(register, '22.a', '2026-05-20T01:00:00.000Z');
    reply(register, '22.c', TOO_LATE, { answer: 'object', comments: [] });
    const letters = register.settle('2026-05-30T01:00:00.000Z').consequences.flatMap((one) => one.letters);
    expect(letters).toMatchObject([
      { name: 'consultation-closed', data: { object: 1, deemed: 1, objectors: ['22.b'] } },
    ]);
  });

  test('a second answer is refused unless it is meant to replace the first, in time', () => {
    const register = asking();
    reply(register, '22.a', '2026-05-20T01:00:00.000Z', { answer: 'object', comments: ['1'] });
    reply(register, '22.a', '2026-05-20T02:00:00.000Z');
    reply(register, '22.a', '2026-05-20T03:00:00.000Z', { ...AGREE, replaces: true });
    expect(register.settle('2026-05-20T03:00:00.000Z').rulings).toEqual(['accepted', 'already-answered', 'accepted']);
    expect(register.state).toMatchObject({ awaiting: 2, unhandled: 0, comments: {} });
    expect(register.state.consultees.get('22.a')).toMatchObject({ answer: 'agree', round: 2 });
  });

  test('a body that was not asked is refused', () => {
    const register = asking();
    reply(register, '22.x', '2026-05-20T01:00:00.000Z');
    expect(register.settle('2026-05-20T01:00:00.000Z').rulings).toEqual(['not-consulted']);
  });

  test('each comment needs its acceptance or explanation before the consultation closes', () => {
    const register = asking({ consultees: ['22.a'] });
    reply(register, '22.a', '2026-05-20T01:00:00.000Z', { answer: 'agree-with-comments', comments: ['1', '2'] });
    register.settle('2026-05-20T01:00:00.000Z');
    const [first, second] = Object.keys(register.state.comments);
    register.lodge('handle', { comment: first as string, handling: 'accepted' }, '2026-05-21T01:00:00.000Z', ASKING);
    expect(register.settle('2026-05-21T01:00:00.000Z').events).toEqual([]);
    register.lodge('handle', { comment: second as string, handling: 'explained' }, '2026-05-22T01:00:00.000Z', ASKING);
    expect(register.settle('2026-05-22T01:00:00.000Z').events).toEqual(['closed']);
  });

  test('only the body that asks accepts or explains', () => {
    const register = asking({ consultees: ['22.a'] });
    reply(register, '22.a', '2026-05-20T01:00:00.000Z', { answer: 'object', comments: ['1'] });
    register.settle('2026-05-20T01:00:00.000Z');
    register.lodge(
      'handle',
      { comment: Object.keys(register.state.comments)[0] as string, handling: 'noted' },
      '2026-05-21T01:00:00.000Z',
      officerOf('22.a'),
    );
    expect(register.settle('2026-05-21T01:00:00.000Z').rulings).toEqual(['not-your-step']);
  });
});

describe('over time', () => {
  test('a reminder, then the warning of what silence means, then its proof; each once, and only to those who are silent', () => {
    const register = asking();
    reply(register, '22.a', '2026-05-19T01:00:00.000Z');
    const told = (now: string) =>
      register
        .settle(now)
        .consequences.flatMap(({ mails }) => mails.map(({ template, toBody }) => `${template} ${toBody}`));
    expect(told('2026-05-22T01:00:00.000Z')).toEqual(['reminder 22.b', 'reminder 22.c']);
    expect(told('2026-05-23T01:00:00.000Z')).toEqual([]);
    reply(register, '22.b', '2026-05-25T01:00:00.000Z');
    expect(told('2026-05-26T01:00:00.000Z')).toEqual(['silence-warning 22.c']);
    expect(told(TOO_LATE)).toEqual(['silence-deemed 22.c', 'consultation-closed 22.so-tai-chinh']);
  });

  test('a clerk who slept through both dates warns once, not twice', () => {
    const register = asking();
    expect(register.settle('2026-05-28T01:00:00.000Z').events).toEqual(['silence-warning']);
  });

  test('where silence escalates, the answer is still awaited and closes the consultation when it comes', () => {
    const register = asking({
      consultees: ['22.tt'],
      silence: { means: 'escalate', warn: '3wd', cites: 'practice' },
      escalateTo: '22.chu-tich-ubnd',
    });
    const { consequences } = register.settle(TOO_LATE);
    expect(consequences.flatMap(({ mails }) => mails.map(({ toBody }) => toBody))).toEqual([
      '22.tt',
      '22.chu-tich-ubnd',
    ]);
    expect(consultation.steps(register.state)).toMatchObject([{ holder: '22.tt', overdue: true, status: 'open' }]);
    reply(register, '22.tt', '2026-06-02T01:00:00.000Z');
    expect(register.settle('2026-06-02T01:00:00.000Z').events).toEqual(['late-answer', 'closed']);
    expect(tally(register.state)).toMatchObject({ agree: 1, late: 1, deemed: 0 });
  });

  test('a moved date counts from then on, and is on the record with what moved it', () => {
    const register = asking();
    register.lodge('due-moved', { newDue: '2026-06-05', cause: 'extend' }, '2026-05-28T01:00:00.000Z', ENGINE);
    expect(register.settle('2026-05-28T01:00:00.000Z').events).toContain('due-moved');
    reply(register, '22.a', '2026-06-01T01:00:00.000Z');
    register.settle('2026-06-01T01:00:00.000Z');
    expect(register.state.consultees.get('22.a')).toMatchObject({ late: false, answer: 'agree' });
  });

  test('the next wake is the next reminder, warning or end, and none once nothing is awaited', () => {
    const register = asking();
    expect(consultation.dates(register.state, OPENED)).toEqual([
      { step: 'consult-departments', purpose: 'reminder', at: '2026-05-21T17:00:00.000Z' },
      { step: 'consult-departments', purpose: 'reminder', at: '2026-05-25T17:00:00.000Z' },
      { step: 'consult-departments', purpose: 'silence', at: TOO_LATE },
    ]);
    expect(nextWake(consultation, register.state, OPENED)).toBe('2026-05-21T17:00:00.000Z');
    expect(nextWake(consultation, register.state, '2026-05-27T00:00:00.000Z')).toBe(TOO_LATE);
    register.settle(TOO_LATE);
    expect(nextWake(consultation, register.state, TOO_LATE)).toBeNull();
  });
});

test('reading the register from the start gives the same state', () => {
  const register = asking();
  reply(register, '22.a', '2026-05-20T01:00:00.000Z', { answer: 'object', comments: ['1'] });
  register.settle('2026-05-20T01:00:00.000Z');
  register.lodge(
    'handle',
    { comment: Object.keys(register.state.comments)[0] as string, handling: 'explained' },
    '2026-05-21T01:00:00.000Z',
    ASKING,
  );
  register.settle(TOO_LATE);
  expect(register.reread()).toEqual(register.state);
});
