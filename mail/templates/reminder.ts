import { z } from 'zod';
import { silence, step, template, type View } from '../template';
import { dayByEn, dayByVi } from './dayBy';

/**
 * The due date comes near. It names the day, never "five days left": a reminder is due *since* a day and may go out
 * later than the rule says. Orders of a consultation carry `silence`; there the reader owes an opinion, not the step.
 */
export const reminder = template({
  facts: z.object({ ...step, silence: silence.optional() }),
  vi: {
    subject: (f, v) => `${headVi(v)}: ${f.stepVi}`,
    text: (f, v) => [
      f.silence === undefined
        ? `Bước “${f.stepVi}” của ${v.body(f.holder)} ${dueVi(v)}chưa được ghi nhận hoàn thành.`
        : `Ý kiến của cơ quan về “${f.stepVi}”, theo đề nghị của ${v.body(f.holder)}, ${dueVi(v)}chưa được ghi nhận.`,
      f.silence === undefined ? dayByVi(v.dayBy) : undefined,
    ],
  },
  en: {
    subject: (f, v) => `Reminder${v.due ? `, ${dueOnEn(v)} ${v.due}` : ''}: ${f.stepEn}`,
    text: (f, v) => [
      f.silence === undefined
        ? `The step “${f.stepEn}” of ${v.body(f.holder)} ${dueEn(v)}is not recorded as done.`
        : `The opinion of your body on “${f.stepEn}”, asked for by ${v.body(f.holder)}, ${dueEn(v)}is not on record.`,
      f.silence === undefined ? dayByEn(v.dayBy) : undefined,
    ],
  },
});

function headVi({ due, dayBy }: View): string {
  if (!due) return 'Nhắc hạn';
  return dayBy === 'suggestion' ? `Nhắc việc, ngày gợi ý ${due}` : `Nhắc hạn ${due}`;
}

const dueVi = ({ due, dayBy }: View): string =>
  due ? `${dayBy === 'suggestion' ? 'có ngày gợi ý là' : 'đến hạn ngày'} ${due} và ` : '';

const dueOnEn = ({ dayBy }: View): string => (dayBy === 'suggestion' ? 'suggested for' : 'due');
const dueEn = (view: View): string =>
  view.due ? `is ${view.dayBy === 'suggestion' ? 'suggested for' : 'due on'} ${view.due} and ` : '';
