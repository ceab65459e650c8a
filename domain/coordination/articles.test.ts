import { answerTo, positionsFault } from './articles';

const ARTICLES = ['a', 'b'].map((id) => ({ id, title: id, text: 'x' }));
const said = (...positions: ('agree' | 'change' | 'object')[]) =>
  positions.map((position, nth) => ({ article: ARTICLES[nth]?.id ?? 'c', position }));

test.each([
  ['agree', said('agree', 'agree')],
  ['agree-with-comments', said('agree', 'change')],
  ['object', said('change', 'object')],
])('positions come to “%s”', (answer, positions) => {
  expect(answerTo(positions)).toBe(answer);
});

test.each([
  ['an article without a position', { answer: 'agree', comments: [], said: said('agree') }, 'positions'],
  [
    'an article that isn’t there',
    { answer: 'agree', comments: [], said: said('agree', 'agree', 'agree') },
    'positions',
  ],
  ['an objection without its reason', { answer: 'object', comments: ['a'], said: said('agree', 'object') }, 'comments'],
  [
    'another answer than the positions give',
    { answer: 'agree', comments: ['b'], said: said('agree', 'change') },
    'answer',
  ],
  [
    'one on each, with the wording wanted',
    { answer: 'agree-with-comments', comments: ['b'], said: said('agree', 'change') },
    null,
  ],
])('%s', (_case, reply, field) => {
  expect(positionsFault(ARTICLES, reply)?.field ?? null).toBe(field);
});

test('where no articles are put out, none has a position', () => {
  expect(positionsFault([], { answer: 'agree', comments: [], said: said('agree') })?.field).toBe('positions');
  expect(positionsFault([], { answer: 'agree', comments: [], said: [] })).toBeNull();
});
