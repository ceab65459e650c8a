import { DomainError } from './errors';
import type { Text } from './text';

/**
 * Whatever may be looked for in vain besides a case of a kind, as the refusal calls it: "Không tìm thấy …", "There is
 * …".
 */
const THINGS = {
  case: { vi: 'hồ sơ này', en: 'no such case' },
  act: { vi: 'việc này trong sổ', en: 'no such act on record' },
  address: { vi: 'địa chỉ này', en: 'no such address' },
  body: { vi: 'cơ quan này', en: 'no such body' },
  calendar: { vi: 'lịch làm việc này', en: 'no such calendar' },
  comment: { vi: 'ý kiến này', en: 'no such comment' },
  council: { vi: 'Hội đồng nhân dân này', en: 'no such Council' },
  delegation: { vi: 'ủy quyền này', en: 'no such delegation' },
  deputy: { vi: 'đại biểu này', en: 'no such deputy' },
  digest: { vi: 'mã đối chiếu này', en: 'no such digest' },
  document: { vi: 'tài liệu này', en: 'no such document' },
  feed: { vi: 'địa chỉ lịch này', en: 'no such calendar address' },
  finding: { vi: 'điểm chưa khớp này', en: 'no such finding' },
  link: { vi: 'tài khoản đã gắn ở nơi đăng nhập chung', en: 'no account at the sign-in provider that is tied' },
  invitation: { vi: 'giấy mời này', en: 'no such invitation' },
  mail: { vi: 'thư này', en: 'no such mail' },
  officer: { vi: 'cán bộ này', en: 'no such officer' },
  factor: { vi: 'cách xác nhận thứ hai nào', en: 'no second factor' },
  passkey: { vi: 'khóa truy cập này', en: 'no such passkey' },
  plan: { vi: 'kế hoạch này', en: 'no such plan' },
  point: { vi: 'điều thống nhất này', en: 'no such point' },
  posting: { vi: 'nội dung công khai này', en: 'no such posting' },
  programme: { vi: 'chương trình giám sát này', en: 'no such programme' },
  provider: { vi: 'nơi đăng nhập chung', en: 'no sign-in provider' },
  question: { vi: 'câu hỏi này', en: 'no such question' },
  seat: { vi: 'vị trí này', en: 'no such seat' },
  session: { vi: 'phiên đăng nhập này', en: 'no such session' },
  step: { vi: 'bước này', en: 'no such step' },
  task: { vi: 'việc này, hoặc việc đã xong', en: 'no such task, or it is done' },
  template: { vi: 'mẫu văn bản này', en: 'no such template' },
  token: { vi: 'mã truy cập này', en: 'no such token' },
  version: { vi: 'phiên bản trình tự này', en: 'no such version of a procedure' },
  view: { vi: 'danh sách đã lưu này', en: 'no such saved view' },
  webhook: { vi: 'địa chỉ nhận tin này', en: 'no such webhook' },
} as const satisfies Record<string, Text>;

export type Thing = keyof typeof THINGS;

/** The refusal of what isn't there, or isn't for whoever asks; `which` where they named one themselves. */
export const notFound = (what: Thing, which?: string): DomainError =>
  new DomainError('not-found', { what, ...(which !== undefined && { which }) });

/** What a thing that was sought is called; nothing where none is known by that name. */
export const thingCalled = (what: string): Text | undefined =>
  Object.hasOwn(THINGS, what) ? THINGS[what as Thing] : undefined;

/**
 * The facts of a refusal, what was looked for in vain in words, and which one. Of older entries in the register it is
 * whatever they say. `called`: what else may be sought, such as a case of a kind.
 */
export function soughtIn(
  { code, facts }: { code: string; facts: Record<string, unknown> },
  language: keyof Text,
  called = thingCalled,
): Record<string, unknown> {
  if (code !== 'not-found') return facts;
  const what = String(facts.what);
  const word = called(what)?.[language] ?? (language === 'en' ? `no ${what}` : what);
  return { ...facts, what: facts.which === undefined ? word : `${word} (${String(facts.which)})` };
}
