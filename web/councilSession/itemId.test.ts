import { itemIdOf } from './itemId';

test.each([
  ['Nghị quyết về kế hoạch năm 2028', 'nghi-quyet-ve-ke-hoach-nam-2028'],
  ['Đường ven biển', 'duong-ven-bien'],
  ['2028', 'item-2028'],
  ['…', 'item-1'],
  ['Session', 'item-session'],
])('%s is called %s', (title, id) => expect(itemIdOf(title, [])).toBe(id));

test('no id twice, and none too long', () => {
  expect(itemIdOf('Báo cáo', ['bao-cao', 'bao-cao-2'])).toBe('bao-cao-3');
  expect(itemIdOf('a '.repeat(80), []).length).toBeLessThanOrEqual(48);
});
