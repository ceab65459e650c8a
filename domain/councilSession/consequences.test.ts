import { nextWake } from '../case/dates';
import { councilSession } from '.';
import type { Data, Entry } from '../case/entry';
import { BUDGET, COMMITTEE, DURING, NO_LAW, NUMBERING, OPENING, openedWith, Rehearsal } from './fixture';

const EARLY = '2026-11-02T02:00:00.000Z';
const item = (id: string, more: Data = {}): Data => ({ ...BUDGET, id, ...more });
const lettersOf = (session: Rehearsal, now = DURING) => session.told(now).flatMap(({ letters }) => letters);

/** The cases on the agenda have been told that they are. */
function toldAgenda(session: Rehearsal): Rehearsal {
  session.told(EARLY);
  return session;
}

describe('letters to the case that waits', () => {
  test('S2: as soon as it stands on the agenda, once; what it holds then is what is voted on', () => {
    const session = new Rehearsal().must('add-item', BUDGET, EARLY);
    expect(lettersOf(session, EARLY)).toEqual([
      {
        toCase: 'c1',
        name: 'on-agenda',
        key: 's1/budget/on-agenda',
        data: { step: 'adopt', item: 'budget', session: 's1' },
      },
    ]);
    expect(lettersOf(session, EARLY)).toEqual([]);
  });

  test('at the vote, at the number, at the publication: each once, each with its own event', () => {
    const session = openedWith(BUDGET).must('vote', { item: 'budget', for: 40, against: 3, abstained: 2 });
    expect(lettersOf(session)).toEqual([
      {
        toCase: 'c1',
        name: 'council-decision',
        key: 's1/budget/adopted',
        data: expect.objectContaining({
          step: 'adopt',
          item: 'budget',
          session: 's1',
          outcome: 'adopted',
          decidedOn: '2026-12-08',
          votes: expect.objectContaining({ for: 40, needed: 26 }),
        }),
      },
    ]);
    expect(session.told()).toEqual([]);
    session.must('number-resolution', { item: 'budget', ...NUMBERING });
    session.must('publish-item', { item: 'budget', on: '2026-12-12', where: 'web' });
    const due = session.told();
    expect(due.map(({ event, letters }) => [event.name, letters.length, letters[0]?.name])).toEqual([
      ['item-reported', 1, 'resolution-numbered'],
      ['item-reported', 1, 'resolution-published'],
    ]);
    expect(due[0]?.letters[0]?.data).toMatchObject({
      step: 'adopt',
      item: 'budget',
      number: '45/NQ-HĐND',
      textSha256: 'bb',
    });
    expect(session.told()).toEqual([]);
  });

  test.each<[string, Data, string]>([
    ['vote', { for: 25, against: 25, abstained: 0 }, 'rejected'],
    ['return-dossier', { why: 'hash' }, 'returned'],
    ['postpone', {}, 'postponed'],
    ['withdraw-item', {}, 'withdrawn'],
  ])('%s %j is told as %s', (act, data, outcome) => {
    const [letter] = lettersOf(openedWith(BUDGET).must(act, { item: 'budget', ...data }));
    expect(letter).toMatchObject({ key: `s1/budget/${outcome}`, data: { outcome } });
  });

  test('a postponed item is put on the agenda of the session named, still linked to its case', () => {
    const session = openedWith(item('a', { needsReport: true })).must('postpone', { item: 'a', to: 's2' });
    const carried = lettersOf(session).find(({ name }) => name === 'add-item');
    expect(carried).toMatchObject({
      toCase: 's2',
      key: 's1/a/carried',
      data: { id: 'a-p1', case: 'c1', needsReport: true, postponedFrom: { session: 's1', item: 'a' } },
    });
    const later = new Rehearsal({ ...OPENING, caseId: 's2' }).must('add-item', carried?.data, DURING, {
      body: 'system',
      officer: 'system',
      role: 'system',
    });
    expect(later.state.items[0]).toMatchObject({ id: 'a-p1', case: 'c1', step: 'adopt' });
  });

  test('an item that no case waits for tells nobody', () => {
    const session = openedWith(item('a', { case: null, step: null })).must('withdraw-item', { item: 'a' });
    expect(session.told()).toEqual([]);
  });

  test('the session is not over before its last letter is on record', () => {
    const session = openedWith(BUDGET).must('withdraw-item', { item: 'budget' }).must('close-session');
    expect(councilSession.closed(session.state)).toBe(false);
    session.told();
    expect(councilSession.closed(session.state)).toBe(true);
  });
});

describe('reminders, 5 and 2 calendar days before the opening', () => {
  const lacking = () =>
    toldAgenda(
      new Rehearsal().must(
        'set-agenda',
        { items: [item('a', { needsReport: true, documents: [] }), item('b')] },
        EARLY,
      ),
    );

  test('the Standing Body hears once what is missing', () => {
    const session = lacking();
    expect(session.told('2026-12-02T16:59:59.999Z')).toEqual([]);
    const [reminder, ...more] = session.told('2026-12-02T17:00:00.000Z');
    expect(more).toEqual([]);
    expect(reminder).toMatchObject({
      event: { name: 'reminded', data: { days: 5, missing: [{ item: 'a', lacks: ['dossier', 'report'] }] } },
      mails: [{ toBody: '22.thuong-truc-hdnd', template: 'session-reminder', dueOn: '2026-12-08', cites: 'practice' }],
      timed: true,
    });
    expect(session.told('2026-12-03T02:00:00.000Z')).toEqual([]);
    expect(session.told('2026-12-06T02:00:00.000Z')).toMatchObject([{ event: { data: { days: 2 } } }]);
  });

  test('a missed run loses none, and repeats none', () => {
    const session = lacking();
    expect(session.told('2026-12-07T02:00:00.000Z')).toMatchObject([{ event: { data: { days: 2 } } }]);
    expect(session.told('2026-12-07T02:00:00.000Z')).toEqual([]);
  });

  test('nothing missing, no mail; entered that very day, no mail yet', () => {
    const session = new Rehearsal().must('set-agenda', { items: [item('b')] }, EARLY);
    session.must('add-item', item('late', { documents: [] }), '2026-12-03T02:00:00.000Z');
    toldAgenda(session);
    expect(session.told('2026-12-03T03:00:00.000Z')).toEqual([]);
    expect(session.told('2026-12-06T03:00:00.000Z')).toMatchObject([
      { event: { data: { days: 2, missing: [{ item: 'late' }] } } },
    ]);
  });

  test('a moved date brings its own reminders', () => {
    const session = lacking();
    session.told('2026-12-03T02:00:00.000Z');
    session.must('move-date', { opensOn: '2026-12-20', why: 'hash' }, '2026-12-04T02:00:00.000Z');
    expect(session.told('2026-12-04T02:00:00.000Z')).toEqual([]);
    expect(session.told('2026-12-15T02:00:00.000Z')).toMatchObject([
      { event: { data: { opensOn: '2026-12-20', days: 5 } } },
    ]);
  });

  test.each([
    ['2026-11-02T02:00:00.000Z', '2026-12-02T17:00:00.000Z'],
    ['2026-12-02T17:00:00.000Z', '2026-12-05T17:00:00.000Z'],
    ['2026-12-06T02:00:00.000Z', '2026-12-08T17:00:00.000Z'],
    ['2026-12-09T02:00:00.000Z', null],
  ])('at %s the next wake is %s', (now, wake) => {
    expect(nextWake(councilSession, lacking().state, now)).toBe(wake);
  });

  test('its dates by name: five days and two days before, and the end of the day of its opening', () => {
    expect(councilSession.dates(lacking().state, EARLY)).toEqual([
      { step: 'session', purpose: 'reminder', at: '2026-12-02T17:00:00.000Z' },
      { step: 'session', purpose: 'reminder', at: '2026-12-05T17:00:00.000Z' },
      { step: 'session', purpose: 'due', at: '2026-12-08T17:00:00.000Z' },
    ]);
  });

  test('an open session wakes for nothing', () => {
    expect(nextWake(councilSession, openedWith(BUDGET).state, EARLY)).toBeNull();
  });

  test('a day that passes without an opening is overdue, once', () => {
    const session = lacking();
    const now = '2026-12-08T17:00:00.000Z';
    expect(session.told(now)).toMatchObject([
      { event: { name: 'session-overdue' }, mails: [{ template: 'session-overdue' }], timed: true },
    ]);
    expect(session.told(now)).toEqual([]);
    expect(councilSession.steps(session.state)[0]).toMatchObject({ step: 'session', overdue: true });
    session.must('move-date', { opensOn: '2026-12-20', why: 'hash' }, now);
    expect(councilSession.steps(session.state)[0]).toMatchObject({ overdue: false });
  });
});

/** A whole session: every act there is, and every event. */
function wholeSession(): Rehearsal {
  const session = new Rehearsal().must('set-agenda', { items: [item('a', { needsReport: true }), item('b')] }, EARLY);
  session
    .must('add-item', item('c'), EARLY)
    .must('add-item', item('d'), EARLY)
    .must('add-item', item('q', { kind: 'question', case: null, step: null }), EARLY);
  session.told('2026-12-03T02:00:00.000Z');
  session.must('move-date', { opensOn: '2026-12-09', why: 'hash' }, '2026-12-08T02:00:00.000Z');
  session.told('2026-12-09T18:00:00.000Z');
  const during = '2026-12-10T02:00:00.000Z';
  session.must('file-report', { item: 'a', document: { id: 'v', sha256: 'cc' }, conclusion: 'for' }, during, COMMITTEE);
  session.must('open-session', {}, during).must('attendance', { item: 'a', present: 45 }, during);
  session
    .must('vote', { item: 'a', for: 40, against: 2, abstained: 1 }, during)
    .must('return-dossier', { item: 'b', why: 'hash' }, during);
  session
    .must('postpone', { item: 'c', to: 's2' }, during)
    .must('withdraw-item', { item: 'd' }, during)
    .must('note-item', { item: 'q' }, during);
  session.told(during);
  session.must('close-session', {}, during).must('number-resolution', { item: 'a', ...NUMBERING }, during);
  session.must('publish-item', { item: 'a', on: '2026-12-12', where: 'web' }, during);
  session.told(during);
  return session;
}

describe('the register is the record', () => {
  test('folding the same entries anew gives the same state, also after a journey through JSON', () => {
    const session = wholeSession();
    const [first, ...rest] = JSON.parse(JSON.stringify(session.entries)) as [Entry, ...Entry[]];
    const rebuilt = rest.reduce(
      (state, entry) => councilSession.apply(state, entry),
      councilSession.open(first, NO_LAW),
    );
    expect(rebuilt).toStrictEqual(session.state);
    const plain = { ...rebuilt, events: [...rebuilt.events] };
    expect(JSON.parse(JSON.stringify(plain))).toStrictEqual(plain);
    expect(councilSession.closed(rebuilt)).toBe(true);
  });

  test('no state is ever changed in place', () => {
    const [first, ...rest] = wholeSession().entries as [Entry, ...Entry[]];
    rest.reduce(
      (state, entry) => councilSession.apply(frozen(state), frozen(entry)),
      councilSession.open(first, NO_LAW),
    );
  });

  test('rulings and unknown names change nothing', () => {
    const { state } = openedWith(BUDGET);
    for (const kind of ['act', 'ruling', 'event'] as const) {
      expect(
        councilSession.apply(state, { seq: 9, kind, name: 'of-tomorrow', at: DURING, by: COMMITTEE, data: {} }),
      ).toBe(state);
    }
  });
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
