import { CASE_KINDS, type CaseKind, KINDS } from '../../domain/kinds';
import type { Text } from '../../domain/text';

/** The parts in cases by which acts are done: whose body has none is turned away. */
export const PARTS = {
  holder: { vi: 'cơ quan giữ bước', en: 'the body that holds the step' },
  receivers: { vi: 'cơ quan nhận sản phẩm, các bên của kế hoạch', en: 'who is told the result, the plan’s parties' },
  managers: { vi: 'cơ quan quản lý hồ sơ', en: 'the bodies that manage the case' },
  office: { vi: 'cơ quan đầu mối của hồ sơ', en: 'the office that leads the case' },
  setter: { vi: 'cơ quan ấn định mốc đó', en: 'the body that lays down that day' },
  asked: { vi: 'cơ quan được hỏi, được mời', en: 'who was asked or invited' },
  asker: { vi: 'cơ quan hỏi, mời, triệu tập', en: 'who asks, invites or calls' },
  'asker-or-asked': { vi: 'cơ quan hỏi và cơ quan được hỏi', en: 'who asks and who was asked' },
  bound: { vi: 'cơ quan mà kết luận trao đổi giao việc', en: 'whom a point of the minutes binds' },
  told: { vi: 'cơ quan được thông báo kết quả', en: 'who is told what came of it' },
  above: {
    vi: 'cấp trên của cơ quan đang nợ việc, người được báo trễ, người quản trị đơn vị',
    en: 'who stands above whoever owes it, is told that it is late, or administers the unit',
  },
  council: { vi: 'Thường trực HĐND, HĐND', en: 'the Council and its Standing Body' },
  committees: { vi: 'như trên và các Ban của HĐND', en: 'the same, and the Council’s committees' },
  deputies: { vi: 'đại biểu HĐND, từ vị trí đại biểu', en: 'the Council’s deputies, in their own seat' },
  'by-its-law': { vi: 'cơ quan mà luật của việc giám sát nêu', en: 'the body that the supervision’s law names' },
  conducts: { vi: 'cơ quan giám sát', en: 'who conducts the supervision' },
  assesses: { vi: 'cơ quan giám sát, cơ quan thẩm tra', en: 'who conducts and who verifies the supervision' },
  decides: { vi: 'cơ quan quyết định giám sát', en: 'who decides the supervision' },
  closes: { vi: 'cơ quan kết thúc giám sát', en: 'who closes the supervision' },
  supervised: { vi: 'cơ quan chịu giám sát', en: 'who is supervised' },
  'on-record': { vi: 'cơ quan mà hồ sơ đã ghi', en: 'whom the record names' },
  'owner-or-stewards': { vi: 'chủ đầu tư, cơ quan quyết định dự án', en: 'the owner, and who decides on the project' },
  stewards: { vi: 'cơ quan quyết định dự án', en: 'who decides on the project' },
  duty: { vi: 'cơ quan có nghĩa vụ đó', en: 'whose duty it is' },
  councils: { vi: 'Thường trực HĐND nơi có dự án', en: 'Standing Bodies of the Councils where the project lies' },
  fronts: { vi: 'Mặt trận nơi có dự án', en: 'the Front where the project lies' },
  finders: { vi: 'cơ quan giám sát dự án', en: 'who supervises the project' },
  reporter: { vi: 'cơ quan báo cáo', en: 'who reports' },
  'reporter-or-above': { vi: 'cơ quan báo cáo, cấp trên của nó', en: 'who reports, and who is above' },
  need: { vi: 'bên cần hỗ trợ', en: 'the party in need' },
  parties: { vi: 'các bên có thể hỗ trợ', en: 'the parties that may support' },
  issuer: { vi: 'cơ quan ban hành', en: 'the issuer' },
  signer: { vi: 'cơ quan ký', en: 'the body that signs' },
  recipients: { vi: 'nơi nhận', en: 'the recipients' },
  keeper: { vi: 'cơ quan giữ sổ, nhận văn bản', en: 'whose book it is, to whom it came' },
  handlers: { vi: 'cơ quan giải quyết', en: 'who deals with it' },
} as const satisfies Record<string, Text>;
export type Part = keyof typeof PARTS;

const PROMPTS = { above: ['remind', 'escalate'] } as const;

/**
 * By which part each act of people is done: deny by default, for what isn't here isn't taken (`requirePolicy`). The
 * acts' own definitions rule; this is said again on its own, and tests/api/policy.test.ts holds one against the other.
 */
const ACT_POLICY: Record<CaseKind, Partial<Record<Part, readonly string[]>>> = {
  'plan-cycle': {
    holder: [
      ...['submit', 'sign', 'return', 'withdraw', 'propose-question', 'return-question', 'send-question'],
      ...['ask-again', 'set-part', 'invite', 'call-off'],
    ],
    receivers: ['acknowledge'],
    managers: [
      ...['extend', 'revoke-extension', 'pause', 'resume', 'move-version', 'remind', 'escalate'],
      ...['set-targets', 'reconcile', 'name-bases', 'cancel'],
    ],
    office: ['set-timetable', 'enter-directive', 'draw-up-commitments', 'record-commitment-paper'],
    setter: ['set-anchor'],
    'on-record': [
      ...[
        'answer-invitation',
        'community-comment',
        'answer-community',
        'erase-comment',
        'invite-to-comment',
        'comment-as-invited',
      ],
      ...['sign-commitments', 'decline-commitments'],
    ],
  },
  consultation: {
    asked: ['seen', 'reply'],
    asker: ['enter-answer', 'stop-waiting', 'handle'],
    'asker-or-asked': ['withdraw-reply'],
    ...PROMPTS,
  },
  'council-session': {
    council: [
      ...['set-agenda', 'add-item', 'add-dossier', 'move-date', 'open-session', 'roll-call', 'attendance', 'vote'],
      ...['correct-vote', 'note-item', 'return-dossier', 'postpone', 'withdraw-item', 'close-session'],
      ...['number-resolution', 'publish-item', 'take-question', 'amend-targets', 'note-ending'],
    ],
    committees: ['file-report', 'withdraw-report'],
    deputies: ['ask-question'],
    'on-record': ['receive-question'],
    ...PROMPTS,
  },
  supervision: {
    'by-its-law': ['carry-out', 'conclude', 'take-rung'],
    supervised: ['report-in'],
    conducts: ['set-day', 'request-information', 'ask-to-organise', 'demand-explanation'],
    assesses: ['assess-task'],
    decides: ['grant-time', 'cancel-supervision'],
    closes: ['close-supervision'],
    'on-record': [
      ...['supply-information', 'answer-organising', 'hand-in-share', 'check-project', 'file-proof', 'explain-delay'],
    ],
    ...PROMPTS,
  },
  gathering: {
    asked: ['contribute', 'withdraw-contribution'],
    asker: ['decide-finding'],
    told: ['confirm-receipt'],
    ...PROMPTS,
  },
  project: {
    'owner-or-stewards': [
      ...['amend-project', 'move-places', 'complete-project', 'stop-project', 'send-notice', 'give-information'],
      ...['report-basics', 'enter-approval', 'report-progress', 'answer-finding'],
    ],
    stewards: ['change-owner'],
    duty: ['post-project'],
    councils: ['acknowledge-notice', 'open-supervision'],
    fronts: ['form-board'],
    finders: ['lodge-finding', 'assess-answer'],
    ...PROMPTS,
  },
  'carrying-out': {
    reporter: ['report-figures', 'correct-figures'],
    'reporter-or-above': ['close-carrying-out'],
    ...PROMPTS,
  },
  support: {
    need: ['request-support', 'answer-offer', 'record-delivery', 'close-support'],
    parties: ['acknowledge-need', 'nothing-to-offer', 'offer-support', 'withdraw-offer'],
    ...PROMPTS,
  },
  exchange: {
    asker: ['move-exchange', 'call-off-exchange', 'record-exchange', 'close-exchange'],
    asked: ['answer-exchange'],
    'asker-or-asked': ['add-exchange-papers'],
    bound: ['answer-point'],
    ...PROMPTS,
  },
  'official-document': {
    issuer: [
      ...['revise-draft', 'ask-remarks', 'forward-draft', 'drop-draft', 'prove-delivery', 'exchange-status'],
      'take-back-recalled',
    ],
    asked: ['remark-draft'],
    signer: ['return-draft', 'sign-document'],
    recipients: ['receive-document', 'refuse-document', 'confirm-recall'],
    ...PROMPTS,
  },
  'document-book': { keeper: ['give-number', 'register-arrival', 'set-series'] },
  arrival: {
    keeper: ['direct-arrival', 'return-arrival'],
    handlers: ['give-arrival', 'finish-arrival'],
    ...PROMPTS,
  },
};

/** By which part an act is done; null for one that nobody has said it of. */
export const partFor = (kind: CaseKind, act: string): Part | null =>
  (Object.entries(ACT_POLICY[kind]) as [Part, readonly string[]][]).find(([, acts]) => acts.includes(act))?.[0] ?? null;

/** People's acts of a kind; all others are the engine's. */
export const peoplesOf = (kind: CaseKind): string[] =>
  Object.entries(KINDS[kind].acts).flatMap(([name, { by }]) => (by === 'engine' ? [] : [name]));

/** Throws for an act of people of which nobody has said who may do it: nothing starts with it. */
export function requirePolicy(): void {
  for (const kind of CASE_KINDS)
    for (const act of peoplesOf(kind))
      if (partFor(kind, act) === null) throw new Error(`${kind}: ${act} has no rule of who may do it`);
}
