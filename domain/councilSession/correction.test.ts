import { act, BUDGET, DURING, NUMBERING, openedWith, vote } from './fixture';

const corrected = (yes: number, no = 0) =>
  act('correct-vote', { item: 'budget', for: yes, against: no, abstained: 0, why: 'hash' });
const decision = (outcome: string, more: object = {}) => ({ items: [{ decision: { outcome, ...more } }] });

describe('a wrong tally is corrected on record', () => {
  test('the outcome follows from the figures anew, on the day of the vote, and what stood before is kept', () => {
    openedWith(BUDGET)
      .given(vote(24, 20))
      .when({ ...corrected(27, 17), at: '2026-12-09T02:00:00.000Z' })
      .then({
        state: decision('adopted', {
          votes: { for: 27, needed: 26 },
          at: DURING,
          earlier: [{ outcome: 'rejected', votes: { for: 24 } }],
        }),
        letters: [{ name: 'council-decision-corrected', data: { outcome: 'adopted', corrects: 7, decidedBy: 10 } }],
      });
  });

  test('the case that waits is told of each correction in its turn', () => {
    openedWith(BUDGET)
      .given(vote(24, 20), corrected(27, 17))
      .when(corrected(25, 19))
      .then({ letters: [{ toCase: 'c1', data: { outcome: 'rejected', corrects: 10 } }] });
  });

  test('not where nothing was voted, nor by the same figures, nor once the Resolution is issued', () => {
    const voted = openedWith(BUDGET).given(vote(27));
    openedWith(BUDGET).when(corrected(27)).thenRefused('step-not-open', { step: 'budget', waitsFor: 'vote' });
    voted.when(corrected(27)).thenRefused('invalid-input', { field: 'for', rule: 'other figures than on record' });
    voted
      .given(act('number-resolution', { item: 'budget', ...NUMBERING }))
      .when(corrected(28))
      .thenRefused('resolution-issued', { item: 'budget', number: '45/NQ-HĐND' });
  });

  test('after the closing too, while the session has something left to do', () => {
    openedWith(BUDGET)
      .given(vote(27), act('close-session'))
      .when(corrected(28))
      .then({ state: decision('adopted', { votes: { for: 28 } }) });
  });

  test('figures that can’t be true are refused as at the vote: nobody absent then votes now', () => {
    openedWith(BUDGET)
      .given(act('roll-call', { present: 30 }), vote(27))
      .given(act('roll-call', { present: 45 }))
      .when(corrected(31))
      .thenRefused('vote-count', { counted: 31, total: 30 });
  });
});
