import { councilSession } from '.';
import type { Data } from '../case/entry';
import { BUDGET, NUMBERING, openedWith, Rehearsal } from './fixture';

const EARLY = '2026-11-02T02:00:00.000Z';
const inbox = ({ state }: Rehearsal) =>
  councilSession.tasks(state).map(({ key, body, acts, dueOn }) => ({ key, body, acts, dueOn }));
const keys = (session: Rehearsal) => inbox(session).map(({ key }) => key);
const item = (id: string, more: Data = {}): Data => ({ ...BUDGET, id, ...more });

describe('inboxes', () => {
  test('before the opening: what must be ready by then', () => {
    const session = new Rehearsal().must(
      'set-agenda',
      { items: [item('a', { needsReport: true, documents: [] })] },
      EARLY,
    );
    expect(keys(session)).toEqual(['open-session', 'agenda', 'dossier:a', 'report:a']);
    expect(inbox(session).at(-1)).toEqual({
      key: 'report:a',
      body: '22.ban-kinh-te-ngan-sach',
      acts: ['file-report'],
      dueOn: '2026-12-08',
    });
  });

  test('the agenda names the committee that owes the report', () => {
    const session = new Rehearsal().must(
      'add-item',
      item('a', { needsReport: true, reportBy: '22.ban-phap-che' }),
      EARLY,
    );
    expect(inbox(session).at(-1)).toMatchObject({ body: '22.ban-phap-che' });
  });

  test('from the opening to the publication', () => {
    const session = openedWith(BUDGET);
    expect(keys(session)).toEqual(['agenda', 'vote:budget']);
    session.must('vote', { item: 'budget', for: 30, against: 0, abstained: 0 });
    expect(keys(session)).toEqual(['agenda', 'close-session', 'number:budget']);
    session.must('close-session');
    expect(keys(session)).toEqual(['number:budget']);
    session.must('number-resolution', { item: 'budget', ...NUMBERING });
    expect(keys(session)).toEqual(['publish:budget']);
    session.must('publish-item', { item: 'budget', on: '2026-12-12', where: 'web' });
    expect(keys(session)).toEqual([]);
  });

  test('only what may be done is offered', () => {
    const question = item('q', { kind: 'question', case: null, step: null });
    const session = openedWith(item('a', { needsReport: true }), question);
    const acts = Object.fromEntries(inbox(session).map((task) => [task.key, task.acts]));
    expect(acts['vote:a']).toEqual(['attendance', 'return-dossier', 'postpone', 'withdraw-item']);
    expect(acts['vote:q']).toContain('note-item');
  });
});

describe('steps', () => {
  const rows = ({ state }: Rehearsal) =>
    councilSession.steps(state).map(({ step, status, outcome }) => [step, status, outcome]);

  test('one for the session, one for each item, with how each stands', () => {
    const session = new Rehearsal().must('set-agenda', { items: [item('a'), item('b')] }, EARLY);
    expect(rows(session)).toEqual([
      ['session', 'waiting', null],
      ['a', 'waiting', null],
      ['b', 'waiting', null],
    ]);
    session
      .must('open-session')
      .must('vote', { item: 'a', for: 30, against: 0, abstained: 0 })
      .must('withdraw-item', { item: 'b' })
      .must('close-session');
    expect(rows(session)).toEqual([
      ['session', 'open', null],
      ['a', 'done', 'adopted'],
      ['b', 'cancelled', 'withdrawn'],
    ]);
    session
      .must('number-resolution', { item: 'a', ...NUMBERING })
      .must('publish-item', { item: 'a', on: '2026-12-12', where: 'web' });
    expect(rows(session)[0]).toEqual(['session', 'done', 'concluded']);
  });

  test('the committee that owes a report holds the item', () => {
    const session = openedWith(item('a', { needsReport: true }));
    expect(councilSession.steps(session.state)[1]).toMatchObject({ holder: '22.ban-kinh-te-ngan-sach' });
  });

  test('an opening after its day stays visible as late', () => {
    const session = new Rehearsal().must('open-session', {}, '2026-12-09T02:00:00.000Z');
    expect(councilSession.steps(session.state)[0]).toMatchObject({ overdue: true, dueOn: '2026-12-08' });
  });
});
