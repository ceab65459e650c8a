import type { Data } from '../case/entry';
import { SYSTEM } from '../case/entry';
import { at } from '../case/fixture';
import type { Lodged } from '../case/specification';
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
  OPENING,
  vote,
  withAgenda,
} from './fixture';
import { entitledToSession, readOpening } from './opening';

const adopt = (id = 'budget') => vote(40, 0, 0, id);
const moveDate = (opensOn: string, when = DURING) => act('move-date', { opensOn, why: 'hash' }, when);
const setAgenda = (...items: Data[]) => act('set-agenda', { items });
const number = (id = 'budget', when = DURING) => act('number-resolution', { item: id, ...NUMBERING }, when);

describe('opening', () => {
  test.each([
    ['one millisecond before the day begins in Vietnam', '2026-12-07T16:59:59.999Z', 'session-early'],
    ['as the day begins in Vietnam', '2026-12-07T17:00:00.000Z', 'accepted'],
    ['a day late', '2026-12-09T02:00:00.000Z', 'accepted'],
  ])('%s', (_name, when, ruling) => {
    convened()
      .when(act('open-session', {}, when))
      .then({ ruling });
  });

  test('too early, with the figures that decided', () => {
    convened()
      .when(act('open-session', {}, EARLY))
      .thenRefused('session-early', { opensOn: '2026-12-08', today: '2026-11-02' });
  });

  test('the date may be moved until then, but not into the past', () => {
    convened()
      .given(moveDate('2026-12-10', EARLY))
      .when(act('open-session'))
      .then({ ruling: 'session-early', facts: { opensOn: '2026-12-10' } })
      .when(moveDate('2026-12-07'))
      .thenRefused('bad-date')
      .given(act('open-session', {}, at('2026-12-10')))
      .when(moveDate('2026-12-20', at('2026-12-10')))
      .then({ ruling: 'step-done', facts: { doneOn: '2026-12-10' } });
  });

  test('not twice', () => {
    openedWith().when(act('open-session')).thenRefused('step-done');
  });

  test.each<[string, Data]>([
    ['no deputies', { deputies: 0 }],
    ['no real day', { opensOn: '2026-02-30' }],
    ['no case', { caseId: null }],
  ])('a session with %s cannot be convened', (_name, wrong) => {
    expect(() => readOpening({ ...OPENING, ...wrong })).toThrow('invalid-input');
  });
});

describe('agenda', () => {
  test('a new version replaces what is undecided and keeps what happened to the rest', () => {
    const before = openedWith(item('a'), item('b'), item('c')).given(
      adopt('a'),
      act('add-dossier', { item: 'b', documents: [{ id: 'd2', sha256: 'ee' }] }),
    );
    const { state } = before
      .when(setAgenda(item('b', { documents: [{ id: 'd1', sha256: 'ff' }] }), item('a', { kind: 'report' })))
      .then({ state: { agendaVersion: 2 } });
    expect(state.items[0]?.documents).toEqual([
      { id: 'd1', sha256: 'ff' },
      { id: 'd2', sha256: 'ee' },
    ]);
    expect(state.items[1]).toEqual(before.state.items[0]);
    expect(state.items).toHaveLength(2);
  });

  test('no version may drop a decided item', () => {
    openedWith(item('a'), item('b'))
      .given(adopt('a'))
      .when(setAgenda(item('b')))
      .thenRefused('item-decided', { item: 'a', outcome: 'adopted' });
  });

  test('whoever looked at an older version is told so, and drops nothing that was added meanwhile', () => {
    const { state } = openedWith(item('a'))
      .given(act('add-item', item('b')))
      .when(act('set-agenda', { items: [item('a')], version: 1 }))
      .thenRefused('stale-version', { version: 1, now: 2 })
      .given(act('set-agenda', { items: [item('b'), item('a')], version: 2 }));
    expect(state.items.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('where an item came from outlives another order', () => {
    const postponedFrom = { session: 's0', item: 'a' };
    const { state } = openedWith(item('a-p1', { postponedFrom })).given(setAgenda(item('a-p1')));
    expect(state.items[0]?.postponedFrom).toEqual(postponedFrom);
  });

  test.each<[string, Lodged, string]>([
    ['an id twice', setAgenda(item('a'), item('a')), 'items'],
    ['an id that is there', act('add-item', item('budget')), 'id'],
    ['the session’s own id', act('add-item', item('session')), 'id'],
    ['a case without its step', act('add-item', item('x', { step: null })), 'step'],
    ['a title in one language', act('add-item', item('x', { title: { vi: 'a' } })), 'title'],
    ['an empty dossier', act('add-dossier', { item: 'budget', documents: [] }), 'documents'],
  ])('%s is refused', (_name, wrong, field) => {
    openedWith(BUDGET).when(wrong).then({ ruling: 'invalid-input', facts: { field } });
  });
});

describe('who may act', () => {
  test('the Standing Body and the Council’s clerks; committees file reports', () => {
    const opening = readOpening({ ...OPENING });
    expect(entitledToSession(opening, 'vote')).toEqual(['22.thuong-truc-hdnd', '22.hdnd']);
    expect(entitledToSession(opening, 'file-report')).toContain('22.ban-kinh-te-ngan-sach');
  });

  const report: Data = { item: 'budget', document: { id: 'v', sha256: 'cc' }, conclusion: 'for' };
  test.each([
    ['a committee', '22.ban-kinh-te-ngan-sach', 'accepted'],
    ['a committee that only this province has', '22.ban-bien-gioi', 'accepted'],
    ['a committee of another province', '01.ban-kinh-te-ngan-sach', 'not-your-step'],
    ['a management board of the executive', '22.ban-quan-ly-khu-kinh-te', 'not-your-step'],
    ['a department', '22.so-tai-chinh', 'not-your-step'],
  ])('report by %s', (_name, body, ruling) => {
    openedWith(BUDGET)
      .when(act('file-report', report, DURING, { ...COMMITTEE, body }))
      .then({ ruling });
  });

  test('a committee votes nothing through', () => {
    openedWith(BUDGET)
      .when({ ...vote(50), by: COMMITTEE })
      .thenRefused('not-your-step', {
        step: 'budget',
        holder: '22.thuong-truc-hdnd, 22.hdnd',
        body: '22.ban-kinh-te-ngan-sach',
      });
  });

  test('a letter may bring an item, and nothing that decides', () => {
    openedWith(BUDGET)
      .given(act('add-item', item('late'), DURING, SYSTEM))
      .when(act('withdraw-item', { item: 'late' }, DURING, SYSTEM))
      .thenRefused('not-your-step');
  });

  test.each(['submit', 'constructor', 'open'])('%s is no act of a session, whatever its name', (name) => {
    openedWith().when(act(name)).thenRefused('wrong-act');
  });
});

describe('outcomes without a vote', () => {
  test('a postponed item counts as treated and goes on as a new, linked one', () => {
    const session = openedWith(item('a'), item('a-p1')).given(
      act('postpone', { item: 'a' }),
      act('postpone', { item: 'a-p1', to: 's2' }),
    );
    expect(session.state.items.map(({ decision }) => decision)).toMatchObject([
      { outcome: 'postponed', next: { item: 'a-p1', session: null } },
      { outcome: 'postponed', next: { item: 'a-p2', session: 's2' } },
    ]);
    session.when(act('close-session')).then();
  });

  test('nothing is postponed to the same session', () => {
    openedWith(BUDGET)
      .when(act('postpone', { item: 'budget', to: 's1' }))
      .then({ ruling: 'invalid-input', facts: { field: 'to' } });
  });

  test('a question is noted; a resolution, or what a case waits for, is not', () => {
    const question = item('q', { kind: 'question', case: null, step: null });
    openedWith(question, item('r'), item('l', { kind: 'report' }))
      .given(act('note-item', { item: 'q' }))
      .when(act('note-item', { item: 'r' }))
      .thenRefused('wrong-act')
      .when(act('note-item', { item: 'l' }))
      .thenRefused('wrong-act');
  });

  test('an item may be returned or withdrawn before the session opens', () => {
    const { state } = withAgenda(item('a'), item('b')).given(
      act('return-dossier', { item: 'a', why: 'hash' }, EARLY),
      act('withdraw-item', { item: 'b' }, EARLY),
    );
    expect(state.items.map(({ decision }) => decision?.outcome)).toEqual(['returned', 'withdrawn']);
  });
});

describe('closing', () => {
  test('not with undecided items', () => {
    openedWith(item('a'), item('b'), item('c'))
      .given(adopt('a'))
      .when(act('close-session'))
      .thenRefused('items-undecided', { count: 2, items: ['b', 'c'] });
  });

  test('not before the opening', () => {
    convened()
      .when(act('close-session'))
      .then({ ruling: 'session-not-open', facts: { status: 'convened' } });
  });

  test('afterwards only numbering and publishing, however late, and then nothing', () => {
    const closed = openedWith(BUDGET).given(adopt(), act('close-session'));
    for (const name of ['set-agenda', 'add-item', 'vote', 'withdraw-item', 'open-session', 'close-session'])
      closed.when(act(name)).then({ ruling: 'session-not-open', facts: { status: 'closed' } });
    closed
      .given(number('budget', at('2027-01-20')))
      .when(act('publish-item', { item: 'budget', on: '2027-01-25', where: 'công báo' }, at('2027-01-26')))
      .then({ closed: true, outcome: 'concluded' })
      .when(act('publish-item', {}, at('2027-01-26')))
      .thenRefused('case-closed', { closedOn: '2027-01-26' });
  });

  test('a session without an adopted item ends with its closing', () => {
    openedWith(BUDGET).given(vote(1, 40)).when(act('close-session')).then({ closed: true });
  });
});

describe('numbering and publishing', () => {
  const publish = act('publish-item', { item: 'budget', on: '2026-12-10', where: 'web' });
  test.each<[string, Lodged[], Lodged, string]>([
    ['before the vote', [], number(), 'step-not-open'],
    ['after a rejection', [vote(25, 25)], number(), 'item-decided'],
    ['published without a number', [adopt()], publish, 'step-not-open'],
    ['numbered twice', [adopt(), number()], number(), 'step-done'],
  ])('%s is refused', (_name, before, wrong, code) => {
    openedWith(BUDGET)
      .given(...before)
      .when(wrong)
      .thenRefused(code);
  });

  test('no two resolutions bear one number', () => {
    openedWith(item('a'), item('b'))
      .given(adopt('a'), adopt('b'), number('a'))
      .when(number('b'))
      .then({ ruling: 'invalid-input', facts: { field: 'number' } });
  });
});
