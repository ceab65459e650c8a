import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { correct } from '../domain/calendar';
import { loadCalendar } from '../procedures/calendars/load';
import { registerDue } from './due';

function run(...words: string[]) {
  let out = '';
  let err = '';
  const program = new Command().configureOutput({
    writeOut: (text) => void (out += text),
    writeErr: (text) => void (err += text),
  });
  registerDue(program);
  process.exitCode = undefined;
  program.parse(['due', ...words], { from: 'user' });
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  return { out, err, code };
}

test('JSON has the due date, the nominal one, and each day with its reason', () => {
  const { out, code } = run('--from', '2026-02-13', '--within', '5wd', '--json');
  const answer = JSON.parse(out) as { days: unknown[] };
  expect(code).toBe(0);
  expect(answer).toMatchObject({
    dueOn: '2026-02-27',
    nominal: '2026-02-27',
    from: '2026-02-13',
    within: '5wd',
    rolled: false,
    provisional: false,
  });
  expect(answer.days).toHaveLength(15);
  expect(answer.days[4]).toEqual({
    date: '2026-02-17',
    counted: false,
    reason: 'holiday: Mùng một Tết Nguyên đán / Lunar New Year (Tết), first day',
  });
});

test('people read days as dd/mm/yyyy, each with its reason', () => {
  const { out } = run('--from', '2026-03-05', '--within', '10d');
  expect(out).toMatch(/^Đến hạn: 16\/03\/2026 thứ Hai\n/);
  expect(out).toContain('  + 15/03/2026 Chủ nhật   Tính theo ngày lịch (Ngày nghỉ hằng tuần)');
  expect(run('--from', '2026-03-05', '--within', '10d', '--lang', 'en').out).toMatch(/^Due on: 16\/03\/2026 Monday\n/);
});

test('a period counted back', () => {
  expect(JSON.parse(run('--from', '2026-03-04', '--within', '-15d', '--json').out)).toMatchObject({
    dueOn: '2026-02-13',
    nominal: '2026-02-17',
  });
});

test('another calendar', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-due-'));
  const file = join(folder, 'calendar.json');
  const mourning = { kind: 'off' as const, name: { vi: 'Quốc tang', en: 'National mourning' } };
  writeFileSync(file, JSON.stringify(correct(loadCalendar(), { version: 'x', days: { '2026-02-24': mourning } })));
  const { out } = run('--from', '2026-02-13', '--within', '5wd', '--calendar', file, '--json');
  rmSync(folder, { recursive: true });
  expect(JSON.parse(out)).toMatchObject({ dueOn: '2026-03-02', calendar: 'vn-state@x' });
});

test.each([
  [
    'a day that does not exist',
    ['--from', '2026-02-30', '--within', '5wd'],
    /^--from: "2026-02-30" is not a day that exists.*; write an existing day.*\n$/,
  ],
  [
    'an unknown unit',
    ['--from', '2026-02-13', '--within', '5x'],
    /^--within: "5x" is not a period.*; write e\.g\. .*\n$/,
  ],
  ['no day', ['--within', '5wd'], /^--from: the option --from is required; .*\n$/],
  ['no period', ['--from', '2026-02-13'], /^--within: the option --within is required; .*\n$/],
  [
    'outside the calendar',
    ['--from', '2031-12-31', '--within', '5wd'],
    /^--from: 2032-01-01 lies outside calendar "vn-state".*; use a day inside.*\n$/,
  ],
  [
    'no such calendar',
    ['--from', '2026-02-13', '--within', '5wd', '--calendar', '/none.yaml'],
    /^--calendar: Calendar file \/none\.yaml can't be read: .*\n$/,
  ],
])('exit code 2 and one sentence: %s', (_name, words, sentence) => {
  expect(run(...words)).toEqual({ out: '', err: expect.stringMatching(sentence) as unknown, code: 2 });
  const problem = JSON.parse(run(...words, '--json').err) as Record<string, unknown>;
  expect(Object.keys(problem)).toEqual(['code', 'field', 'detail', 'remedy', 'facts']);
  expect(`${problem.field}: ${problem.detail}; ${problem.remedy}.\n`).toMatch(sentence);
});
