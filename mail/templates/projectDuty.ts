import { z } from 'zod';
import { DUTY_KINDS } from '../../domain/project/law';
import { body, step, template } from '../template';
import { dayByEn, dayByVi } from './dayBy';

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

/** Somebody owes something about a project: what, to whom, since why. */
export const projectDuty = template({
  facts: z.object({ ...step, kind, owedTo: body.nullable() }),
  vi: {
    subject: (f) => `Việc phải làm về dự án: ${f.stepVi}`,
    text: (f, v) => [
      WHY[f.kind].vi(f.owedTo ? v.body(f.owedTo) : ''),
      `Đề nghị ${v.body(f.holder)} thực hiện: ${f.stepVi}${v.due ? `, chậm nhất ngày ${v.due}` : ''}.`,
      dayByVi(v.dayBy),
    ],
  },
  en: {
    subject: (f) => `To be done about a project: ${f.stepEn}`,
    text: (f, v) => [
      WHY[f.kind].en(f.owedTo ? v.body(f.owedTo) : ''),
      `To be done by ${v.body(f.holder)}${v.due ? `, at the latest on ${v.due}` : ''}: ${f.stepEn}.`,
      dayByEn(v.dayBy),
    ],
  },
});
