/**
 * What workflows have done for them, by its business name: each a named activity in Temporal, called in Vietnamese on
 * its page. All of them send what was written to the outbox with the event that caused it; the name says to an operator
 * what is being done.
 */
const EFFECT_WORDS = {
  notify: 'Thông báo',
  remind: 'Nhắc hạn',
  tellOverdue: 'Báo quá hạn',
  escalate: 'Báo cáo cấp trên',
  requestDraft: 'Đề nghị soạn thảo',
  requestAppraisal: 'Đề nghị thẩm định',
  requestVerification: 'Đề nghị thẩm tra',
  requestSignOff: 'Trình ký',
  openSession: 'Đề nghị đưa vào kỳ họp',
  inviteToExchange: 'Mời trao đổi',
  sendForOpinion: 'Gửi lấy ý kiến',
  warnOfSilence: 'Báo trước hệ quả của việc không trả lời',
  tellSilence: 'Báo kết quả của việc không trả lời',
  requestContributions: 'Đề nghị đóng góp',
  requestNotice: 'Đề nghị thông báo',
  reportUp: 'Báo cáo, gửi cấp trên',
  requestPublication: 'Đề nghị công bố',
  publish: 'Công bố',
  requestAssignment: 'Đề nghị giao chỉ tiêu',
  assignTargets: 'Giao chỉ tiêu',
  tellShortfall: 'Báo chỉ tiêu không đạt',
  requestSupport: 'Đề nghị hỗ trợ',
  requestInformation: 'Yêu cầu cung cấp thông tin',
  assignTask: 'Giao việc thực hiện kiến nghị',
  demandExplanation: 'Yêu cầu giải trình',
  requestRemarks: 'Đề nghị góp ý dự thảo văn bản',
  requestNumber: 'Đề nghị cấp số, phát hành',
  sendDocument: 'Gửi văn bản',
  recallDocument: 'Thu hồi, thay thế văn bản',
  passOn: 'Chuyển văn bản đến',
};

export type EffectName = keyof typeof EFFECT_WORDS;

export const EFFECTS = Object.keys(EFFECT_WORDS) as EffectName[];

/** What an effect sends: the mails filed under a case on one occasion, with one key. */
export interface Outbox {
  file: string;
  key: string;
  occasion: string;
  /** How many there were when they were looked for. */
  count: number;
}

/** The activities of the mail queue; each answers how many it sent. */
export type MailActivities = Record<EffectName, (outbox: Outbox) => Promise<number>> & {
  /** Sends all that is filed under an officer or a comment, which belongs to no case. */
  sendNotices(file: string): Promise<number>;
};

/** What is done on occasions that mean the same in every case; whatever isn't named is a notice. */
const ON_OCCASION: Record<string, EffectName> = {
  reminded: 'remind',
  reminder: 'remind',
  'remind-sent': 'remind',
  overdue: 'tellOverdue',
  'overdue-again': 'tellOverdue',
  'session-overdue': 'tellOverdue',
  escalated: 'escalate',
  'escalated-again': 'escalate',
  'escalate-sent': 'escalate',
  'silence-warning': 'warnOfSilence',
  silence: 'tellSilence',
};

/** The law has been silent on an occasion: whoever is concerned is notified. */
export const effectOn = (occasion: string): EffectName =>
  Object.hasOwn(ON_OCCASION, occasion) ? (ON_OCCASION[occasion] as EffectName) : 'notify';

/** What an effect is called; past a day that is only suggested, nobody is late. */
export const effectText = (name: EffectName, suggested: boolean): string =>
  suggested && name === 'tellOverdue' ? 'Báo qua ngày gợi ý' : EFFECT_WORDS[name];
