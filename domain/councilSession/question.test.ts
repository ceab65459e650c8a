import type { Actor, Data } from '../case/entry';
import { lacks } from './items';
import { act, BUDGET, COMMITTEE, DURING, EARLY, item, vote, withAgenda } from './fixture';

const DEPUTY: Actor = { body: '22.hdnd', officer: 'o9', role: 'deputy' };
const ask = (data: object = {}) => act('ask-question', { to: '22.so-xay-dung', ...data }, EARLY, DEPUTY);
const take = (question: number, how = 'at-session') => act('take-question', { question, how }, EARLY);

describe('what a deputy will ask', () => {
  const asked = withAgenda(BUDGET).given(ask({ item: 'budget' }));

  test('goes to the Standing Body, among whose tasks it waits until each is taken or declined', () => {
    withAgenda(BUDGET)
      .when(ask())
      .then({
        tasks: [
          { key: 'questions', body: '22.thuong-truc-hdnd', acts: ['take-question'] },
          { body: '22.so-xay-dung' },
          { key: 'open-session' },
          { key: 'agenda' },
        ],
      });
    asked.when(take(5)).then({ state: { questions: [{ officer: 'o9', taken: { how: 'at-session' } }] } });
    expect(asked.given(take(5, 'in-writing')).state.questions).toMatchObject([{ taken: { how: 'in-writing' } }]);
  });

  test('is told to the body that it is put to, once, which has it among its tasks until it says so or it is declined', () => {
    const builder: Actor = { body: '22.so-xay-dung', officer: 'o8', role: 'officer' };
    const receive = (question: number, by = builder) => act('receive-question', { question }, EARLY, by);
    withAgenda(BUDGET)
      .when(ask())
      .then({
        events: ['question-put'],
        mails: ['deputy-question 22.so-xay-dung'],
        tasks: [{}, { body: '22.so-xay-dung', acts: ['receive-question'] }, {}, {}],
      })
      .when(take(5))
      .then({ events: [] })
      .when(take(5, 'declined'))
      .then({ tasks: [{ key: 'open-session' }, { key: 'agenda' }] });
    asked.when(receive(5, COMMITTEE)).thenRefused('not-consulted');
    asked.when(receive(9)).thenRefused('not-found');
    asked
      .given(take(5))
      .when(receive(5))
      .then({ tasks: [{ key: 'open-session' }, { key: 'agenda' }], state: { questions: [{ receivedAt: EARLY }] } })
      .when(receive(5))
      .thenRefused('already-answered');
  });

  test('is asked from a deputy’s seat alone, who does nothing else', () => {
    asked.when(act('ask-question', { to: '22.ubnd' }, EARLY)).thenRefused('not-your-step');
    asked
      .when(act('ask-question', { to: '22.ubnd' }, EARLY, { ...DEPUTY, role: 'head' }))
      .thenRefused('deputy-required');
    asked.when({ ...vote(30), by: DEPUTY }).thenRefused('not-permitted');
  });

  test('is about an item that there is, and taken by its number', () => {
    asked.when(ask({ item: 'none' })).thenRefused('no-such-item', { item: 'none' });
    asked.when(take(99)).thenRefused('not-found');
  });
});

describe('items that need no vote', () => {
  const heard = (kind: string) => withAgenda(item('x', { kind, case: null, step: null, documents: [] }));

  test.each(['report', 'question', 'answers', 'information'])('%s: heard, and no tally is asked for', (kind) => {
    const sitting = heard(kind).given(act('open-session'));
    sitting.when(vote(30, 0, 0, 'x')).thenRefused('wrong-act');
    sitting.when(act('note-item', { item: 'x' })).then({ state: { items: [{ decision: { outcome: 'noted' } }] } });
  });

  test('another matter may be voted on or heard; for what is only said nobody owes papers', () => {
    heard('other')
      .given(act('open-session'))
      .when(vote(30, 0, 0, 'x'))
      .then();
    expect(lacks(heard('question').state.items[0]!)).toEqual([]);
    expect(lacks(heard('report').state.items[0]!)).toEqual(['dossier']);
  });
});

describe('the agenda says when an item comes up and who speaks', () => {
  const AT = { on: '2026-12-08', from: '08:30', to: '09:15', speakers: ['Giám đốc Sở Tài chính'] };

  test('kept with the item, and never from a time to an earlier one', () => {
    expect(withAgenda(item('x', AT)).state.items).toMatchObject([AT]);
    withAgenda()
      .when(act('add-item', item('x', { ...AT, to: '08:30' }), EARLY))
      .thenRefused('invalid-input', { field: 'to', rule: '> 08:30' });
  });
});

describe('the roll of a sitting', () => {
  const there = (present: number) => act('roll-call', { present });
  const sitting = withAgenda(BUDGET, item('aid')).given(act('open-session'));

  test('holds for every item until it is called again, or an item has its own', () => {
    sitting
      .given(there(40))
      .when(vote(26))
      .then({ state: { items: [{ attendance: { present: 40 }, decision: { votes: { absent: 10 } } }, {}] } });
    const later = sitting.given(there(40), act('attendance', { item: 'aid', present: 30 }), there(45));
    expect(later.given(vote(26)).state.items[0]).toMatchObject({ decision: { votes: { absent: 5 } } });
    later.when(vote(31, 0, 0, 'aid')).thenRefused('vote-count', { counted: 31, total: 30 });
  });

  test('is by ids of the Council’s roll or by number, once the session is open', () => {
    expect(sitting.given(act('roll-call', { deputies: ['a', 'b'] })).state.rolls).toMatchObject([{ present: 2 }]);
    withAgenda().when(there(40)).thenRefused('session-not-open');
    sitting.when(there(51)).thenRefused('invalid-input', { field: 'present', rule: '<= 50' });
    sitting.when({ ...there(40), by: COMMITTEE }).thenRefused('not-your-step');
  });
});

describe('the plan’s targets are voted on with it', () => {
  const onAgenda = (targets: Data) =>
    withAgenda()
      .given(act('add-item', { ...BUDGET, targets }, EARLY))
      .given(act('open-session'));

  test('in the version in which the plan came on the agenda', () => {
    withAgenda()
      .when(act('add-item', { ...BUDGET, targets: { budget: 2 } }, EARLY))
      .then({ letters: [{ name: 'on-agenda', data: { targets: 2 } }], state: { items: [{ targets: 2 }] } });
  });

  test('never on version 0: with the agenda made anew the item takes those that were set since', () => {
    onAgenda({ budget: 0 }).when(vote(30)).thenRefused('targets-missing', { item: 'budget' });
    onAgenda({ budget: 0 })
      .given(act('set-agenda', { items: [BUDGET], targets: { budget: 1 } }, DURING))
      .when(vote(30))
      .then({ state: { items: [{ targets: 1, decision: { outcome: 'adopted' } }] } });
  });
});
