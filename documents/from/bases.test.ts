import { basesOf, type Ground } from './bases';

const ground = (more: Partial<Ground>): Ground => ({
  kind: 'decree',
  number: '73/2026/NĐ-CP',
  name: 'Nghị định 73/2026/NĐ-CP quy định chi tiết Luật Ngân sách nhà nước',
  issued: '2026-03-10',
  ...more,
});

test.each<[string, Partial<Ground>, string]>([
  [
    'a law without number and body, its name without the registry’s year',
    { kind: 'law', number: '89/2025/QH15', name: 'Luật Ngân sách nhà nước 2025', issued: '2025-06-25' },
    'Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025',
  ],
  [
    'a decree whole, though its number stands in the registry’s name too',
    {},
    'Căn cứ Nghị định số 73/2026/NĐ-CP ngày 10 tháng 3 năm 2026 của Chính phủ quy định chi tiết Luật Ngân sách nhà nước',
  ],
  [
    'a resolution of the National Assembly’s Standing Committee, not of the Assembly',
    {
      kind: 'resolution',
      number: '343/2017/UBTVQH14',
      name: 'Nghị quyết 343/2017/UBTVQH14 quy định chi tiết',
      issued: null,
    },
    'Căn cứ Nghị quyết số 343/2017/UBTVQH14 của Ủy ban Thường vụ Quốc hội quy định chi tiết',
  ],
  [
    'a circular without its body, which its number does not tell',
    { kind: 'circular', number: '26/2026/TT-BTC', name: 'Thông tư 26/2026/TT-BTC hướng dẫn', issued: '2026-02-03' },
    'Căn cứ Thông tư số 26/2026/TT-BTC ngày 03 tháng 02 năm 2026 hướng dẫn',
  ],
])('%s', (_, more, line) => expect(basesOf([ground(more)])).toEqual([line]));

test('an instrument that two clauses are cited of is named once', () =>
  expect(basesOf([ground({}), ground({})])).toHaveLength(1));
