import { execFile } from 'node:child_process';
import { join } from 'node:path';

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** The command as people run it: its own process, through the bin file. */
const phoihop = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(__dirname, '../../bin/phoihop.mjs'), ...args],
      { timeout: 110_000, maxBuffer: 1 << 26 },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, out, err });
      },
    );
  });

const json = ({ out }: Ran): unknown => JSON.parse(out);

test('due: five working days over Tết 2026, each day with its reason', async () => {
  const ran = await phoihop('due', '--from', '2026-02-13', '--within', '5wd', '--json');
  expect(ran.code).toBe(0);
  const { dueOn, nominal, days } = json(ran) as {
    dueOn: string;
    nominal: string;
    days: { date: string; counted: boolean; reason: string }[];
  };
  expect({ dueOn, nominal }).toEqual({ dueOn: '2026-02-27', nominal: '2026-02-27' });
  expect(days.filter(({ counted }) => counted).map(({ date }) => date)).toEqual([
    '2026-02-23',
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
  ]);
});

test.each([
  ['a day that isn’t', ['due', '--from', '2026-02-30', '--within', '5wd']],
  ['a backup to nowhere', ['backup']],
])('bad input, %s: exit code 2, one sentence, nothing on standard output', async (_what, args) => {
  const ran = await phoihop(...args);
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err.trim().split('\n')).toHaveLength(1);
});

test('rehearse: JSON with outcome and steps, exit code 1 when a step broke its rule', async () => {
  const ran = await phoihop(
    'rehearse',
    '--procedure',
    'council-committee-coordination',
    '--unit',
    '22',
    '--year',
    '2027',
    '--late',
    'schedules=2',
    '--json',
  );
  const { outcome, steps } = json(ran) as { outcome: string; steps: Record<string, unknown>[] };
  expect({ code: ran.code, outcome }).toEqual({ code: 1, outcome: 'completed-late' });
  expect(Object.keys(steps[0] ?? {})).toEqual(
    expect.arrayContaining(['id', 'kind', 'by', 'dueOn', 'doneOn', 'outcome', 'cites']),
  );
}, 120_000);

test.each([
  ['a step that is not there', ['--unit', '22', '--year', '2027', '--late', 'nowhere=2'], '--late'],
  [
    'a province that ends before its plan is drawn up',
    ['--unit', '30', '--year', '2026'],
    /--unit.*01\/07\/2025.*\b31\b/,
  ],
])('%s is named with its option, before anything starts', async (_what, options, says) => {
  const ran = await phoihop('rehearse', '--procedure', 'annual-plan-province', ...options);
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(says);
});
