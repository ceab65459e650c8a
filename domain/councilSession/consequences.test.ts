import { nextWake } from '../case/dates';
import { at, WEEKS_ALONE } from '../case/fixture';
import { itIs, type Lodged, type Story } from '../case/specification';
import { councilSession } from '.';
import { type Data, type Entry, SYSTEM } from '../case/entry';
import {
  act,
  BUDGET,
  COMMITTEE,
  convened,
  DURING,
  EARLY,
  item,
  NUMBERING,
  openedWith,
  vote,
  withAgenda,
} from './fixture';
import type { SessionState } from './state';

const moveDate = (opensOn: string, when: string) => act('move-date', { opensOn, why: 'hash' }, when);
const lettersOf = ({ consequences }: Story<SessionState>) => consequences.flatMap(({ letters }) => letters);

describe('letters to the case that waits', () => {
  test('S2: as soon as it stands on the agenda, once; what it holds then is what is voted on', () => {
    const session = convened().given(act('add-item', BUDGET, EARLY));
    expect(lettersOf(session)).toEqual([
      {
        toCase: 'c1',
        name: 'on-agenda',
        key: 's1/budget/on-agenda',
        data: { step: 'adopt', item: 'budget', session: 's1' },
      },
    ]);
    session.when(itIs(EARLY)).then({ letters: [] });
  });

  test('at the vote, at the number, at the publication: each once, each with its own event', () => {
    const voted = openedWith(BUDGET).given(vote(40, 3, 2));
    expect(lettersOf(voted)).toEqual([
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
    voted
      .when(itIs(DURING))
      .then({ events: [] })
      .when(
        act('number-resolution', { item: 'budget', ...NUMBERING }),
        act('publish-item', { item: 'budget', on: '2026-12-12', where: 'web' }),
      )
      .then({
        events: ['item-reported', 'item-reported'],
        consequences: [{ letters: [{ name: 'resolution-numbered' }] }, { letters: [{ name: 'resolution-published' }] }],
        letters: [
          { data: { step: 'adopt', item: 'budget', number: '45/NQ-HĐND', textSha256: 'bb' } },
          { name: 'resolution-published' },
        ],
      })
      .when(itIs(DURING))
      .then({ events: [] });
  });

  test.each<[string, Lodged, string]>([
    ['a vote of 25 to 25', vote(25, 25), 'rejected'],
    ['a dossier returned', act('return-dossier', { item: 'budget', why: 'hash' }), 'returned'],
    ['an item postponed', act('postpone', { item: 'budget' }), 'postponed'],
    ['an item withdrawn', act('withdraw-item', { item: 'budget' }), 'withdrawn'],
  ])('%s is told as %s', (_what, done, outcome) => {
    openedWith(BUDGET)
      .when(done)
      .then({ consequences: [{ letters: [{ key: `s1/budget/${outcome}`, data: { outcome } }] }] });
  });

  test('a postponed item is put on the agenda of the session named, still linked to its case', () => {
    const session = openedWith(item('a', { needsReport: true })).given(act('postpone', { item: 'a', to: 's2' }));
    const carried = lettersOf(session).find(({ name }) => name === 'add-item');
    expect(carried).toMatchObject({
      toCase: 's2',
      key: 's1/a/carried',
      data: { id: 'a-p1', case: 'c1', needsReport: true, postponedFrom: { session: 's1', item: 'a' } },
    });
    convened({ caseId: 's2' })
      .when(act('add-item', carried?.data, DURING, SYSTEM))
      .then({ state: { items: [{ id: 'a-p1', case: 'c1', step: 'adopt' }] } });
  });

  test('an item that no case waits for tells nobody', () => {
    openedWith(item('a', { case: null, step: null }))
      .when(act('withdraw-item', { item: 'a' }))
      .then({ consequences: [] });
  });

  test('the session is not over before its last letter is on record', () => {
    const acts = [act('withdraw-item', { item: 'budget' }), act('close-session')];
    const session = openedWith(BUDGET);
    const untold = acts.reduce(
      (state, one) => councilSession.apply(state, { seq: 9, kind: 'act', data: {}, ...one }),
      session.state,
    );
    expect(councilSession.closed(untold)).toBe(false);
    session.when(...acts).then({ closed: true });
  });
});

describe('reminders, 5 and 2 calendar days before the opening', () => {
  const lacking = () => withAgenda(item('a', { needsReport: true, documents: [] }), item('b'));

  test('the Standing Body hears once what is missing', () => {
    lacking()
      .when(itIs('2026-12-02T16:59:59.999Z'))
      .then({ events: [] })
      .when(itIs('2026-12-02T17:00:00.000Z'))
      .then({
        consequences: [
          {
            event: { name: 'reminded', data: { days: 5, missing: [{ item: 'a', lacks: ['dossier', 'report'] }] } },
            mails: [
              {
                toBody: '22.thuong-truc-hdnd',
                template: 'session-reminder',
                dueOn: '2026-12-08',
                cites: [{ name: { vi: 'Quyết định triệu tập kỳ họp' } }],
              },
            ],
            timed: true,
          },
        ],
      })
      .when(itIs('2026-12-03'))
      .then({ events: [] })
      .when(itIs('2026-12-06'))
      .then({ events: [{ data: { days: 2 } }] });
  });

  test('a missed run loses none, and repeats none', () => {
    lacking()
      .when(itIs('2026-12-07'))
      .then({ events: [{ data: { days: 2 } }] })
      .when(itIs('2026-12-07'))
      .then({ events: [] });
  });

  test('nothing missing, no mail; entered that very day, no mail yet', () => {
    withAgenda(item('b'))
      .given(act('add-item', item('late', { documents: [] }), at('2026-12-03')))
      .when(itIs('2026-12-03T03:00:00.000Z'))
      .then({ events: [] })
      .when(itIs('2026-12-06T03:00:00.000Z'))
      .then({ events: [{ data: { days: 2, missing: [{ item: 'late' }] } }] });
  });

  test('a moved date brings its own reminders', () => {
    lacking()
      .given(itIs('2026-12-03'))
      .when(moveDate('2026-12-20', at('2026-12-04')))
      .then({ events: [] })
      .when(itIs('2026-12-15'))
      .then({ events: [{ data: { opensOn: '2026-12-20', days: 5 } }] });
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
    const now = '2026-12-08T17:00:00.000Z';
    const session = lacking()
      .when(itIs(now))
      .then({
        consequences: [{ event: { name: 'session-overdue' }, mails: [{ template: 'session-overdue' }], timed: true }],
      })
      .when(itIs(now))
      .then({ events: [] });
    expect(councilSession.steps(session.state)[0]).toMatchObject({
      step: 'session',
      overdue: true,
      // Whoever convened it named the day.
      facts: { dayBy: 'document' },
    });
    const moved = session.given(moveDate('2026-12-20', now));
    expect(councilSession.steps(moved.state)[0]).toMatchObject({ overdue: false });
  });
});

/** A whole session: every act there is, and every event. */
function wholeSession(): Story<SessionState> {
  const during = at('2026-12-10');
  const now = (name: string, data: Data = {}) => act(name, data, during);
  return withAgenda(item('a', { needsReport: true }), item('b')).given(
    act('add-item', item('c'), EARLY),
    act('add-item', item('d'), EARLY),
    act('add-item', item('q', { kind: 'question', case: null, step: null }), EARLY),
    itIs('2026-12-03'),
    moveDate('2026-12-09', DURING),
    itIs('2026-12-09T18:00:00.000Z'),
    act('file-report', { item: 'a', document: { id: 'v', sha256: 'cc' }, conclusion: 'for' }, during, COMMITTEE),
    now('open-session'),
    now('attendance', { item: 'a', present: 45 }),
    now('vote', { item: 'a', for: 40, against: 2, abstained: 1 }),
    now('return-dossier', { item: 'b', why: 'hash' }),
    now('postpone', { item: 'c', to: 's2' }),
    now('withdraw-item', { item: 'd' }),
    now('note-item', { item: 'q' }),
    now('close-session'),
    now('number-resolution', { item: 'a', ...NUMBERING }),
    now('publish-item', { item: 'a', on: '2026-12-12', where: 'web' }),
  );
}

describe('the register is the record', () => {
  test('folding the same entries anew gives the same state, also after a journey through JSON', () => {
    const session = wholeSession();
    const [first, ...rest] = JSON.parse(JSON.stringify(session.entries)) as [Entry, ...Entry[]];
    const rebuilt = rest.reduce(
      (state, entry) => councilSession.apply(state, entry),
      councilSession.open(first, WEEKS_ALONE),
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
      councilSession.open(first, WEEKS_ALONE),
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
