import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aProcedure, aStep, DUE } from '../../domain/law/fixture';
import { loadPoints, pointsIn } from '../../procedures/points';
import { coverage } from './report';
import { namesIn, testFiles } from './tests';

const dir = mkdtempSync(join(tmpdir(), 'phoihop-coverage-test-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** Never written out here: this file is a test file, and what it quotes would count. */
const POINT = [30, 31, 33].map((number) => `S${number}`) as [string, string, string];

/** The names in a test file of that content. */
function names(content: string) {
  writeFileSync(join(dir, 'a.test.ts'), content);
  return namesIn(dir, testFiles(dir));
}

const PROCEDURES = [aProcedure([aStep('notify', [], [DUE.maySix], { covers: [POINT[1]] })])];
const of = (content: string, runs: { name: string; status: string }[]) =>
  coverage(loadPoints(), PROCEDURES, names(content), {
    began: 0,
    runs: runs.map((run) => ({ file: 'a.test.ts', ...run })),
  });

test('36 points, each in one line of both languages', () => {
  expect(loadPoints().map(({ title }) => title.vi.length > 0 && title.en.length > 0)).toEqual(Array(36).fill(true));
});

test.each([
  ['x S3-compatible store, S3RVER, S37, S0', []],
  [`(S${7})`, [7]],
  [`S${14}–S${16}, S${35}`, [14, 15, 16, 35]],
  [`S${1}: S${1}`, [1]],
])('points quoted, singly and as a span: case %#', (words, numbers) => {
  expect(pointsIn(words)).toEqual(numbers.map((number) => `S${number}`));
});

test('a point with a test that passed is covered; its steps stand beside it', () => {
  const name = `${POINT[1]} the notice goes out`;
  const found = of(`test('${name}', () => {});`, [{ name, status: 'passed' }])[POINT[1]];
  // Kinds of cases cover points too, whatever procedures there are.
  expect({ ...found, steps: found?.steps.filter((step) => step.of === 'p') }).toMatchObject({
    covered: true,
    steps: [{ of: 'p', step: 'notify', versions: ['v'] }],
    tests: [{ file: 'a.test.ts', name, status: 'passed' }],
  });
});

test.each(['failed', 'pending'])('a test that %s covers nothing, though another passed', (status) => {
  const runs = [
    { name: `${POINT[0]} a`, status: 'passed' },
    { name: `${POINT[0]} b`, status },
  ];
  expect(of('', runs)[POINT[0]]).toMatchObject({ covered: false, tests: [{}, { status }] });
});

test('a test that its file names and nobody saw run is missing, and its point not covered', () => {
  expect(of(`describe('${POINT[0]}', () => { test('never run', () => {}); });`, [])[POINT[0]]).toMatchObject({
    covered: false,
    tests: [{ name: `${POINT[0]} never run`, status: 'missing' }],
  });
});

test('a point without any test is not covered', () => {
  expect(of('', [])[POINT[2]]).toMatchObject({ covered: false, tests: [] });
});

test('names made from tables and templates are found by what is fixed in them', () => {
  const { tests, files } = names(`const n = 1;
    test.each([['a']])('${POINT[0]} %s of (x)', () => {});
    test(\`${POINT[1]} no. \${n}\`, () => {});`);
  expect(tests.map(({ pattern }) => pattern.source)).toEqual([
    `^${POINT[0]} [\\s\\S]* of \\(x\\)$`,
    `^${POINT[1]} no\\. [\\s\\S]*$`,
  ]);
  expect(files).toEqual(['a.test.ts']);
});

test('a file whose table of cases quotes points is run; comments quote nothing', () => {
  expect(names(`test.each([['${POINT[0]}']])('%s', () => {});`).files).toEqual(['a.test.ts']);
  expect(names(`// ${POINT[0]}\ntest('x', () => {});`).files).toEqual([]);
});
