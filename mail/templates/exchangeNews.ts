import { z } from 'zod';
import { body, template } from '../template';

const WHAT = {
  papers: ['Có tài liệu mới', 'New papers'],
  recorded: ['Đã ghi kết quả', 'The minutes are there'],
} as const;

const facts = z.object({
  what: z.enum(Object.keys(WHAT) as [keyof typeof WHAT]),
  by: body,
  titleVi: z.string(),
  titleEn: z.string(),
});

/** Something was put before those who meet, or came of it; whom a point binds is asked to confirm it. */
export const exchangeNews = template({
  facts,
  news: true,
  vi: {
    subject: (f) => `${WHAT[f.what][0]}: ${f.titleVi}`,
    text: (f, v) => [
      `${WHAT[f.what][0]}: ${f.titleVi}. Cơ quan thực hiện: ${v.body(f.by)}.`,
      f.what === 'recorded'
        ? 'Điều ghi là đã thống nhất chỉ ràng buộc khi mọi cơ quan được nêu đã xác nhận; không xác nhận là chưa thống nhất.'
        : undefined,
    ],
  },
  en: {
    subject: (f) => `${WHAT[f.what][1]}: ${f.titleEn}`,
    text: (f, v) => [
      `${WHAT[f.what][1]}: ${f.titleEn}. By: ${v.body(f.by)}.`,
      f.what === 'recorded'
        ? 'What they say was agreed binds only once every body named has confirmed it; what isn’t confirmed isn’t agreed.'
        : undefined,
    ],
  },
});
