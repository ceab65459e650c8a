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

/** A test as its file names it, and a pattern that its name in the results keeps to. */
export interface NamedTest {
  name: string;
  pattern: RegExp;
}

/** The tests of a file, with the names of the groups that they stand in, before anything runs. */
export function namedTests(source: string): NamedTest[] {
  const tests: NamedTest[] = [];
  const visit = (node: Node, above: string[]): void => {
    const title = titleOf(node);
    const inside = title ? [...above, title.text] : above;
    if (title && title.of !== 'describe') tests.push({ name: inside.join(' '), pattern: patternOf(inside.join(' ')) });
    for (const child of childrenOf(node)) visit(child, inside);
  };
  for (const statement of parseSync(source, { syntax: 'typescript' }).body) visit(statement, []);
  return tests;
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
