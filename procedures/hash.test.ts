import { aProcedure, aStep } from '../domain/law/fixture';
import { hashOf } from './hash';

test('a phase is no part of the frozen text', () => {
  const plain = aProcedure([aStep('a', [], [])]);
  expect(hashOf(aProcedure([aStep('a', [], [], { phase: 'coordination' })]))).toBe(hashOf(plain));
  expect(hashOf(aProcedure([aStep('b', [], [])]))).not.toBe(hashOf(plain));
});

test('what a clause deals with, and by which version a text was corrected, are no part of the frozen text', () => {
  const cite = { instrument: 'law-89-2025', verified: 'read', checkedOn: '2026-11-26' } as const;
  const plain = aProcedure([aStep('a', [], [], { cites: [cite] })]);
  const noted = aProcedure([aStep('a', [], [], { cites: [{ ...cite, times: 'estimates' }] })]);
  expect(hashOf({ ...noted, correctedBy: 'b' })).toBe(hashOf(plain));
});
