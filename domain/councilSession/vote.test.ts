import type { Data } from '../case/entry';
import { act, BUDGET, openedWith, vote, withAgenda } from './fixture';
import { votesNeeded } from './tally';

const attendance = (data: Data) => act('attendance', { item: 'budget', ...data });
const ballots = (...all: { deputy: string; choice: string }[]) => act('vote', { item: 'budget', ballots: all });
const decided = (outcome: string, votes: object = {}) => ({ items: [{ decision: { outcome, votes } }] });
const counted = (votes: object) => ({ items: [{ decision: { votes } }] });

describe('majority: more than half of all deputies (Law 72/2025/QH15 art. 35(2))', () => {
  test.each([
    ['half is not more than half', 50, 25, 'rejected'],
    ['one more than half', 50, 26, 'adopted'],
    ['odd number, below half', 51, 25, 'rejected'],
    ['odd number, above half', 51, 26, 'adopted'],
    ['a single deputy', 1, 1, 'adopted'],
  ])('%s: %i deputies, %i for → %s', (_name, deputies, yes, outcome) => {
    expect(yes >= votesNeeded(deputies, 'majority') ? 'adopted' : 'rejected').toBe(outcome);
  });

  test.each([
    [50, 34],
    [51, 34],
    [52, 35],
    [3, 2],
  ])('two thirds of %i deputies are %i', (deputies, needed) => {
    expect(votesNeeded(deputies, 'two-thirds')).toBe(needed);
  });

  test('25 of 30 present is a rejection when 50 are elected', () => {
    openedWith(BUDGET)
      .given(attendance({ present: 30 }))
      .when(vote(25, 5))
      .then({ state: decided('rejected') });
  });

  test('26 of 30 present is an adoption', () => {
    openedWith(BUDGET)
      .given(attendance({ present: 30 }))
      .when(vote(26, 4))
      .then({ state: decided('adopted', { for: 26, total: 50, needed: 26, absent: 20 }) });
  });

  test('the answer says by which figures and which rule', () => {
    openedWith(BUDGET)
      .when(vote(26))
      .then({
        facts: {
          outcome: 'adopted',
          votes: { needed: 26 },
          cites: [{ instrument: '72/2025/QH15', article: '35', clause: '2' }],
        },
      });
  });

  test('an item may ask for two thirds', () => {
    openedWith({ ...BUDGET, threshold: 'two-thirds' })
      .when(vote(33, 17))
      .then({ state: decided('rejected', { needed: 34 }) });
  });
});

describe('abstained, not voting and absent are three things', () => {
  test('ballots are counted one by one', () => {
    openedWith(BUDGET)
      .given(attendance({ present: 40 }))
      .when(
        ballots(
          { deputy: 'a', choice: 'for' },
          { deputy: 'b', choice: 'against' },
          { deputy: 'c', choice: 'abstain' },
          { deputy: 'd', choice: 'not-voting' },
        ),
      )
      .then({ state: counted({ for: 1, against: 1, abstained: 1, notVoting: 37, absent: 10 }) });
  });

  test('whoever is present without a ballot did not vote; whoever is absent is not counted at all', () => {
    openedWith(BUDGET)
      .given(attendance({ deputies: ['a', 'b', 'c'] }))
      .when(ballots({ deputy: 'a', choice: 'for' }))
      .then({ state: counted({ for: 1, against: 0, abstained: 0, notVoting: 2, absent: 47 }) });
  });

  test('without attendance nobody is called absent', () => {
    openedWith(BUDGET)
      .when(act('vote', { item: 'budget', for: 30, against: 5, abstained: 2, notVoting: 1 }))
      .then({ state: counted({ abstained: 2, notVoting: 1, absent: null }) });
  });

  test('an open vote by name is kept with its names; a secret ballot never has any, nor has its correction', () => {
    const named = { item: 'budget', ballots: [{ deputy: 'a', choice: 'for' }] };
    const totals = { item: 'budget', for: 30, against: 1, abstained: 0 };
    const SECRET = { field: 'ballots', rule: 'a secret ballot names nobody' };
    openedWith(BUDGET)
      .when(act('vote', named))
      .then({ state: { items: [{ decision: { ballots: named.ballots } }] } })
      .when(act('correct-vote', { ...totals, why: 'h' }))
      .then({ state: { items: [{ decision: { votes: { for: 30 }, earlier: [{ ballots: named.ballots }] } }] } });
    openedWith(BUDGET)
      .when(act('vote', { ...named, secret: true }))
      .thenRefused('invalid-input', SECRET)
      .when(act('vote', { ...totals, secret: true }))
      .then({ state: { items: [{ decision: { secret: true } }] } })
      .when(act('correct-vote', { ...named, why: 'h' }))
      .thenRefused('invalid-input', SECRET);
  });

  test('a ballot of an absent deputy is refused', () => {
    openedWith(BUDGET)
      .given(attendance({ deputies: ['a', 'b'] }))
      .when(ballots({ deputy: 'z', choice: 'for' }))
      .thenRefused('deputy-absent', { deputy: 'z', item: 'budget' });
  });
});

describe('figures that cannot be true are refused', () => {
  test('more votes than deputies', () => {
    openedWith(BUDGET).when(vote(40, 11)).thenRefused('vote-count', { counted: 51, total: 50 });
  });

  test('more votes than are present', () => {
    openedWith(BUDGET)
      .given(attendance({ present: 30 }))
      .when(vote(31))
      .thenRefused('vote-count', { counted: 31, total: 30 });
  });

  const FOR = [{ deputy: 'a', choice: 'for' }];
  test.each<[string, Data, string]>([
    ['one deputy votes twice', { ballots: [...FOR, ...FOR] }, 'ballots'],
    ['totals that the ballots deny', { ballots: FOR, for: 30 }, 'for'],
    ['neither totals nor ballots', {}, 'for'],
    ['half a vote', { for: 25.5, against: 0, abstained: 0 }, 'for'],
    ['fewer than none', { for: 26, against: -1, abstained: 0 }, 'against'],
    ['a choice that does not exist', { ballots: [{ deputy: 'a', choice: 'maybe' }] }, 'ballots'],
  ])('%s', (_name, data, field) => {
    openedWith(BUDGET)
      .when(act('vote', { item: 'budget', ...data }))
      .then({ ruling: 'invalid-input', facts: { field } });
  });

  test.each<[string, Data]>([
    ['more present than elected', { present: 51 }],
    ['one deputy present twice', { deputies: ['a', 'a'] }],
    ['a number that the names deny', { present: 3, deputies: ['a'] }],
    ['neither number nor names', {}],
  ])('attendance: %s', (_name, data) => {
    openedWith(BUDGET).when(attendance(data)).thenRefused('invalid-input');
  });
});

describe('when an item may be voted on', () => {
  test('once only', () => {
    openedWith(BUDGET)
      .given(vote(10))
      .when(vote(30))
      .thenRefused('item-decided', { item: 'budget', outcome: 'rejected' });
  });

  test('not before its verification report', () => {
    openedWith({ ...BUDGET, needsReport: true })
      .when(vote(30))
      .then({ ruling: 'verification-missing', facts: { item: 'budget' } })
      .given(act('file-report', { item: 'budget', document: { id: 'v', sha256: 'cc' }, conclusion: 'for' }))
      .when(vote(30))
      .then();
  });

  test('not before the opening', () => {
    withAgenda(BUDGET)
      .when(vote(30))
      .then({ ruling: 'session-not-open', facts: { status: 'convened' } });
  });

  test('only if the agenda has it', () => {
    openedWith(BUDGET)
      .when(vote(30, 0, 0, 'other'))
      .then({ ruling: 'no-such-item', facts: { item: 'other' } });
  });
});
