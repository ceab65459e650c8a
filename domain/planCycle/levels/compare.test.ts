import { differences } from './compare';

test('S2 S3: two plans differ where the figure, the measure or the indicator differs', () => {
  const of = (indicator: string, value: string, unit = 'percent') => ({ indicator, value, unit });
  const own = [of('growth', '8'), of('income', '100', 'vnd-million'), of('poverty', '1.2')];
  expect(
    differences(own, [
      of('growth', '10'),
      of('income', '4000', 'usd-million'),
      of('poverty', '1.20'),
      of('forest', '55'),
    ]),
  ).toEqual([
    { indicator: 'growth', own: own[0], other: of('growth', '10'), difference: '2' },
    { indicator: 'income', own: own[1], other: of('income', '4000', 'usd-million'), difference: null },
    { indicator: 'forest', own: null, other: of('forest', '55'), difference: null },
  ]);
});
