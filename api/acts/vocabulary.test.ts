import { peoplesActs } from '../../domain/case/defineCase';
import { isPrompt } from '../../domain/case/byHand';
import { SIGNING_ACTS } from './vocabulary';
import { CASE_KINDS, KINDS } from '../../domain/kinds';

test('these acts sign off: whoever does them has shown of late who they are', () =>
  expect([...SIGNING_ACTS].sort()).toEqual(['conclude', 'sign', 'sign-commitments', 'sign-document']));

test('no act has the name of another kind’s: the name alone tells the shape', () => {
  const names = CASE_KINDS.flatMap((kind) => peoplesActs(KINDS[kind].acts)).filter((name) => !isPrompt(name));
  expect(new Set(names).size).toBe(names.length);
});
