import type { CaseKind } from './case/entry';
import { DomainError } from './errors';
import type { Text } from './law/procedure';

/** Whatever may be looked for in vain, besides cases of a kind. */
type Thing =
  | 'case'
  | 'act'
  | 'address'
  | 'body'
  | 'calendar'
  | 'comment'
  | 'delegation'
  | 'document'
  | 'finding'
  | 'invitation'
  | 'mail'
  | 'officer'
  | 'plan'
  | 'posting'
  | 'programme'
  | 'seat'
  | 'version';

export type Sought = Thing | CaseKind;

/** What the refusal `not-found` calls it: "Không tìm thấy …", "There is …". */
const SOUGHT: Record<Sought, Text> = {
  case: { vi: 'hồ sơ này', en: 'no such case' },
  'plan-cycle': { vi: 'chu kỳ kế hoạch này', en: 'no such plan cycle' },
  consultation: { vi: 'lần lấy ý kiến này', en: 'no such consultation' },
  'council-session': { vi: 'kỳ họp này', en: 'no such session' },
  supervision: { vi: 'cuộc giám sát này', en: 'no such supervision' },
  gathering: { vi: 'lần thu thập thông tin này', en: 'no such gathering' },
  project: { vi: 'dự án này', en: 'no such project' },
  'carrying-out': { vi: 'hồ sơ thực hiện kế hoạch này', en: 'no such case of carrying out' },
  support: { vi: 'hồ sơ hỗ trợ này', en: 'no such case of support' },
  act: { vi: 'việc này trong sổ', en: 'no such act on record' },
  address: { vi: 'địa chỉ này', en: 'no such address' },
  body: { vi: 'cơ quan này', en: 'no such body' },
  calendar: { vi: 'lịch làm việc này', en: 'no such calendar' },
  comment: { vi: 'ý kiến này', en: 'no such comment' },
  delegation: { vi: 'ủy quyền này', en: 'no such delegation' },
  document: { vi: 'tài liệu này', en: 'no such document' },
  finding: { vi: 'điểm chưa khớp này', en: 'no such finding' },
  invitation: { vi: 'giấy mời này', en: 'no such invitation' },
  mail: { vi: 'thư này', en: 'no such mail' },
  officer: { vi: 'cán bộ này', en: 'no such officer' },
  plan: { vi: 'kế hoạch này', en: 'no such plan' },
  posting: { vi: 'nội dung công khai này', en: 'no such posting' },
  programme: { vi: 'chương trình giám sát này', en: 'no such programme' },
  seat: { vi: 'ghế này', en: 'no such seat' },
  version: { vi: 'phiên bản trình tự này', en: 'no such version of a procedure' },
};

/** The refusal of what isn't there, or isn't for whoever asks; `which` where they named one themselves. */
export const notFound = (what: Sought, which?: string): DomainError =>
  new DomainError('not-found', { what, ...(which !== undefined && { which }) });

/** What was looked for, in words, and which one. Of older entries in the register it is whatever they say. */
export function soughtText({ what, which }: Record<string, unknown>, language: keyof Text): string {
  const word = Object.hasOwn(SOUGHT, String(what))
    ? SOUGHT[what as Sought][language]
    : language === 'en'
      ? `no ${String(what)}`
      : String(what);
  return which === undefined ? word : `${word} (${String(which)})`;
}
