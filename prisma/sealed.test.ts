import { seal, unseal } from './sealed';

const KEY = 'một khóa';

test('a sealed secret says nothing and is had again by its key', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'lan', KEY);
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
  expect(seal('JBSWY3DPEHPK3PXP', 'lan', KEY)).not.toBe(sealed);
  expect(unseal(sealed, 'lan', KEY)).toBe('JBSWY3DPEHPK3PXP');
});

test('it is not had by another key, in another’s place, altered or bare', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'lan', KEY);
  const altered = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
  expect(() => unseal(sealed, 'lan', 'khóa khác')).toThrow();
  expect(() => unseal(sealed, 'minh', KEY)).toThrow();
  expect(() => unseal(altered, 'lan', KEY)).toThrow();
  expect(() => unseal('JBSWY3DPEHPK3PXP', 'lan', KEY)).toThrow('Not a sealed text');
});
