import { signOf } from './notation';

test.each([
  ['Ủy ban nhân dân', 'UBND'],
  ['Sở Tài chính', 'STC'],
  ['Thường trực HĐND', 'TTHĐND'],
  ['Bộ Tài chính', 'BTC'],
])('%s is suggested as %s', (name, sign) => {
  expect(signOf(name)).toBe(sign);
});
