import { peoplesActs } from '../../domain/case/defineCase';
import { REMIND } from '../../domain/case/byHand';
import { CASE_KINDS, KINDS } from '../../domain/kinds';

test('no act has the name of another kind’s: the name alone tells the shape', () => {
  const names = CASE_KINDS.flatMap((kind) => peoplesActs(KINDS[kind].acts)).filter((name) => name !== REMIND);
  expect(new Set(names).size).toBe(names.length);
});
