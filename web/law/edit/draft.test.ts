import { z } from 'zod';
import { procedureFile } from '../../../api/forms';
import { elementOf, schemaAt } from '../../parts/form/shape';
import { blankOf, nameOf, shapeOf, shapesOf } from './blank';
import { at, draftOf, partOf, rangeOf } from './draft';

const TEXT = `id: a-plan # our own
title: { vi: "Kế hoạch", en: "Plan" }
steps:
  # the first
  - id: one
    needs: [ two ]
    due:
      - within: { period: 5wd }
        cites: practice
  # the second
  - id: two
    cites: practice
`;
const draft = () => {
  const read = draftOf(TEXT);
  if (!read) throw new Error('no form');
  return read;
};

test('what the form changes is changed in the text, and the rest stays as it was written', () => {
  expect(draft().put(['title', 'vi'], 'Kế hoạch năm')).toBe(TEXT.replace('Kế hoạch', 'Kế hoạch năm'));
  expect(draft().put(['steps', '0', 'due', '0', 'within', 'period'], '10d')).toBe(TEXT.replace('5wd', '10d'));
});

test('a thing is added, taken away and put into another’s place, its remark with it', () => {
  const added = draft().put(['steps', '1', 'by'], 'ubnd');
  expect(at(draftOf(added)?.value, ['steps', '1'])).toEqual({ id: 'two', cites: 'practice', by: 'ubnd' });
  expect(at(draftOf(draft().put(['steps', '0', 'needs', '0'], undefined))?.value, ['steps', '0', 'needs'])).toEqual([]);
  const shifted = draft().shift(['steps'], 1, 0);
  expect(shifted.indexOf('# the second')).toBeLessThan(shifted.indexOf('id: two'));
  expect(shifted.indexOf('id: two')).toBeLessThan(shifted.indexOf('id: one'));
});

test('a text that is no YAML, or has no fields, gives no form', () => {
  expect([draftOf('a: ['), draftOf(''), draftOf('- a'), draftOf('a: *x')]).toEqual([null, null, null, null]);
});

test('each place has its part of the form and its line in the text', () => {
  expect([['steps', '3', 'due'], ['anchors', '0'], ['planYears']].map(partOf)).toEqual(['steps.3', 'anchors', '']);
  expect(TEXT.slice(...rangeOf(TEXT, 6))).toBe('    needs: [ two ]');
});

const step = elementOf(schemaAt(procedureFile, 'steps'));
const limit = elementOf(schemaAt(step, 'due'));

test('a new step has what every step must have, suggested as long as nothing is cited', () => {
  expect(blankOf(step)).toMatchObject({
    id: '',
    title: { vi: '', en: '' },
    due: [{ cites: 'practice' }],
    cites: 'practice',
  });
});

test.each([
  [{ fixed: { day: 1 }, cites: 'practice' }, 'fixed'],
  [{ within: { period: '5wd' }, of: { event: 'opened' }, cites: 'practice' }, 'within'],
  [{ atLeast: { period: '5wd' }, cites: [] }, 'atLeast'],
])('a time limit is known by its fields: %j', (value, name) => {
  const found = limit instanceof z.ZodUnion ? shapeOf(shapesOf(limit), value) : undefined;
  expect(found && nameOf(found)).toBe(name);
});
