import { z } from 'zod';
import { day, dayText, template, text } from '../template';

const LACKS = {
  report: { vi: 'báo cáo thẩm tra', en: 'verification report' },
  dossier: { vi: 'hồ sơ trình', en: 'dossier' },
};
const lack = z.enum(['report', 'dossier']);
const missing = z.array(z.object({ item: z.string(), title: text, lacks: z.array(lack) }));

/** A Council session comes near and items of its agenda still lack their papers. */
export const sessionReminder = template({
  facts: z.object({ sessionTitle: text, opensOn: day, missing }),
  vi: {
    subject: (f) => `Kỳ họp ngày ${dayText(f.opensOn)}: ${f.missing.length} nội dung chưa đủ hồ sơ`,
    text: (f) => [
      `${f.sessionTitle.vi} khai mạc ngày ${dayText(f.opensOn)}. Các nội dung sau còn thiếu hồ sơ:`,
      lines(f.missing, 'vi', 'thiếu'),
    ],
  },
  en: {
    subject: (f) => `Session of ${dayText(f.opensOn)}: items lacking papers: ${f.missing.length}`,
    text: (f) => [
      `${f.sessionTitle.en} opens on ${dayText(f.opensOn)}. These items still lack papers:`,
      lines(f.missing, 'en', 'lacks'),
    ],
  },
});

function lines(list: z.infer<typeof missing>, locale: 'vi' | 'en', word: string): string {
  return list
    .map(({ title, lacks }) => `- ${title[locale]}: ${word} ${lacks.map((one) => LACKS[one][locale]).join(', ')}`)
    .join('\n');
}
