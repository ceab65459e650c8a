import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { pointsIn } from '../../procedures/points';

/** A test as its file names it: quoted points, and a pattern that its name in the results keeps to. */
export interface NamedTest {
  file: string;
  name: string;
  points: string[];
  pattern: RegExp;
}

/** What the test files say before anything runs: the tests that quote points, and the files that mention any. */
export interface TestNames {
  tests: NamedTest[];
  files: string[];
}

const SKIPPED = new Set(['node_modules', '.data', '.git', 'build', 'coverage']);

/** All test files below a folder, by their paths from it. */
export function testFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : testFiles(root, path);
    return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Reads the names of the tests in those files. */
export function namesIn(root: string, files: string[]): TestNames {
  const read = files.map((file) => namesInFile(file, readFileSync(join(root, file), 'utf8')));
  return { tests: read.flatMap((one) => one.tests), files: read.flatMap((one) => one.files) };
}

/** When a file was last changed, in milliseconds. */
export const changedAt = (root: string, file: string): number => statSync(join(root, file)).mtimeMs;

/** A test's points may stand in its table of cases, so a file counts where any text in it quotes one. */
function namesInFile(file: string, source: string): TestNames {
  if (pointsIn(source).length === 0) return { tests: [], files: [] };
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const tests: NamedTest[] = [];
  let mentions = false;
  const visit = (node: ts.Node, above: string[]): void => {
    mentions ||= ts.isStringLiteralLike(node) && pointsIn(node.text).length > 0;
    const title = titleOf(node);
    const inside = title ? [...above, title.text] : above;
    if (title && title.of !== 'describe') tests.push(named(file, inside));
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(tree, []);
  const quoting = tests.filter(({ points }) => points.length > 0);
  return { tests: quoting, files: mentions || quoting.length > 0 ? [file] : [] };
}

function named(file: string, titles: string[]): NamedTest {
  const name = titles.join(' ');
  return { file, name, points: pointsIn(name), pattern: patternOf(name) };
}

/** `test('…')`, `test.each(…)('…')`, `describe('…')` and their kin: the function and the title. */
function titleOf(node: ts.Node): { of: string; text: string } | null {
  if (!ts.isCallExpression(node)) return null;
  const of = rootName(node.expression);
  const [first] = node.arguments;
  const isTable = ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'each';
  if (!first || isTable || !['test', 'it', 'describe'].includes(of)) return null;
  if (ts.isStringLiteralLike(first)) return { of, text: first.text };
  return ts.isTemplateExpression(first) ? { of, text: withHoles(first) } : null;
}

function rootName(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression))
    return rootName(expression.expression);
  return ts.isTaggedTemplateExpression(expression) ? rootName(expression.tag) : '';
}

const HOLE = '%s';
const withHoles = ({ head, templateSpans }: ts.TemplateExpression): string =>
  head.text + templateSpans.map(({ literal }) => HOLE + literal.text).join('');

/** Jest fills `%s` and `$name` from the table of cases. */
function patternOf(name: string): RegExp {
  const parts = name.split(/%[a-zA-Z#%]|\$[a-zA-Z#][\w.]*/);
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*')}$`);
}
