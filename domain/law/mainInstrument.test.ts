import { mainInstrument } from './mainInstrument';
import type { Procedure } from './procedure';

const citing = (...instruments: string[][]) => ({ steps: instruments.map((of) => ({ cites: of.map((instrument) => ({ instrument })) })) }) as unknown as Procedure;
const isLaw = (id: string) => id.startsWith('law-');

test('a version is called by the law that it cites most, not by the decree under it', () => {
  expect(mainInstrument(citing(['decree-73-2026', 'law-89-2025'], ['decree-73-2026', 'law-72-2025'], ['law-89-2025']), isLaw)).toBe('law-89-2025');
});

test('where no law is cited, by what is cited most; where nothing is, it is practice', () => {
  expect(mainInstrument(citing(['decision-826'], []), isLaw)).toBe('decision-826');
  expect(mainInstrument(citing([], []), isLaw)).toBeNull();
});
