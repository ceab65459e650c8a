import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { PROCEDURES_FOLDER, readWhole, tryReadText, wholeText } from './files';
import { hashOf, loadProcedures, readProcedure } from './load';
import { procedureFile } from './schema';

const BASE = `
id: p
version: a
inEffect: { planYears: { from: 2021, to: 2024 } }
begins: { day: 1, month: 5 }
steps:
  - { id: guidance, by: ubnd, due: [early] }
  - { id: draft, by: office, needs: [guidance], reminders: [2wd] }
  - { id: send-up, by: ubnd, needs: [draft] }
`;

const made = mkdtempSync(join(tmpdir(), 'phoihop-extending-'));
afterAll(() => rmSync(made, { recursive: true }));

/** The files in a folder of their own. */
function folder(files: Record<string, string>): (name: string) => string {
  const dir = mkdtempSync(join(made, 'version-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return (name) => join(dir, name);
}

const whole = (changes: string) =>
  readWhole(folder({ 'a.yaml': BASE, 'b.yaml': `extends: a.yaml\n${changes}` })('b.yaml'));
const steps = (changes: string) => (whole(changes).value as { steps: Record<string, unknown>[] }).steps;

test('what isn’t named stays; what is named is replaced field by field; null takes a field away', () => {
  expect(steps('version: b\nsteps: [{ id: draft, needs: null, reminders: [1wd] }]')).toEqual([
    { id: 'guidance', by: 'ubnd', due: ['early'] },
    { id: 'draft', by: 'office', reminders: ['1wd'] },
    { id: 'send-up', by: 'ubnd', needs: ['draft'] },
  ]);
  expect(whole('version: b\nbegins: null').value).not.toHaveProperty('begins');
});

test('a new step comes after the one that stands before it, or at the head; others fall away by name', () => {
  expect(steps('steps: [{ id: first }, { id: guidance }, { id: cascade }, { id: more }]').map(({ id }) => id)).toEqual([
    'first',
    'guidance',
    'cascade',
    'more',
    'draft',
    'send-up',
  ]);
  expect(steps('without: [draft]').map(({ id }) => id)).toEqual(['guidance', 'send-up']);
});

test('when the other version holds isn’t handed on', () => {
  expect(whole('version: b').value).toEqual(expect.not.objectContaining({ inEffect: expect.anything() as unknown }));
});

test.each([
  ['a name that isn’t there', 'without: [nothing]', 'without', "names nothing, which isn't there"],
  ['a file that isn’t there', 'extends: z.yaml', 'extends.', 'ENOENT'],
  ['itself', 'extends: b.yaml', 'extends.', 'leads back to itself'],
])('%s is refused', (_case, changes, path, message) => {
  const file = folder({
    'a.yaml': BASE,
    'b.yaml': changes.startsWith('extends') ? changes : `extends: a.yaml\n${changes}`,
  })('b.yaml');
  expect(readWhole(file).issues).toEqual([{ path, message: expect.stringContaining(message) as string }]);
});

test('what is sent elsewhere stands for itself: a whole file as it is written, another made whole', () => {
  const at = folder({ 'a.yaml': BASE, 'b.yaml': 'extends: a.yaml\nversion: b' });
  expect(wholeText(at('a.yaml'))).toBe(BASE);
  expect(load(wholeText(at('b.yaml')))).toEqual({ ...(load(BASE) as object), version: 'b', inEffect: undefined });
});

test('the text that is sent is the text that is frozen: it reads as the same procedure', () => {
  const file = join(PROCEDURES_FOLDER, 'annual-plan-district', '2015-law-83.yaml');
  const { value, issues } = tryReadText(wholeText(file), procedureFile);
  expect(issues).toBeUndefined();
  expect(hashOf(value as object)).toBe(hashOf(readProcedure(file)));
});

test('each version of the product is whole once it is loaded, whatever file it stands in', () => {
  const district = loadProcedures().find(({ id }) => id === 'annual-plan-district');
  expect(district?.steps.find(({ id }) => id === 'verification')).toMatchObject({
    kind: 'verify',
    by: { body: 'ban-kinh-te-xa-hoi' },
  });
  expect(district).not.toHaveProperty('extends');
});
