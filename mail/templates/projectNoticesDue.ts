import { z } from 'zod';
import { body, step, template } from '../template';
import { cause, CAUSE } from './projectCause';

/** A project's owner must tell these Councils of it, and why. */
export const projectNoticesDue = template({
  facts: z.object({ ...step, cause, councils: z.array(body).min(1) }),
  vi: {
    subject: (f, v) =>
      `Phải gửi thông báo dự án${v.due ? ` chậm nhất ${v.due}` : ''}: ${f.councils.length} Hội đồng nhân dân`,
    text: (f, v) => [
      `Vì ${CAUSE[f.cause].vi}, ${v.body(f.holder)} phải gửi thông báo dự án đến:`,
      f.councils.map((council) => `- ${v.body(council)}`).join('\n'),
      'Thông báo nêu các nội dung cơ bản của dự án và được ghi vào sổ đăng ký khi gửi trên hệ thống.',
    ],
  },
  en: {
    subject: (f, v) =>
      `Notice of the project to be sent${v.due ? ` by ${v.due}` : ''}: People’s Councils: ${f.councils.length}`,
    text: (f, v) => [
      `Because ${CAUSE[f.cause].en}, ${v.body(f.holder)} must send notice of it to:`,
      f.councils.map((council) => `- ${v.body(council)}`).join('\n'),
      'The notice states the project’s basic contents; sent through the system, it stands in the register.',
    ],
  },
});
