import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peoplesActs } from '../../domain/case/defineCase';
import { CASE_KINDS, KINDS } from '../../domain/kinds';
import { STEP_KIND_NAMES } from '../../domain/law/stepKinds';
import { DUTY_KINDS } from '../../domain/project/law';
import { SIDES } from '../../domain/support/party';
import { en } from './en';
import { vi } from './vi';

type Tree = { [key: string]: unknown };

/** What both languages must have alike: each key, and whether it holds a text, a list or a function, of how much. */
const entries = (tree: Tree, at = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? entries(value as Tree, `${at}${key}.`)
      : [`${at}${key}: ${shapeOf(value)}`],
  );

function shapeOf(value: unknown): string {
  if (typeof value === 'function') return `function of ${value.length}`;
  return Array.isArray(value) ? `list of ${value.length}` : typeof value;
}

// Open records (names of acts) are strings to the compiler, so it cannot hold these to having the same keys.
test('both languages have the same words, of the same arguments', () =>
  expect(entries(en as unknown as Tree).sort()).toEqual(entries(vi as unknown as Tree).sort()));

test.each(CASE_KINDS)('what %s has on record is called by a name in both languages', (kind) => {
  const { acts, events } = KINDS[kind];
  for (const { act, record } of [vi, en]) {
    expect(events.filter((name) => !(name in record.events))).toEqual([]);
    expect(peoplesActs(acts).filter((name) => !(name in act))).toEqual([]);
  }
});

/** Kinds of rows that the projections name themselves. */
function rowKinds(): string[] {
  const domain = join(__dirname, '../../domain');
  const sources = readdirSync(domain)
    .map((folder) => join(domain, folder, 'projection.ts'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  const made = /^\s+kind: '([a-z-]+)'|\browOf\([^,]+, '([a-z-]+)'/gm;
  return sources.flatMap((source) => [...source.matchAll(made)].map(([, named, kind]) => String(named ?? kind)));
}

test('every kind of case, and every kind of row that may be late, is called by a name in both languages', () => {
  const late = [...STEP_KIND_NAMES, ...DUTY_KINDS.map((kind) => `project-${kind}`), ...SIDES, ...rowKinds()];
  expect(rowKinds()).toEqual(expect.arrayContaining(['reply', 'contribution', 'delivery', 'offer', 'report']));
  for (const { cases, overdue } of [vi, en]) {
    expect(CASE_KINDS.filter((kind) => !(kind in cases.kinds))).toEqual([]);
    expect(late.filter((kind) => !(kind in overdue.kinds))).toEqual([]);
  }
});

test('no word is empty', () => {
  const empty = [vi, en].flatMap((words) => JSON.stringify(words).match(/:""/g) ?? []);
  expect(empty).toEqual([]);
});
