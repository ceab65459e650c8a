import { inOrder, planPeriod } from './periods';

test.each([
  ['2027-M02', '2027-02-01', '2027-02-28'],
  ['2028-M02', '2028-02-01', '2028-02-29'],
  ['2027-M12', '2027-12-01', '2027-12-31'],
  ['2027-Q1', '2027-01-01', '2027-03-31'],
  ['2027-Q4', '2027-10-01', '2027-12-31'],
  ['2027-H1', '2027-01-01', '2027-06-30'],
  ['2027-H2', '2027-07-01', '2027-12-31'],
  ['2027-Y', '2027-01-01', '2027-12-31'],
])('%s is %s to %s', (id, from, to) => expect(planPeriod(id)).toMatchObject({ id, from, to }));

test.each(['2027', '2027-M13', '2027-M2', '2027-Q5', '2027-H3', '27-Q1', '__proto__', ''])('"%s" is no period', (id) =>
  expect(planPeriod(id)).toBeNull(),
);

test('periods go by their ends, the shorter before the longer', () => {
  expect(inOrder(['2027-Y', '2027-H1', '2027-Q2', '2027-M06', '2027-Q1', '2027-Q1']).map(({ id }) => id)).toEqual([
    '2027-Q1',
    '2027-M06',
    '2027-Q2',
    '2027-H1',
    '2027-Y',
  ]);
});
