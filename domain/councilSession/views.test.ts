import type { Story } from '../case/specification';
import { at } from '../case/fixture';
import { act, BUDGET, convened, EARLY, item, NUMBERING, openedWith, vote, withAgenda } from './fixture';
import { councilSession } from '.';
import type { SessionState } from './state';

const inbox = ({ state }: Story<SessionState>) =>
  councilSession.tasks(state).map(({ key, body, acts, dueOn }) => ({ key, body, acts, dueOn }));
const keys = (session: Story<SessionState>) => inbox(session).map(({ key }) => key);
const number = (id: string) => act('number-resolution', { item: id, ...NUMBERING });
const publish = (id: string) => act('publish-item', { item: id, on: '2026-12-12', where: 'web' });

describe('inboxes', () => {
  test('before the opening: what must be ready by then', () => {
    const session = withAgenda(item('a', { needsReport: true, documents: [] }));
    expect(keys(session)).toEqual(['open-session', 'agenda', 'dossier:a', 'report:a']);
    expect(inbox(session).at(-1)).toEqual({
      key: 'report:a',
      body: '22.ban-kinh-te-ngan-sach',
      acts: ['file-report'],
      dueOn: '2026-12-08',
    });
  });

  test('the agenda names the committee that owes the report', () => {
    const reported = item('a', { needsReport: true, reportBy: '22.ban-phap-che' });
    expect(inbox(convened().given(act('add-item', reported, EARLY))).at(-1)).toMatchObject({
      body: '22.ban-phap-che',
    });
  });

  test('from the opening to the publication', () => {
    const session = openedWith(BUDGET);
    expect(keys(session)).toEqual(['agenda', 'vote:budget']);
    const voted = session.given(vote(30));
    expect(keys(voted)).toEqual(['agenda', 'close-session', 'number:budget']);
    const closed = voted.given(act('close-session'));
    expect(keys(closed)).toEqual(['number:budget']);
    const numbered = closed.given(number('budget'));
    expect(keys(numbered)).toEqual(['publish:budget']);
    expect(keys(numbered.given(publish('budget')))).toEqual([]);
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
  const rows = ({ state }: Story<SessionState>) =>
    councilSession.steps(state).map(({ step, status, outcome }) => [step, status, outcome]);

  test('one for the session, one for each item, with how each stands', () => {
    const session = withAgenda(item('a'), item('b'));
    expect(rows(session)).toEqual([
      ['session', 'waiting', null],
      ['a', 'waiting', null],
      ['b', 'waiting', null],
    ]);
    const closed = session.given(
      act('open-session'),
      vote(30, 0, 0, 'a'),
      act('withdraw-item', { item: 'b' }),
      act('close-session'),
    );
    expect(rows(closed)).toEqual([
      ['session', 'open', null],
      ['a', 'done', 'adopted'],
      ['b', 'cancelled', 'withdrawn'],
    ]);
    expect(rows(closed.given(number('a'), publish('a')))[0]).toEqual(['session', 'done', 'concluded']);
  });

  test('the committee that owes a report holds the item', () => {
    const session = openedWith(item('a', { needsReport: true }));
    expect(councilSession.steps(session.state)[1]).toMatchObject({ holder: '22.ban-kinh-te-ngan-sach' });
  });

  test('an opening after its day stays visible as late', () => {
    const session = convened().given(act('open-session', {}, at('2026-12-09')));
    expect(councilSession.steps(session.state)[0]).toMatchObject({ overdue: true, dueOn: '2026-12-08' });
  });
});
