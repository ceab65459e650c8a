import { signatureLines } from './paper';
import { signingOf } from './signing';

const printed = (body: string): string[] =>
  signingOf(body).map((one) => signatureLines({ ...one, alsoAs: null, name: null }).join(' / '));

test.each([
  ['22.ubnd', ['TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH']],
  ['22.so-tai-chinh', ['GIÁM ĐỐC', 'KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC']],
  ['VN.bo-tai-chinh', ['BỘ TRƯỞNG', 'KT. BỘ TRƯỞNG / THỨ TRƯỞNG']],
  ['22.chu-tich-ubnd', ['CHỦ TỊCH', 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH']],
  ['31.don-vi-khac', ['THỦ TRƯỞNG', 'KT. THỦ TRƯỞNG / PHÓ THỦ TRƯỞNG']],
])('%s: its head first, then a deputy in the head’s stead', (body, lines) => expect(printed(body)).toEqual(lines));
