import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unverified } from '../procedures/unverified';
import { unverifiedText } from './unverifiedText';

const found = unverified();

test('docs/law-unverified.md is what the data give; write it anew with `phoihop procedures unverified --lang en`', () => {
  expect(readFileSync(join(__dirname, '../docs/law-unverified.md'), 'utf8')).toBe(unverifiedText(found, 'en'));
});

test('what was not read is listed by file, with each place that says so; what was corrected is left out', () => {
  expect(found.unread).toContainEqual({
    file: 'annual-plan-province/overlays/22.yaml',
    verified: 'unverified',
    says: expect.objectContaining({ en: 'Resolution 72/2017/NQ-HĐND of Quang Ninh' }) as object,
    places: ['days-dossier', 'days-verification', 'days-papers'],
  });
  expect(found.unread.some(({ file }) => file.startsWith('annual-plan-province/2'))).toBe(false);
  expect(found.suggested.map(({ file }) => file)).not.toContain('annual-plan-province/2027-law-89.yaml');
});

test('of a version’s time limits those that nobody laid down are counted as suggestions', () => {
  const yearly = found.suggested.find(({ file }) => file === 'annual-plan-province/2027-redrawn.yaml');
  expect(yearly?.limits).toBe(46);
  expect(yearly?.suggested).toBe(27);
});

test('in Vietnamese too', () => {
  expect(unverifiedText(found, 'vi')).toContain('## Chưa kiểm chứng (`unverified`)');
});
