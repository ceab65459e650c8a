import { Command } from 'commander';
import { registerProjects } from './projects';

function run(...words: string[]) {
  let out = '';
  let err = '';
  const program = new Command().configureOutput({
    writeOut: (text) => void (out += text),
    writeErr: (text) => void (err += text),
  });
  registerProjects(program);
  process.exitCode = undefined;
  program.parse(['projects', 'notices', ...words], { from: 'user' });
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  return { out, err, code };
}

describe('S31 who must be told, on the command line', () => {
  test('a central project: the provincial Councils, with clause and last day', () => {
    const { out, code } = run('--level', 'central', '--places', '22,31', '--on', '2026-03-02', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain(
      'From 02/03/2026 (2025-two-tiers-progress): Central project: the provincial Council of each place is told — suggestion; no rule was found',
    );
    expect(out).toMatch(
      /People's Council of Quang Ninh Province \(22\) +22 +09\/03\/2026 +5 working days \(suggestion; no rule was found\)/,
    );
    expect(out).toContain('(31)');
  });

  test('a provincial project before 1 July 2025: the district’s Council, and from that day the communes’', () => {
    const { out } = run('--level', 'province', '--places', '207', '--on', '2025-06-02');
    expect(out).toContain(
      'Từ ngày 02/06/2025 (2025-three-tiers): Dự án cấp tỉnh: thông báo HĐND cấp huyện nơi có dự án',
    );
    expect(out).toMatch(
      /HĐND huyện Cô Tô \(207\)[\s\S]*Từ ngày 01\/07\/2025 \(2025-two-tiers-progress\)[\s\S]*HĐND đặc khu Cô Tô \(07192\)[\s\S]*Không còn HĐND: 207\n\* địa điểm suy ra/,
    );
  });

  test('a commune’s own is made public there; JSON has the clauses', () => {
    const { out } = run('--level', 'commune', '--places', '06673', '--on', '2026-05-04', '--json');
    expect(JSON.parse(out)).toMatchObject({
      unit: '06673',
      spans: [
        {
          from: '2026-05-04',
          law: '2025-two-tiers-progress',
          rule: 'commune',
          sendBy: '2026-05-11',
          receivers: [{ unit: '06673', council: null }],
          cites: [{ instrument: 'law-58-2024', article: '15' }, {}],
        },
      ],
    });
  });

  test.each([
    ['a level that is none', ['--level', 'world', '--places', '22', '--on', '2026-03-02'], /^--level: /],
    ['no real day', ['--level', 'central', '--places', '22', '--on', '2026-02-30'], /^on: |^--on: /],
    [
      'a place that is not there',
      ['--level', 'central', '--places', '02', '--on', '2026-03-02'],
      /^--places\/--unit: There is no unit 02/,
    ],
    [
      'a place too wide',
      ['--level', 'province', '--places', '22', '--on', '2026-03-02'],
      /^--places: The place 22 is of level province/,
    ],
    [
      'a unit of another level',
      ['--level', 'province', '--unit', '06673', '--places', '06673', '--on', '2026-03-02'],
      /^--unit: /,
    ],
  ])('%s: exit code 2 and one sentence', (_case, words, sentence) => {
    const { err, code } = run(...words);
    expect([code, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toMatch(sentence);
  });
});
