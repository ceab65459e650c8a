import { fill, REFUSALS } from './refusals';

const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

test.each(Object.entries(REFUSALS))('%s fills in the same facts in both languages', (_code, { title, remedy }) => {
  expect([holes(title.en), holes(remedy.en)]).toEqual([holes(title.vi), holes(remedy.vi)]);
});

test('a day in a sentence of refusal stands as people write it, other facts as they are', () => {
  const { title } = REFUSALS['extension-earlier'];
  const facts = { newDue: '2027-03-01', oldDue: '2027-03-15' };
  expect(fill(title, facts, 'vi')).toBe('Ngày gia hạn 01/03/2027 không sau hạn hiện tại 15/03/2027');
  expect(fill(title, { newDue: '2027-02-30' }, 'en')).toBe(
    'The new date 2027-02-30 is not after the present due date {oldDue}',
  );
});
