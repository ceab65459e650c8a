import { z } from 'zod';
import { day, dayText, step, template } from '../template';

/** The acts that move a due date. */
const CAUSES: Record<string, { vi: string; en: string }> = {
  recalendar: { vi: 'lịch làm việc được điều chỉnh', en: 'the working calendar was corrected' },
  extend: { vi: 'thời hạn được gia hạn', en: 'the time limit was extended' },
  'revoke-extension': { vi: 'việc gia hạn được thu hồi', en: 'the extension was taken back' },
  'set-anchor': { vi: 'mốc thời gian mà thời hạn dựa vào thay đổi', en: 'the day it counts from was changed' },
  'move-version': {
    vi: 'hồ sơ chuyển sang phiên bản trình tự mới',
    en: 'the case went over to another version of its procedure',
  },
  'set-timetable': {
    vi: 'đơn vị ban hành lịch làm việc',
    en: 'the unit issued its working timetable',
  },
  'enter-directive': {
    vi: 'văn bản chỉ đạo của năm định ngày',
    en: 'the year’s directive lays down a day',
  },
  'upper-directive': {
    vi: 'văn bản chỉ đạo của năm, do cấp trên chuyển xuống, định ngày',
    en: 'the year’s directive, handed down from above, lays down a day',
  },
  pause: { vi: 'thời hạn được tạm dừng', en: 'its clock was stopped' },
  resume: { vi: 'thời hạn tạm dừng được tính tiếp', en: 'its stopped clock was resumed' },
};
const OTHER = { vi: 'một việc được ghi trong hồ sơ', en: 'of an act recorded in the case' };

/** A due date moved: the old one, the new one, and why. */
export const dueMoved = template({
  facts: z.object({ ...step, oldDue: day.nullable(), newDue: day.nullable(), cause: z.string() }),
  vi: {
    subject: (f) => `Đổi hạn${f.newDue ? ` sang ${dayText(f.newDue)}` : ''}: ${f.stepVi}`,
    text: (f, v) => [
      `Hạn của bước “${f.stepVi}” (${v.body(f.holder)}) thay đổi vì ${(CAUSES[f.cause] ?? OTHER).vi}.`,
      `- Hạn cũ: ${f.oldDue ? dayText(f.oldDue) : 'chưa có'}\n- Hạn mới: ${f.newDue ? dayText(f.newDue) : 'chưa có'}`,
    ],
  },
  en: {
    subject: (f) => `Due date moved${f.newDue ? ` to ${dayText(f.newDue)}` : ''}: ${f.stepEn}`,
    text: (f, v) => [
      `The due date of the step “${f.stepEn}” (${v.body(f.holder)}) moved because ${(CAUSES[f.cause] ?? OTHER).en}.`,
      `- Old date: ${f.oldDue ? dayText(f.oldDue) : 'none'}\n- New date: ${f.newDue ? dayText(f.newDue) : 'none'}`,
    ],
  },
});
