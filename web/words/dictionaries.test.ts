import { peoplesActs } from '../../domain/case/defineCase';
import { CASE_KINDS, KINDS } from '../../domain/kinds';
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

test('no word is empty', () => {
  const empty = [vi, en].flatMap((words) => JSON.stringify(words).match(/:""/g) ?? []);
  expect(empty).toEqual([]);
});
