import { REFUSALS } from './refusals';

const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

test.each(Object.entries(REFUSALS))('%s fills in the same facts in both languages', (_code, { title, remedy }) => {
  expect([holes(title.en), holes(remedy.en)]).toEqual([holes(title.vi), holes(remedy.vi)]);
});
