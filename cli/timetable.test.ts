import { Command } from 'commander';
import { registerProcedures } from './procedures';
import { registerTimetable } from './timetable';

function run(...words: string[]) {
  let out = '';
  let err = '';
  const program = new Command().configureOutput({
    writeOut: (text) => void (out += text),
    writeErr: (text) => void (err += text),
  });
  registerTimetable(program);
  registerProcedures(program);
  process.exitCode = undefined;
  program.parse(words, { from: 'user' });
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  return { out, err, code };
}

const ASKED = ['timetable', '--procedure', 'annual-plan-province', '--unit', '22'];

test('all steps of a plan year, by date, for people and as JSON', () => {
  const { out, code } = run(...ASKED, '--year', '2027');
  expect(code).toBe(0);
  expect(out).toContain('Tỉnh Quảng Ninh, 2027 (2027-redrawn)');
  expect(out).toMatch(
    /09\/12\/2026 +10\/12\/2026 +5 +HĐND tỉnh quyết định kế hoạch và dự toán +trước ngày 10\/12 .*khoản 6 Điều 46 Luật 89\/2025\/QH15/,
  );
  expect(out).toContain('[chưa kiểm chứng]');
  expect(out).toMatch(/^\d\d\/\d\d\/2026\?.*\[chưa kiểm chứng\]/m);
  expect(out).toContain('? chưa kiểm chứng: thời hạn này chưa ai đối chiếu với văn bản.');
  const answer = JSON.parse(run(...ASKED, '--year', '2027', '--json').out) as {
    steps: unknown[];
    conflicts: unknown[];
    anchors: object;
  };
  expect(answer).toMatchObject({ version: '2027-redrawn', anchors: { session: '2026-12-08' }, conflicts: [] });
  expect(answer.steps).toHaveLength(36);
});

test('an early session makes the dates contradict each other, and it says where', () => {
  const { out, code } = run(...ASKED, '--year', '2027', '--set', 'session=2026-11-20', '--lang', 'en');
  expect(code).toBe(0);
  expect(out).toContain(
    "Contradictions:\n  - “The People's Committee signs its submission to the Council”, due 05/11/2026",
  );
});

test.each([
  [
    'an anchor the procedure lacks',
    [...ASKED, '--year', '2027', '--set', 'dawn=2026-12-01'],
    '--set: The procedure has no anchor dawn; Use one of: session.\n',
  ],
  [
    'no real day',
    [...ASKED, '--year', '2027', '--set', 'session=2026-02-30'],
    /^--set: The date 2026-02-30 of session is not valid/,
  ],
  [
    'no such unit',
    ['timetable', '--procedure', 'annual-plan-province', '--unit', '02', '--year', '2027'],
    /^--unit: There is no unit 02 on 04\/05\/2026/,
  ],
  [
    'a unit of another level',
    ['timetable', '--procedure', 'annual-plan-province', '--unit', '06325', '--year', '2027'],
    /^--unit: .*06325 is of level commune/,
  ],
  [
    'a year without a version',
    [...ASKED, '--year', '2010'],
    /^--procedure\/--year: No version .* 2010; there are versions for: .*; Choose one of those years\.\n$/,
  ],
])('exit code 2 and one sentence: %s', (_name, words, sentence) => {
  const { out, err, code } = run(...words);
  expect([out, code]).toEqual(['', 2]);
  expect(err).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  expect(Object.keys(JSON.parse(run(...words, '--json').err) as object)).toEqual([
    'code',
    'field',
    'detail',
    'remedy',
    'facts',
  ]);
});

test('procedures check: nothing is wrong', () => {
  expect(run('procedures', 'check', '--json')).toEqual({ out: '{\n  "findings": []\n}\n', err: '', code: 0 });
});

test('a language that no answer is given in is refused, not taken for Vietnamese', () => {
  const { exit } = process;
  process.exit = (code) => {
    throw new Error(`exit ${code}`);
  };
  try {
    expect(() => run(...ASKED, '--year', '2027', '--lang', 'fr')).toThrow('exit 2');
  } finally {
    process.exit = exit;
  }
});

test('procedures check: exit code 1 on findings', () => {
  expect(run('procedures', 'check', '--folder', __dirname, '--lang', 'en')).toMatchObject({
    code: 1,
    out: expect.stringContaining('published.yaml') as unknown,
  });
});

test('procedures print: the version by which a plan was drawn up on a day', () => {
  const { out } = run('procedures', 'print', 'annual-plan-province', '--on', '2024-05-05', '--lang', 'en');
  expect(out).toContain('Version 2025-decree-163, sha256 ');
  expect(out.match(/^[A-Z]{2,}$/gm)).toEqual(['DRAFTING', 'CONSULTATION', 'COORDINATION', 'APPROVAL', 'ASSIGNMENT']);
  expect(out).toContain(
    '  Due: before 15/11 of the year before the plan year — Law 83/2015/QH13 art. 44(4), on the estimates\n',
  );
  expect(run('procedures', 'print', 'annual-plan-province', '--on', '2026-05-05', '--json').out).toContain(
    '"version": "2027-redrawn"',
  );
});
