import type { Signature } from './paper';
import type { Capacity } from './types';

/** By which powers a document is signed, and the signer's own office. */
export type SigningPowers = Pick<Signature, 'powers' | 'position'>;

const COUNCIL = 'Hội đồng nhân dân';
const COMMITTEE = 'Ủy ban nhân dân';

const power = (capacity: Capacity, of: string) => ({ capacity, of });

/** A collective: its Chairperson signs on its behalf, a deputy in that one's stead (Decree 30/2020 art. 13(2)). */
const collective = (of: string, head: string, deputy: string): SigningPowers[] => [
  { powers: [power('TM.', of)], position: head },
  { powers: [power('TM.', of), power('KT.', head)], position: deputy },
];

/** A body that one person leads: the head signs, or a deputy in the head's stead (art. 13(1)). */
const led = (head: string, deputy: string): SigningPowers[] => [
  { powers: [], position: head },
  { powers: [power('KT.', head)], position: deputy },
];

/** By the beginning of a body's template. The offices are what such bodies usually have: a suggestion. */
const BY_TEMPLATE: [begins: string, SigningPowers[]][] = [
  ['ubnd', collective(COMMITTEE, 'Chủ tịch', 'Phó Chủ tịch')],
  ['chu-tich-ubnd', led('Chủ tịch', 'Phó Chủ tịch')],
  ['hdnd', collective(COUNCIL, 'Chủ tịch', 'Phó Chủ tịch')],
  ['thuong-truc-hdnd', collective(`Thường trực ${COUNCIL}`, 'Chủ tịch', 'Phó Chủ tịch')],
  ['chinh-phu', collective('Chính phủ', 'Thủ tướng', 'Phó Thủ tướng')],
  ['thu-tuong', led('Thủ tướng', 'Phó Thủ tướng')],
  ['mttq', collective('Ban Thường trực', 'Chủ tịch', 'Phó Chủ tịch')],
  ['bo-', led('Bộ trưởng', 'Thứ trưởng')],
  ['so-', led('Giám đốc', 'Phó Giám đốc')],
  ['van-phong', led('Chánh Văn phòng', 'Phó Chánh Văn phòng')],
  ['thanh-tra', led('Chánh Thanh tra', 'Phó Chánh Thanh tra')],
  ['phong-', led('Trưởng phòng', 'Phó Trưởng phòng')],
  ['ban-', led('Trưởng ban', 'Phó Trưởng ban')],
];

/** What is proposed to whoever puts a document of that body forward, its head first. */
export function signingOf(body: string): SigningPowers[] {
  const template = body.split('.').at(-1) ?? '';
  const known = BY_TEMPLATE.find(([begins]) => template === begins || template.startsWith(begins));
  return known?.[1] ?? led('Thủ trưởng', 'Phó Thủ trưởng');
}
