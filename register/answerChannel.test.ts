import { type News, pack } from './answerChannel';

const ruling = (seq: number, why = '') => ({ seq, accepted: true, facts: { why } });
const read = (parts: string[]) => parts.map((part) => JSON.parse(part) as News);

test('short news is one notification, also where nothing was ruled', () => {
  const news = { caseId: 'c', rulings: [ruling(2)] };
  expect(read(pack(news))).toEqual([news]);
  expect(read(pack({ caseId: 'c', rulings: [] }))).toEqual([{ caseId: 'c', rulings: [] }]);
});

test('long news goes in several, none longer than PostgreSQL takes, and loses nothing', () => {
  const rulings = Array.from({ length: 1_000 }, (_, seq) => ruling(seq, 'ý kiến'));
  const parts = pack({ caseId: '22.annual-plan-province.2027', rulings });
  expect(Math.max(...parts.map((part) => Buffer.byteLength(part)))).toBeLessThan(8_000);
  expect(read(parts).flatMap((part) => part.rulings)).toEqual(rulings);
});

test('a ruling too long for any is left to be read; the others are told', () => {
  const parts = read(pack({ caseId: 'c', rulings: [ruling(1), ruling(2, 'x'.repeat(9_000)), ruling(3)] }));
  expect(parts.flatMap((part) => part.rulings.map(({ seq }) => seq))).toEqual([1, 3]);
});
