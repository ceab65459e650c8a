import type { Data } from '../case/entry';
import { BUDGET, DURING, openedWith, Rehearsal } from './fixture';
import { votesNeeded } from './tally';

const votes = (yes: number, no = 0, abstained = 0): Data => ({ item: 'budget', for: yes, against: no, abstained });
const decisionOf = (session: Rehearsal) => session.state.items[0]?.decision;

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
    const session = openedWith(BUDGET).must('attendance', { item: 'budget', present: 30 }).must('vote', votes(25, 5));
    expect(decisionOf(session)?.outcome).toBe('rejected');
  });

  test('26 of 30 present is an adoption', () => {
    const session = openedWith(BUDGET).must('attendance', { item: 'budget', present: 30 }).must('vote', votes(26, 4));
    expect(decisionOf(session)).toMatchObject({
      outcome: 'adopted',
      votes: { for: 26, total: 50, needed: 26, absent: 20 },
    });
  });

  test('the answer says by which figures and which rule', () => {
    expect(openedWith(BUDGET).ruled('vote', votes(26))).toMatchObject({
      accepted: true,
      facts: {
        outcome: 'adopted',
        votes: { needed: 26 },
        cites: [{ instrument: '72/2025/QH15', article: '35', clause: '2' }],
      },
    });
  });

  test('an item may ask for two thirds', () => {
    const session = openedWith({ ...BUDGET, threshold: 'two-thirds' }).must('vote', votes(33, 17));
    expect(decisionOf(session)).toMatchObject({ outcome: 'rejected', votes: { needed: 34 } });
  });
});

describe('abstained, not voting and absent are three things', () => {
  test('ballots are counted one by one', () => {
    const ballots = [
      { deputy: 'a', choice: 'for' },
      { deputy: 'b', choice: 'against' },
      { deputy: 'c', choice: 'abstain' },
      { deputy: 'd', choice: 'not-voting' },
    ];
    const session = openedWith(BUDGET)
      .must('attendance', { item: 'budget', present: 40 })
      .must('vote', { item: 'budget', ballots });
    expect(decisionOf(session)?.votes).toMatchObject({ for: 1, against: 1, abstained: 1, notVoting: 37, absent: 10 });
  });

  test('whoever is present without a ballot did not vote; whoever is absent is not counted at all', () => {
    const session = openedWith(BUDGET)
      .must('attendance', { item: 'budget', deputies: ['a', 'b', 'c'] })
      .must('vote', { item: 'budget', ballots: [{ deputy: 'a', choice: 'for' }] });
    expect(decisionOf(session)?.votes).toMatchObject({ for: 1, against: 0, abstained: 0, notVoting: 2, absent: 47 });
  });

  test('without attendance nobody is called absent', () => {
    const session = openedWith(BUDGET).must('vote', { ...votes(30, 5, 2), notVoting: 1 });
    expect(decisionOf(session)?.votes).toMatchObject({ abstained: 2, notVoting: 1, absent: null });
  });

  test('a ballot of an absent deputy is refused', () => {
    const session = openedWith(BUDGET).must('attendance', { item: 'budget', deputies: ['a', 'b'] });
    expect(session.ruled('vote', { item: 'budget', ballots: [{ deputy: 'z', choice: 'for' }] })).toEqual({
      accepted: false,
      code: 'deputy-absent',
      facts: { deputy: 'z', item: 'budget' },
    });
  });
});

describe('figures that cannot be true are refused', () => {
  test('more votes than deputies', () => {
    expect(openedWith(BUDGET).ruled('vote', votes(40, 11))).toEqual({
      accepted: false,
      code: 'vote-count',
      facts: { counted: 51, total: 50 },
    });
  });

  test('more votes than are present', () => {
    const session = openedWith(BUDGET).must('attendance', { item: 'budget', present: 30 });
    expect(session.ruled('vote', votes(31))).toEqual({
      accepted: false,
      code: 'vote-count',
      facts: { counted: 31, total: 30 },
    });
  });

  const ballots = [{ deputy: 'a', choice: 'for' }];
  test.each<[string, Data, string]>([
    ['one deputy votes twice', { ballots: [...ballots, ...ballots] }, 'ballots'],
    ['totals that the ballots deny', { ballots, for: 30 }, 'for'],
    ['neither totals nor ballots', {}, 'for'],
    ['half a vote', { for: 25.5, against: 0, abstained: 0 }, 'for'],
    ['fewer than none', { for: 26, against: -1, abstained: 0 }, 'against'],
    ['a choice that does not exist', { ballots: [{ deputy: 'a', choice: 'maybe' }] }, 'ballots'],
  ])('%s', (_name, data, field) => {
    expect(openedWith(BUDGET).ruled('vote', { item: 'budget', ...data })).toMatchObject({
      code: 'invalid-input',
      facts: { field },
    });
  });

  test.each<[string, Data]>([
    ['more present than elected', { present: 51 }],
    ['one deputy present twice', { deputies: ['a', 'a'] }],
    ['a number that the names deny', { present: 3, deputies: ['a'] }],
    ['neither number nor names', {}],
  ])('attendance: %s', (_name, data) => {
    expect(openedWith(BUDGET).ruled('attendance', { item: 'budget', ...data })).toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('when an item may be voted on', () => {
  test('once only', () => {
    const session = openedWith(BUDGET).must('vote', votes(10));
    expect(session.ruled('vote', votes(30))).toEqual({
      accepted: false,
      code: 'item-decided',
      facts: { item: 'budget', outcome: 'rejected' },
    });
  });

  test('not before its verification report', () => {
    const session = openedWith({ ...BUDGET, needsReport: true });
    expect(session.ruled('vote', votes(30))).toMatchObject({ code: 'verification-missing', facts: { item: 'budget' } });
    session.must('file-report', { item: 'budget', document: { id: 'v', sha256: 'cc' }, conclusion: 'for' });
    expect(session.ruled('vote', votes(30)).accepted).toBe(true);
  });

  test('not before the opening', () => {
    const session = new Rehearsal().must('set-agenda', { items: [BUDGET] });
    expect(session.ruled('vote', votes(30))).toMatchObject({ code: 'session-not-open', facts: { status: 'convened' } });
  });

  test('only if the agenda has it', () => {
    expect(openedWith(BUDGET).ruled('vote', { ...votes(30), item: 'other' }, DURING)).toMatchObject({
      code: 'no-such-item',
      facts: { item: 'other' },
    });
  });
});
