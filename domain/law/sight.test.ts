import { narrowerThan } from '../case/sight';
import { aStep } from './fixture';
import { sightOfStep } from './sight';

test('who reads what a step brings is as its procedure says; else it is suggested by what such a step is for', () => {
  expect(sightOfStep(aStep('draft', [], [], { kind: 'draft' }))).toEqual({ sight: 'internal', suggested: true });
  expect(sightOfStep(aStep('post', [], [], { kind: 'publish' }))).toEqual({ sight: 'public', suggested: true });
  expect(sightOfStep(aStep('draft', [], [], { kind: 'draft', sight: 'parties' }))).toEqual({
    sight: 'parties',
    suggested: false,
  });
});

test.each([
  ['internal', []],
  ['parties', ['internal']],
  ['public', ['internal', 'parties']],
] as const)('what is %s is narrowed to %j', (sight, narrower) => expect(narrowerThan(sight)).toEqual(narrower));
