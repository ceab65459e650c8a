import type { Data } from '../case/entry';
import { BUDGET, COMMITTEE, DURING, NUMBERING, OPENING, openedWith, Rehearsal, STANDING } from './fixture';
import { councilSession } from '.';
import { entitledToSession, readOpening } from './opening';
import { SYSTEM } from '../case/entry';

const EARLY = '2026-11-02T02:00:00.000Z';
const item = (id: string, more: Data = {}): Data => ({ ...BUDGET, id, ...more });
const adopt = (session: Rehearsal, id = 'budget') =>
  session.must('vote', { item: id, for: 40, against: 0, abstained: 0 });

describe('opening', () => {
  test.each([
    ['one millisecond before the day begins in Vietnam', '2026-12-07T16:59:59.999Z', 'session-early'],
    ['as the day begins in Vietnam', '2026-12-07T17:00:00.000Z', null],
    ['a day late', '2026-12-09T02:00:00.000Z', null],
  ])('%s', (_name, at, code) => {
    const ruling = new Rehearsal().ruled('open-session', {}, at);
    expect(ruling.accepted ? null : ruling.code).toBe(code);
  });

  test('too early, with the figures that decided', () => {
    expect(new Rehearsal().ruled('open-session', {}, EARLY)).toEqual({
      accepted: false,
      code: 'session-early',
      facts: { opensOn: '2026-12-08', today: '2026-11-02' },
    });
  });

  test('the date may be moved until then, but not into the past', () => {
    const session = new Rehearsal().must('move-date', { opensOn: '2026-12-10', why: 'hash' }, EARLY);
    expect(session.ruled('open-session')).toMatchObject({ code: 'session-early', facts: { opensOn: '2026-12-10' } });
    expect(session.ruled('move-date', { opensOn: '2026-12-07', why: 'hash' })).toMatchObject({ code: 'bad-date' });
    session.must('open-session', {}, '2026-12-10T02:00:00.000Z');
    expect(session.ruled('move-date', { opensOn: '2026-12-20', why: 'hash' })).toMatchObject({
      code: 'step-done',
      facts: { doneOn: '2026-12-10' },
    });
  });

  test('not twice', () => {
    expect(openedWith().ruled('open-session')).toMatchObject({ code: 'step-done' });
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
    const session = openedWith(item('a'), item('b'), item('c'));
    adopt(session, 'a').must('add-dossier', { item: 'b', documents: [{ id: 'd2', sha256: 'ee' }] });
    const decided = session.state.items[0];
    session.must('set-agenda', {
      items: [item('b', { documents: [{ id: 'd1', sha256: 'ff' }] }), item('a', { kind: 'report' })],
    });
    expect(session.state.agendaVersion).toBe(2);
    expect(session.state.items[0]?.documents).toEqual([
      { id: 'd1', sha256: 'ff' },
      { id: 'd2', sha256: 'ee' },
    ]);
    expect(session.state.items[1]).toBe(decided);
    expect(session.state.items).toHaveLength(2);
  });

  test('no version may drop a decided item', () => {
    const session = adopt(openedWith(item('a'), item('b')), 'a');
    expect(session.ruled('set-agenda', { items: [item('b')] })).toEqual({
      accepted: false,
      code: 'item-decided',
      facts: { item: 'a', outcome: 'adopted' },
    });
  });

  test('whoever looked at an older version is told so, and drops nothing that was added meanwhile', () => {
    const session = openedWith(item('a')).must('add-item', item('b'));
    expect(session.ruled('set-agenda', { items: [item('a')], version: 1 })).toEqual({
      accepted: false,
      code: 'stale-version',
      facts: { version: 1, now: 2 },
    });
    session.must('set-agenda', { items: [item('b'), item('a')], version: 2 });
    expect(session.state.items.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('where an item came from outlives another order', () => {
    const postponedFrom = { session: 's0', item: 'a' };
    const session = openedWith(item('a-p1', { postponedFrom })).must('set-agenda', { items: [item('a-p1')] });
    expect(session.state.items[0]?.postponedFrom).toEqual(postponedFrom);
  });

  test.each<[string, string, Data, string]>([
    ['an id twice', 'set-agenda', { items: [item('a'), item('a')] }, 'items'],
    ['an id that is there', 'add-item', item('budget'), 'id'],
    ['the session’s own id', 'add-item', item('session'), 'id'],
    ['a case without its step', 'add-item', item('x', { step: null }), 'step'],
    ['a title in one language', 'add-item', item('x', { title: { vi: 'a' } }), 'title'],
    ['an empty dossier', 'add-dossier', { item: 'budget', documents: [] }, 'documents'],
  ])('%s is refused', (_name, act, data, field) => {
    expect(openedWith(BUDGET).ruled(act, data)).toMatchObject({ code: 'invalid-input', facts: { field } });
  });
});

describe('who may act', () => {
  test('the Standing Body and the Council’s clerks; committees file reports', () => {
    const opening = readOpening(OPENING);
    expect(entitledToSession(opening, 'vote')).toEqual(['22.thuong-truc-hdnd', '22.hdnd']);
    expect(entitledToSession(opening, 'file-report')).toContain('22.ban-kinh-te-ngan-sach');
  });

  const report: Data = { item: 'budget', document: { id: 'v', sha256: 'cc' }, conclusion: 'for' };
  test.each([
    ['a committee', '22.ban-kinh-te-ngan-sach', true],
    ['a committee that only this province has', '22.ban-bien-gioi', true],
    ['a committee of another province', '01.ban-kinh-te-ngan-sach', false],
    ['a management board of the executive', '22.ban-quan-ly-khu-kinh-te', false],
    ['a department', '22.so-tai-chinh', false],
  ])('report by %s', (_name, body, accepted) => {
    expect(openedWith(BUDGET).ruled('file-report', report, DURING, { ...COMMITTEE, body }).accepted).toBe(accepted);
  });

  test('a committee votes nothing through', () => {
    expect(
      openedWith(BUDGET).ruled('vote', { item: 'budget', for: 50, against: 0, abstained: 0 }, DURING, COMMITTEE),
    ).toEqual({
      accepted: false,
      code: 'not-your-step',
      facts: { step: 'budget', holder: '22.thuong-truc-hdnd, 22.hdnd', body: '22.ban-kinh-te-ngan-sach' },
    });
  });

  test('a letter may bring an item, and nothing that decides', () => {
    const session = openedWith(BUDGET);
    expect(session.ruled('add-item', item('late'), DURING, SYSTEM).accepted).toBe(true);
    expect(session.ruled('withdraw-item', { item: 'late' }, DURING, SYSTEM)).toMatchObject({ code: 'not-your-step' });
  });

  test('what is no act of a session is refused, whatever its name', () => {
    for (const name of ['submit', 'constructor', 'open'])
      expect(openedWith().ruled(name)).toMatchObject({ code: 'wrong-act' });
  });
});

describe('outcomes without a vote', () => {
  test('a postponed item counts as treated and goes on as a new, linked one', () => {
    const session = openedWith(item('a'), item('a-p1'))
      .must('postpone', { item: 'a' })
      .must('postpone', { item: 'a-p1', to: 's2' });
    expect(session.state.items.map(({ decision }) => decision)).toMatchObject([
      { outcome: 'postponed', next: { item: 'a-p1', session: null } },
      { outcome: 'postponed', next: { item: 'a-p2', session: 's2' } },
    ]);
    expect(session.ruled('close-session').accepted).toBe(true);
  });

  test('nothing is postponed to the same session', () => {
    expect(openedWith(BUDGET).ruled('postpone', { item: 'budget', to: 's1' })).toMatchObject({
      code: 'invalid-input',
      facts: { field: 'to' },
    });
  });

  test('a question is noted; a resolution, or what a case waits for, is not', () => {
    const question = item('q', { kind: 'question', case: null, step: null });
    const session = openedWith(question, item('r'), item('l', { kind: 'report' })).must('note-item', { item: 'q' });
    expect(session.ruled('note-item', { item: 'r' })).toMatchObject({ code: 'wrong-act' });
    expect(session.ruled('note-item', { item: 'l' })).toMatchObject({ code: 'wrong-act' });
  });

  test('an item may be returned or withdrawn before the session opens', () => {
    const session = new Rehearsal().must('set-agenda', { items: [item('a'), item('b')] }, EARLY);
    session.must('return-dossier', { item: 'a', why: 'hash' }, EARLY).must('withdraw-item', { item: 'b' }, EARLY);
    expect(session.state.items.map(({ decision }) => decision?.outcome)).toEqual(['returned', 'withdrawn']);
  });
});

describe('closing', () => {
  test('not with undecided items', () => {
    const session = adopt(openedWith(item('a'), item('b'), item('c')), 'a');
    expect(session.ruled('close-session')).toEqual({
      accepted: false,
      code: 'items-undecided',
      facts: { count: 2, items: ['b', 'c'] },
    });
  });

  test('not before the opening', () => {
    expect(new Rehearsal().ruled('close-session')).toMatchObject({
      code: 'session-not-open',
      facts: { status: 'convened' },
    });
  });

  test('afterwards only numbering and publishing, however late, and then nothing', () => {
    const session = adopt(openedWith(BUDGET)).must('close-session');
    for (const name of ['set-agenda', 'add-item', 'vote', 'withdraw-item', 'open-session', 'close-session']) {
      expect(session.ruled(name)).toMatchObject({ code: 'session-not-open', facts: { status: 'closed' } });
    }
    session.must('number-resolution', { item: 'budget', ...NUMBERING }, '2027-01-20T02:00:00.000Z');
    session.must('publish-item', { item: 'budget', on: '2027-01-25', where: 'công báo' }, '2027-01-26T02:00:00.000Z');
    session.told();
    expect([councilSession.closed(session.state), councilSession.outcome(session.state)]).toEqual([true, 'concluded']);
    expect(session.ruled('publish-item')).toEqual({
      accepted: false,
      code: 'case-closed',
      facts: { closedOn: '2027-01-26' },
    });
  });

  test('a session without an adopted item ends with its closing', () => {
    const session = openedWith(BUDGET)
      .must('vote', { item: 'budget', for: 1, against: 40, abstained: 0 })
      .must('close-session');
    session.told();
    expect(councilSession.closed(session.state)).toBe(true);
  });
});

describe('numbering and publishing', () => {
  test.each([
    ['before the vote', (session: Rehearsal) => session, 'number-resolution', 'step-not-open'],
    [
      'after a rejection',
      (session: Rehearsal) => session.must('vote', { item: 'budget', for: 25, against: 25, abstained: 0 }),
      'number-resolution',
      'item-decided',
    ],
    ['published without a number', adopt, 'publish-item', 'step-not-open'],
    [
      'numbered twice',
      (session: Rehearsal) => adopt(session).must('number-resolution', { item: 'budget', ...NUMBERING }),
      'number-resolution',
      'step-done',
    ],
  ])('%s is refused', (_name, prepare, act, code) => {
    const data = { item: 'budget', ...NUMBERING, on: '2026-12-10', where: 'web' };
    expect(prepare(openedWith(BUDGET)).ruled(act, data)).toMatchObject({ code });
  });

  test('no two resolutions bear one number', () => {
    const session = adopt(adopt(openedWith(item('a'), item('b')), 'a'), 'b').must('number-resolution', {
      item: 'a',
      ...NUMBERING,
    });
    expect(session.ruled('number-resolution', { item: 'b', ...NUMBERING }, DURING, STANDING)).toMatchObject({
      code: 'invalid-input',
      facts: { field: 'number' },
    });
  });
});
