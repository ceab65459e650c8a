import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCalendar } from './load';

const folder = mkdtempSync(join(tmpdir(), 'phoihop-calendar-'));
afterAll(() => rmSync(folder, { recursive: true }));

const YEAR = '{ status: noticed, notice: n, source: s, verified: read, checkedOn: 2026-11-23 }';

function fileWith({
  head = 'id: x\nversion: "1"',
  from = '2026-01-01',
  years = `2026: ${YEAR}`,
  day = '2026-01-10: { kind: make-up, name: { vi: a, en: b } }',
}): string {
  const file = join(folder, `${Math.random()}.yaml`);
  writeFileSync(file, `${head}\nfrom: ${from}\nto: 2026-12-31\nyears: { ${years} }\ndays: { ${day} }\n`);
  return file;
}

function refusal(file: string): { code: string; message: string; facts: Record<string, unknown> } {
  try {
    loadCalendar(file);
  } catch (error) {
    return error as ReturnType<typeof refusal>;
  }
  throw new Error('it was accepted');
}

test('a file in the schema is read', () => {
  expect(loadCalendar(fileWith({}))).toMatchObject({ id: 'x', days: { '2026-01-10': { kind: 'make-up' } } });
});

test('JSON is read as well', () => {
  const file = join(folder, 'state.json');
  writeFileSync(file, JSON.stringify(loadCalendar()));
  expect(loadCalendar(file)).toEqual(loadCalendar());
});

test.each([
  [
    'a make-up day on a weekday',
    { day: '2026-01-09: { kind: make-up, name: { vi: a, en: b } }' },
    'days.2026-01-09.kind',
    /Saturday or Sunday/,
  ],
  [
    'a substitute on a weekend',
    { day: '2026-01-10: { kind: substitute, name: { vi: a, en: b } }' },
    'days.2026-01-10.kind',
    /weekday/,
  ],
  [
    'a day outside the bounds',
    { day: '2027-01-01: { kind: off, name: { vi: a, en: b } }' },
    'days.2027-01-01',
    /outside/,
  ],
  ['a day that does not exist', { day: '2026-02-30: { kind: off, name: { vi: a, en: b } }' }, 'days.2026-02-30', /./],
  [
    'a day without its English name',
    { day: '2026-01-01: { kind: off, name: { vi: a } }' },
    'days.2026-01-01.name.en',
    /./,
  ],
  ['an unknown kind', { day: '2026-01-01: { kind: free, name: { vi: a, en: b } }' }, 'days.2026-01-01.kind', /./],
  ['a year without a row', { from: '2025-01-01' }, 'years.2025', /what it rests on/],
  [
    'a year without its notice',
    { years: '2026: { status: noticed, source: s, verified: read, checkedOn: 2026-11-23 }' },
    'years.2026.notice',
    /./,
  ],
  ['bounds the wrong way round', { from: '2027-01-01' }, 'to', /before from/],
  ['no version', { head: 'id: x' }, 'version', /./],
])('refused, naming file, path and rule: %s', (_name, change, path, rule) => {
  const file = fileWith(change);
  const { code, message, facts } = refusal(file);
  expect(code).toBe('calendar-file-invalid');
  expect(facts).toMatchObject({ file, path, rule: expect.stringMatching(rule) as unknown });
  expect(message).toContain(`${file}: ${path}: `);
});

test.each([
  ['no such file', join(folder, 'none.yaml')],
  ['the same day twice', fileWith({ day: '2026-01-01: { kind: off }, 2026-01-01: { kind: off }' })],
])('unreadable: %s', (_name, file) =>
  expect(refusal(file)).toMatchObject({ code: 'calendar-file-unreadable', facts: { file } }),
);
