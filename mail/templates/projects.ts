import { z } from 'zod';
import { DUTY_KINDS } from '../../domain/project/law';
import { CAUSES } from '../../domain/project/state';
import { dayByLine, inTime } from './phrases';
import { body, documentLines, documents, instant, lines, momentText, step, template } from '../template';

const cause = z.enum(CAUSES);
/** Why a project is made known to somebody. */
const CAUSE: Record<z.infer<typeof cause>, { vi: string; en: string }> = {
  registered: { vi: 'dự án được đăng ký', en: 'the project was registered' },
  amended: { vi: 'nội dung dự án được điều chỉnh', en: 'the project was amended' },
  'moved-in': { vi: 'dự án được chuyển đến địa bàn', en: 'the project moved to the place' },
  withdrawn: { vi: 'dự án không còn trên địa bàn', en: 'the project left the place' },
  'owner-changed': { vi: 'chủ đầu tư thay đổi', en: 'the project has another owner' },
  'regime-changed': { vi: 'đơn vị hành chính thay đổi', en: 'the administrative units changed' },
  completed: { vi: 'dự án hoàn thành', en: 'the project was completed' },
  stopped: { vi: 'dự án bị dừng', en: 'the project was stopped' },
};

const kind = z.enum(DUTY_KINDS);

/** What brought each duty about, with the body it is owed to. */
const WHY: Record<z.infer<typeof kind>, { vi: (to: string) => string; en: (to: string) => string }> = {
  notice: { vi: () => 'Dự án phải được thông báo.', en: () => 'The project must be made known.' },
  acknowledgement: { vi: () => 'Thông báo dự án đã được gửi.', en: () => 'Notice of the project was sent.' },
  posting: {
    vi: () => 'Dự án của xã phải được công khai trong cộng đồng dân cư.',
    en: () => 'The commune’s project must be made public in the community.',
  },
  'area-posting': {
    vi: () => 'Dự án nằm trên địa bàn xã; dự án và tiến độ thực hiện phải được công khai.',
    en: () => 'The project lies in the commune’s area; it and its progress must be made public.',
  },
  information: {
    vi: (to) => `${to} giám sát dự án và yêu cầu cung cấp thông tin, tài liệu; nội dung yêu cầu ghi trong hồ sơ.`,
    en: (to) => `${to} supervises the project and asks for information and documents; what it asks stands in the case.`,
  },
  basics: {
    vi: (to) => `${to} đã thành lập Ban giám sát đầu tư của cộng đồng cho dự án.`,
    en: (to) => `${to} has formed a community supervision board for the project.`,
  },
  answer: {
    vi: (to) => `${to} chuyển kiến nghị của Ban giám sát đầu tư của cộng đồng; nội dung ghi trong hồ sơ.`,
    en: (to) => `${to} lodged a finding of the community’s supervision board; its text stands in the case.`,
  },
  progress: {
    vi: () => 'Kỳ báo cáo đã kết thúc; HĐND và cộng đồng xem số liệu của chủ đầu tư bên cạnh quyết định đầu tư.',
    en: () => 'The period is over; Councils and the community see the owner’s figures beside what was approved.',
  },
  'new-owner': {
    vi: () => 'Chủ đầu tư của dự án đã kết thúc hoạt động.',
    en: () => 'The body that owned the project has ended.',
  },
  'confirm-places': {
    vi: () => 'Đơn vị hành chính nơi có dự án đã thay đổi; địa điểm mới được suy ra từ mã đơn vị.',
    en: () => 'The units in which the project lies have changed; the new places are inferred from the units’ codes.',
  },
};

/** What is told of projects, and owed about them. */
export const projectMails = {
  /** A project's owner must tell these Councils of it, and why. */
  'project-notices-due': template({
    facts: z.object({ ...step, cause, councils: z.array(body).min(1) }),
    vi: (f, v) => [
      `Phải gửi thông báo dự án${v.due ? ` chậm nhất ${v.due}` : ''}: ${f.councils.length} Hội đồng nhân dân`,

      `Vì ${CAUSE[f.cause].vi}, ${v.body(f.holder)} phải gửi thông báo dự án đến:`,
      lines(f.councils.map((council) => v.body(council))),
      'Thông báo nêu các nội dung cơ bản của dự án và được ghi vào sổ đăng ký khi gửi trên hệ thống.',
    ],
    en: (f, v) => [
      `Notice of the project to be sent${v.due ? ` by ${v.due}` : ''}: People’s Councils: ${f.councils.length}`,

      `Because ${CAUSE[f.cause].en}, ${v.body(f.holder)} must send notice of it to:`,
      lines(f.councils.map((council) => v.body(council))),
      'The notice states the project’s basic contents; sent through the system, it stands in the register.',
    ],
  }),

  /** A Council is told of a project; its Standing Body acknowledges. `holder` is that Standing Body. */
  'project-notice': template({
    facts: z.object({ ...step, cause, sentAt: instant, sentBy: body, documents }),
    vi: (f, v) => [
      'Thông báo dự án',

      `${v.body(f.sentBy)} gửi đến ${v.body(v.to)} thông báo về dự án nêu dưới đây, lúc ${momentText(f.sentAt)}: ${CAUSE[f.cause].vi}.`,
      f.holder === v.to
        ? `Đề nghị xác nhận đã nhận trên hệ thống${inTime(v)}.${f.cause === 'withdrawn' ? '' : ' Cơ quan có thể yêu cầu giám sát dự án.'}`
        : `${v.body(f.holder)} xác nhận đã nhận.`,
    ],
    en: (f, v) => [
      'Notice of a project',

      `${v.body(f.sentBy)} gives ${v.body(v.to)} notice of the project below, at ${momentText(f.sentAt)}: ${CAUSE[f.cause].en}.`,
      f.holder === v.to
        ? `Please acknowledge it in the system${inTime(v)}.${f.cause === 'withdrawn' ? '' : ' Your body may open supervision of the project.'}`
        : `${v.body(f.holder)} acknowledges it.`,
    ],
    below: (f) => [documentLines(f.documents)],
  }),

  /** Somebody owes something about a project: what, to whom, since why. */
  'project-duty': template({
    facts: z.object({ ...step, kind, owedTo: body.nullable() }),
    vi: (f, v) => [
      `Việc phải làm về dự án: ${f.stepVi}`,

      WHY[f.kind].vi(f.owedTo ? v.body(f.owedTo) : ''),
      `Đề nghị ${v.body(f.holder)} thực hiện: ${f.stepVi}${v.due ? `, chậm nhất ngày ${v.due}` : ''}.`,
    ],
    en: (f, v) => [
      `To be done about a project: ${f.stepEn}`,

      WHY[f.kind].en(f.owedTo ? v.body(f.owedTo) : ''),
      `To be done by ${v.body(f.holder)}${v.due ? `, at the latest on ${v.due}` : ''}: ${f.stepEn}.`,
    ],
    below: (f, v) => [dayByLine(v)],
  }),
};
