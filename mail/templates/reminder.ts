import { z } from 'zod';
import { dayBy, silence, step, template } from '../template';
import { dayByEn, dayByVi } from './dayBy';

/**
 * The due date comes near. It names the day, never "five days left": a reminder is due *since* a day and may go out
 * later than the rule says. Orders of a consultation carry `silence`; there the reader owes an opinion, not the step.
 */
export const reminder = template({
  facts: z.object({ ...step, silence: silence.optional(), dayBy }),
  vi: {
    subject: (f, v) => `Nhắc hạn${v.due ? ` ${v.due}` : ''}: ${f.stepVi}`,
    text: (f, v) => [
      f.silence === undefined
        ? `Bước “${f.stepVi}” của ${v.body(f.holder)} ${due(v.due, 'chưa được ghi nhận hoàn thành', 'đến hạn ngày')}.`
        : `Ý kiến của cơ quan về “${f.stepVi}”, theo đề nghị của ${v.body(f.holder)}, ${due(v.due, 'chưa được ghi nhận', 'đến hạn ngày')}.`,
      f.silence === undefined ? dayByVi(f.dayBy) : undefined,
    ],
  },
  en: {
    subject: (f, v) => `Reminder${v.due ? `, due ${v.due}` : ''}: ${f.stepEn}`,
    text: (f, v) => [
      f.silence === undefined
        ? `The step “${f.stepEn}” of ${v.body(f.holder)} ${due(v.due, 'is not recorded as done', 'is due on', 'and')}.`
        : `The opinion of your body on “${f.stepEn}”, asked for by ${v.body(f.holder)}, ${due(v.due, 'is not on record', 'is due on', 'and')}.`,
      f.silence === undefined ? dayByEn(f.dayBy) : undefined,
    ],
  },
});

function due(day: string | null, state: string, dueOn: string, and = 'và'): string {
  return day ? `${dueOn} ${day} ${and} ${state}` : state;
}
