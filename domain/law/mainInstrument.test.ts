import { aStep } from './fixture';
import { mainInstrument } from './mainInstrument';
import type { Procedure } from './procedure';

const citing = (...instruments: string[][]) =>
  ({
    version: '2027',
    steps: instruments.map((of) => ({ cites: of.map((instrument) => ({ instrument })) })),
  }) as unknown as Procedure;
const isLaw = (id: string) => id.startsWith('law-');

test('a version is called by the law that it cites most, not by the decree under it', () => {
  expect(
    mainInstrument(
      citing(['decree-73-2026', 'law-89-2025'], ['decree-73-2026', 'law-72-2025'], ['law-89-2025']),
      isLaw,
    ),
  ).toBe('law-89-2025');
});

test('a version that its drafter named by a law is called by it, though others are cited more often; not by one that it does not cite', () => {
  const steps = citing(['law-10-2022'], ['law-10-2022'], ['law-89-2025']);
  expect(mainInstrument({ ...steps, version: '2027-law-89' }, isLaw)).toBe('law-89-2025');
  expect(mainInstrument({ ...steps, version: '2027-law-58' }, isLaw)).toBe('law-10-2022');
});

test('where no law is cited, by what is cited most; where nothing is, it is practice', () => {
  expect(mainInstrument(citing(['decision-826'], []), isLaw)).toBe('decision-826');
  expect(mainInstrument(citing([], []), isLaw)).toBeNull();
});

test('where some citations say what they deal with, by what those cite most', () => {
  const step = (instrument: string, times?: 'estimates') => ({
    ...aStep(instrument, [], []),
    cites: [{ instrument, verified: 'read' as const, checkedOn: '2026-11-26', ...(times && { times }) }],
  });
  const steps = [step('law-10-2022'), step('law-10-2022'), step('law-89-2025', 'estimates')];
  expect(mainInstrument({ version: '2027-decree-73', steps }, isLaw)).toBe('law-89-2025');
});
