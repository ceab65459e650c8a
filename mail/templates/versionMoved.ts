import { z } from 'zod';
import { template, text, textLines } from '../template';

/** The case goes on under another version of its procedure. */
export const versionMoved = template({
  facts: z.object({ from: z.string(), to: z.string(), ended: z.array(text) }),
  vi: {
    subject: (f) => `Chuyển phiên bản trình tự: ${f.to}`,
    text: (f) => [
      f.from === f.to
        ? `Hồ sơ giữ phiên bản ${f.to} và chuyển sang các thời hạn địa phương mới quy định. Việc đã làm giữ nguyên; các hạn được tính lại.`
        : `Hồ sơ chuyển từ phiên bản ${f.from} sang phiên bản ${f.to} theo quy định chuyển tiếp. Việc đã làm giữ nguyên; các hạn được tính lại.`,
      f.ended.length > 0 ? `Các bước không còn:\n${textLines(f.ended.map(({ vi }) => vi))}` : undefined,
    ],
  },
  en: {
    subject: (f) => `Another version of the procedure: ${f.to}`,
    text: (f) => [
      f.from === f.to
        ? `The case keeps version ${f.to} and goes over to the lengths that the unit now lays down. What is done stays done; the dates are reckoned anew.`
        : `The case went over from version ${f.from} to version ${f.to} by the transitional provision. What is done stays done; the dates are reckoned anew.`,
      f.ended.length > 0 ? `Steps that are no more:\n${textLines(f.ended.map(({ en }) => en))}` : undefined,
    ],
  },
});
