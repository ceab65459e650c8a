import { actShapes } from '../../../api/acts/shape';
import { newProject } from '../../../api/forms';
import { CASE_KINDS, KINDS } from '../../../domain/kinds';
import { merged, put } from './place';
import { faultsOf, isRequired, schemaAt, valuesOf, widgetOf } from './shape';

const ACTS = new Map(CASE_KINDS.flatMap((kind) => [...actShapes(KINDS[kind].acts)]));
const act = (name: string) => ACTS.get(name);

test.each([
  ['extend', 'data.newDue', 'day', true],
  ['extend', 'texts.why', 'words', true],
  ['pause', 'texts.why', 'words', true],
  ['remind', 'texts.note', 'words', false],
  ['sign', 'data.signedOn', 'day', false],
  ['sign', 'data.overObjections', 'flag', false],
  ['sign', 'data.number', 'line', false],
  ['offer-support', 'data.amount', 'figure', true],
  ['offer-support', 'data.kind', 'choice', true],
  ['answer-offer', 'data.answer', 'options', true],
  ['change-owner', 'data.owner', 'body', true],
  ['form-board', 'data.members', 'count', true],
] as const)('%s: %s is a %s by its schema, required: %p', (name, path, widget, required) => {
  const field = schemaAt(act(name), path);
  expect(widgetOf(field)).toBe(widget);
  expect(isRequired(field)).toBe(required);
});

test('a field within a field, and one whose name a case gives, are found; one that isn’t there is none', () => {
  expect(widgetOf(schemaAt(newProject, 'capital.amount'))).toBe('figure');
  expect(widgetOf(schemaAt(act('reply'), 'texts.1'))).toBe('words');
  expect(schemaAt(newProject, 'capital.colour')).toBeUndefined();
});

test('a closed choice has the schema’s own values', () => {
  expect(valuesOf(schemaAt(act('submit'), 'data.conclusion'))).toEqual(['for', 'for-with-changes', 'against']);
});

test('what the API would refuse is said beforehand, by place and in the reader’s language', () => {
  const extend = {
    name: 'extend',
    body: '22.ubnd',
    data: { step: 'draft-plan', newDue: '31/02/2027' },
    texts: { why: 'x' },
  };
  const schema = act('extend');
  if (!schema) throw new Error('there is no act extend');
  expect(faultsOf(schema, extend, 'vi')).toEqual({ 'data.newDue': 'phải là ngày có thật, dạng YYYY-MM-DD' });
  expect(faultsOf(schema, extend, 'en')).toEqual({ 'data.newDue': 'must be a day that exists, written YYYY-MM-DD' });
  expect(faultsOf(schema, { ...extend, data: { ...extend.data, newDue: '2027-02-28' } }, 'vi')).toEqual({});
});

test('what fields and pieces fill comes together as one act', () => {
  const typed = put(put({ data: { step: 'a' } }, 'data.newDue', '2027-02-28'), 'texts.why', 'x');
  expect(typed).toEqual({ data: { step: 'a', newDue: '2027-02-28' }, texts: { why: 'x' } });
  expect(merged({ data: { words: ['a'], step: 's' } }, { data: { words: ['b'] }, texts: { b: 'y' } })).toEqual({
    data: { words: ['a', 'b'], step: 's' },
    texts: { b: 'y' },
  });
});
