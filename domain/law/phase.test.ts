import { aStep } from './fixture';
import { byPhase, PHASE_NAMES, phaseOf, PHASES } from './phase';

test('a step’s phase is its own, else its kind’s', () => {
  expect(phaseOf(aStep('a', [], [], { kind: 'draft' }))).toBe('drafting');
  expect(phaseOf(aStep('a', [], [], { kind: 'draft', phase: 'supervision' }))).toBe('supervision');
});

test('each phase has a name in both languages', () => {
  expect(Object.keys(PHASE_NAMES)).toEqual([...PHASES]);
});

test('steps stand under their phases, headings without any fall away', () => {
  const steps = [
    aStep('sign', [], []),
    aStep('assess', [], [], { kind: 'draft' }),
    aStep('write', [], [], { kind: 'draft' }),
  ];
  const groups = byPhase(steps, phaseOf).map(({ phase, things }) => [phase, things.map(({ id }) => id)]);
  expect(groups).toEqual([
    ['drafting', ['assess', 'write']],
    ['approval', ['sign']],
  ]);
});
