import { secretMark } from './secretMark';

test.each([
  ['MẬT', 'MẬT'],
  ['Báo cáo (MẬT)', 'MẬT'],
  ['TỐI MẬT Số: 01/BC', 'TỐI MẬT'],
  ['ỦY BAN NHÂN DÂN TỈNH\nTUYỆT MẬT\nCỘNG HÒA', 'TUYỆT MẬT'],
  ['ĐỘ MẬT: MẬT', 'MẬT'],
  ['MẬT – sau là TUYỆT MẬT', 'TUYỆT MẬT'],
  // As programs of other makes write it: letter and marks apart.
  ['MẬT'.normalize('NFD'), 'MẬT'],
])('%s bears the mark %s', (text, mark) => expect(secretMark(text)).toBe(mark));

test.each([
  'BÁO CÁO MẬT ĐỘ DÂN SỐ',
  'THỰC HIỆN LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'Giữ bí mật; mật ong; Tổng mức đầu tư',
  'Kế hoạch mật độ xây dựng',
  `${'chữ '.repeat(100)} TỐI MẬT`,
])('%s bears none', (text) => expect(secretMark(text)).toBeNull());
