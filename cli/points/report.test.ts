import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aProcedure, aStep, DUE } from '../../domain/law/fixture';
import { loadPoints, type Point } from '../../procedures/points';
import { ROOT } from '../../setup/tools';
import { ARTICLE_DOC, articleDoc } from './articleDoc';
import { namedTests } from '../../tests/support/namedTests';
import { coverage } from './report';

const PROCEDURES = [aProcedure([aStep('notify', [], [DUE.maySix], { covers: ['S31'] })])];
const FILE = 'tests/api/a.test.ts';

/** A point shown by those tests of one file. */
const point = (...tests: string[]): Point => ({
  id: 'S31',
  asks: { vi: 'x', en: 'x' },
  where: [],
  shownBy: tests.map((test) => ({ file: FILE, test })),
});
const of = (one: Point, runs: [name: string, status: string][]) =>
  coverage([one], PROCEDURES, { began: 0, runs: runs.map(([name, status]) => ({ file: FILE, name, status })) }).S31;

describe('a point', () => {
  test('is shown where every test that does it as a user would has passed', () => {
    expect(
      of(point('a', 'b'), [
        ['a', 'passed'],
        ['b', 'passed'],
      ]),
    ).toMatchObject({ covered: true });
  });

  test('is shown by a test over a table of cases where each case has passed', () => {
    const runs: [string, string][] = [
      ['of a', 'passed'],
      ['of b', 'failed'],
    ];
    expect([of(point('of %s'), runs.slice(0, 1))?.covered, of(point('of %s'), runs)?.covered]).toEqual([true, false]);
  });

  test.each([
    [
      'one of its tests failed',
      point('a', 'b'),
      [
        ['a', 'passed'],
        ['b', 'failed'],
      ],
    ],
    ['one of its tests was not run', point('a', 'b'), [['a', 'passed']]],
    ['only a step and other tests name it', point(), [['S31 a', 'passed']]],
  ] as [string, Point, [string, string][]][])('is not where %s', (_why, one, runs) => {
    expect(of(one, runs)).toMatchObject({ covered: false });
  });

  test('has the steps that name it beside it, as signposts', () => {
    expect(of(point(), [])?.steps).toContainEqual({ of: 'p', step: 'notify', versions: ['v'] });
  });
});

describe('the article, point by point', () => {
  const points = loadPoints();

  test('has 36 points, each asking something in both languages, shown by a test or saying what is missing', () => {
    expect(points).toHaveLength(36);
    for (const { id, shownBy, weak } of points)
      expect([id, shownBy.length > 0 || weak !== undefined]).toEqual([id, true]);
  });

  test.each([...new Set(points.flatMap(({ shownBy }) => shownBy.map(({ file }) => file)))])(
    'is shown by tests that are there: %s',
    (file) => {
      const named = namedTests(readFileSync(join(ROOT, file), 'utf8'));
      const wanted = points.flatMap(({ shownBy }) => shownBy.filter((one) => one.file === file));
      expect(wanted.filter(({ test: name }) => !named.some(({ pattern }) => pattern.test(name)))).toEqual([]);
    },
  );

  test('is what docs/article.md says; `npx tsx cli/points/articleDoc.ts` writes it', () => {
    expect(readFileSync(ARTICLE_DOC, 'utf8')).toBe(articleDoc());
  });
});

test('a test’s name holds its groups’, and fits what Jest makes of a table', () => {
  const [first, second] = namedTests(`describe('one', () => { test('two', () => {}); });
    test.each([[1]])('%s of (x)', () => {});`);
  expect(first?.name).toBe('one two');
  expect(second?.pattern.test('7 of (x)')).toBe(true);
});
