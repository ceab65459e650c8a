import type { Data } from '../case/entry';
import { aProcedure, aStep, DUE } from '../law/fixture';
import { act, begun, START } from './fixture';
import { asksOf, type PostingAsks, saidFault, wholeText } from './postingAsks';

const PROCEDURE = aProcedure([
  aStep('post', [], [DUE.maySix], { kind: 'publish' }),
  aStep('opinions', ['post'], [DUE.maySix], {
    kind: 'draft',
    notBefore: { after: { period: '10d' }, of: { step: 'post', event: 'done' }, cites: 'practice' },
  }),
  aStep('adopted', [], [DUE.maySix], { kind: 'publish' }),
]);
const ASKED: Data & PostingAsks = {
  parts: ['I. Kinh tế', 'II. Xã hội'],
  questions: [{ asks: 'Ưu tiên gì?', choices: ['Đường', 'Trường'] }, { asks: 'Vì sao?' }],
};
const post = (step: string, asked?: Data) => act('submit', { step, ...(asked && { asked }) }, START);

test('the office says with the posting which parts the draft has and what it asks', () => {
  const { state } = begun(PROCEDURE).given(post('post', ASKED));
  expect(asksOf(state, 'post')).toEqual(ASKED);
  expect(asksOf(begun(PROCEDURE).given(post('post')).state, 'post')).toEqual({ parts: [], questions: [] });
});

test.each([
  ['where nothing is gathered', 'adopted', ASKED],
  ['a question twice', 'post', { parts: [], questions: [{ asks: 'A?' }, { asks: 'A?' }] }],
  ['a part twice', 'post', { parts: ['I', 'I'], questions: [] }],
])('nothing is asked: %s', (_what, step, asked) => {
  begun(PROCEDURE).when(post(step, asked)).thenRefused('invalid-input');
});

test.each([
  ['a part and a choice', { part: 'I. Kinh tế', answers: [{ asks: 'Ưu tiên gì?', choice: 'Đường' }] }, null],
  ['words', { answers: [{ asks: 'Vì sao?', words: 'Vì mưa' }] }, null],
  ['nothing', {}, null],
  ['a part that it has not', { part: 'III' }, 'part'],
  ['a choice that it has not', { answers: [{ asks: 'Ưu tiên gì?', choice: 'Chợ' }] }, 'answers'],
  ['words for a choice', { answers: [{ asks: 'Ưu tiên gì?', words: 'Chợ' }] }, 'answers'],
  ['a question nobody asked', { answers: [{ asks: 'Khi nào?', words: 'x' }] }, 'answers'],
  ['one question twice', { answers: [1, 2].map(() => ({ asks: 'Vì sao?', words: 'x' })) }, 'answers'],
])('a comment that says %s', (_what, said, fault) => {
  expect(saidFault(ASKED, said)).toBe(fault);
});

test('all that was said is one text on record; a plain comment stays as it was', () => {
  expect(wholeText('Nên làm sớm.', {})).toBe('Nên làm sớm.');
  expect(wholeText('', { part: 'I. Kinh tế', answers: [{ asks: 'Ưu tiên gì?', choice: 'Đường' }] })).toBe(
    '[I. Kinh tế]\nƯu tiên gì? – Đường',
  );
});
