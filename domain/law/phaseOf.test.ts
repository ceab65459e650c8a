import { aStep } from './fixture';
import { PHASE_NAMES, PHASES } from './phase';
import { phaseOf } from './phaseOf';

test('a step’s phase is its own, else its kind’s', () => {
  expect(phaseOf(aStep('a', [], [], { kind: 'draft' }))).toBe('drafting');
  expect(phaseOf(aStep('a', [], [], { kind: 'draft', phase: 'supervision' }))).toBe('supervision');
});

test('each phase has a name in both languages', () => {
  expect(Object.keys(PHASE_NAMES)).toEqual([...PHASES]);
});
