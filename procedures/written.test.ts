import { procedureFile } from './schema';
import { Written } from './written';

const TEXT = `id: a-plan
version: v-1
title: { vi: "Kế hoạch", en: "Plan" }
level: province
planYears: { from: 2028 }
steps:
  # the first
  - id: draft-it
    kind: draft
    title: { vi: "Soạn", en: "Draft" }
    by: planning-office
    due:
      - within: { period: 5wd }
        of: { event: opened }
        cites: practice
    cites: practice
`;

test('a text that keeps to its form has no fault', () => {
  expect(new Written(TEXT).faults(procedureFile)).toEqual([]);
});

test.each([
  ['a length that is none', '5wd', '5 ngày', 'steps.0.due.0.within.period', 13, 'phải là một khoảng'],
  ['a basis that is left out, at the step it is missing from', '    cites: practice\n', '', 'steps.0.cites', 8, ''],
  ['a field that no step has, where it stands', 'by: planning-office', 'who: planning-office', 'steps.0', 8, ''],
  [
    'a citation that says nothing',
    'cites: practice\n    cites',
    'cites: []\n    cites',
    'steps.0.due.0.cites',
    15,
    'viện dẫn',
  ],
  ['a name in one language only', ', en: "Draft"', '', 'steps.0.title.en', 10, ''],
  ['a sign that is missing', '{ from: 2028 }', '{ from: 2028', '', 6, ''],
])('%s is told with its field, its line, and in both languages', (_what, before, after, path, line, vi) => {
  const faults = new Written(TEXT.replace(before, after)).faults(procedureFile);
  const found = faults.find((one) => one.path.startsWith(path) && one.line === line);
  expect(found?.says.vi).toContain(vi);
  expect(found?.says.vi).not.toBe(found?.says.en);
});

test('what a rule finds at a step by its id stands at its place in the text', () => {
  const written = new Written(TEXT);
  expect(written.fault('deadlines', 'draft-it.due.0', { vi: 'a', en: 'b' })).toMatchObject({
    path: 'steps.0.due.0',
    line: 13,
  });
  expect(written.fault('versions', 'planYears', { vi: 'a', en: 'b' })).toMatchObject({ path: 'planYears', line: 5 });
  expect(written.fault('deadlines', 'gone', { vi: 'a', en: 'b' })).toMatchObject({ path: '', line: 1 });
});
