import { z } from 'zod';
import { template, text } from '../template';

const lines = (titles: string[]): string | undefined =>
  titles.length > 0 ? titles.map((title) => `- ${title}`).join('\n') : undefined;

/** The case goes on under another version of its procedure. */
export const versionMoved = template({
  facts: z.object({ from: z.string(), to: z.string(), ended: z.array(text) }),
  vi: {
    subject: (f) => `Chuyển phiên bản trình tự: ${f.to}`,
    text: (f) => [
      `Hồ sơ chuyển từ phiên bản ${f.from} sang phiên bản ${f.to} theo quy định chuyển tiếp. Việc đã làm giữ nguyên; các hạn được tính lại.`,
      f.ended.length > 0 ? `Các bước không còn:\n${lines(f.ended.map(({ vi }) => vi))}` : undefined,
    ],
  },
  en: {
    subject: (f) => `Another version of the procedure: ${f.to}`,
    text: (f) => [
      `The case went over from version ${f.from} to version ${f.to} by the transitional provision. What is done stays done; the dates are reckoned anew.`,
      f.ended.length > 0 ? `Steps that are no more:\n${lines(f.ended.map(({ en }) => en))}` : undefined,
    ],
  },
});
