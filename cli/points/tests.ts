import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CallExpression,
  type Expression,
  type Identifier,
  type Import,
  type Node,
  parseSync,
  type StringLiteral,
  type Super,
  type TemplateLiteral,
} from '@swc/core';
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
  const tests: NamedTest[] = [];
  let mentions = false;
  const visit = (node: Node, above: string[]): void => {
    mentions ||= pointsIn(textOf(node) ?? '').length > 0;
    const title = titleOf(node);
    const inside = title ? [...above, title.text] : above;
    if (title && title.of !== 'describe') tests.push(named(file, inside));
    for (const child of childrenOf(node)) visit(child, inside);
  };
  for (const statement of parseSync(source, { syntax: 'typescript', tsx: file.endsWith('.tsx') }).body)
    visit(statement, []);
  const quoting = tests.filter(({ points }) => points.length > 0);
  return { tests: quoting, files: mentions || quoting.length > 0 ? [file] : [] };
}

function named(file: string, titles: string[]): NamedTest {
  const name = titles.join(' ');
  return { file, name, points: pointsIn(name), pattern: patternOf(name) };
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Arguments and the like stand in lists and small wrappers, which count as nodes of no type here. */
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** `test('…')`, `test.each(…)('…')`, `describe('…')` and their kin: the function and the title. */
function titleOf(node: Node): { of: string; text: string } | null {
  if (node.type !== 'CallExpression') return null;
  const { callee, arguments: given } = node as CallExpression;
  const of = rootName(callee);
  const first = given[0]?.expression;
  const isTable = callee.type === 'MemberExpression' && nameOf(callee.property) === 'each';
  if (!first || isTable || !['test', 'it', 'describe'].includes(of)) return null;
  const text = textOf(first);
  return text === null ? null : { of, text };
}

const nameOf = (node: Node): string => (node.type === 'Identifier' ? (node as Identifier).value : '');

function rootName(expression: Expression | Super | Import): string {
  if (expression.type === 'MemberExpression') return rootName(expression.object);
  if (expression.type === 'CallExpression') return rootName(expression.callee);
  return expression.type === 'TaggedTemplateExpression' ? rootName(expression.tag) : nameOf(expression);
}

const HOLE = '%s';

/** What a text says; where a template is filled in, a hole. */
function textOf(node: Node): string | null {
  if (node.type === 'StringLiteral') return (node as StringLiteral).value;
  if (node.type !== 'TemplateLiteral') return null;
  return (node as TemplateLiteral).quasis.map(({ cooked, raw }) => cooked ?? raw).join(HOLE);
}

/** Jest fills `%s` and `$name` from the table of cases. */
function patternOf(name: string): RegExp {
  const parts = name.split(/%[a-zA-Z#%]|\$[a-zA-Z#][\w.]*/);
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*')}$`);
}
