import { heldAgainst } from './check';
import { earlierFigures } from './earlier';
import { aPlan, SETTING } from './fixture';

const given = (part: Parameters<typeof earlierFigures>[0]) =>
  earlierFigures(part, heldAgainst(aPlan(), SETTING)).map((one) => [one.part, one.name.vi, one.year, one.figures.grdp]);

test('S8 a forecast sees this year’s estimate, and nothing that comes after it', () => {
  expect(given('forecasts')).toEqual([['assessment', 'Đánh giá hiện trạng', 2026, '110']]);
});

test('S11 S12 what is drawn up last sees the estimate, each variant, the option that was chosen and the targets', () => {
  expect(given('projects').map(([part]) => part)).toEqual(['assessment', 'forecasts', 'options', 'targets']);
});

test('S8 what follows from others by a formula is seen as well', () => {
  const [estimate, variant] = earlierFigures('options', heldAgainst(aPlan(), SETTING));
  expect(estimate?.figures['investment-share']).toBe('30');
  expect(variant?.figures.growth).toBe('10');
});

test('S6 the first parts see nothing yet', () => {
  expect([given('indicators'), given('assessment')]).toEqual([[], []]);
});
