import { aProcedure, aStep } from '../domain/law/fixture';
import { hashOf } from './hash';

test('a phase is no part of the frozen text', () => {
  const plain = aProcedure([aStep('a', [], [])]);
  expect(hashOf(aProcedure([aStep('a', [], [], { phase: 'coordination' })]))).toBe(hashOf(plain));
  expect(hashOf(aProcedure([aStep('b', [], [])]))).not.toBe(hashOf(plain));
});
