import type { TaskRow } from '../data/api';

/** What says no more than that something came, and what goes with it: safe for many at once. */
const RECEIPTS: Record<string, (task: TaskRow) => object> = {
  seen: () => ({}),
  acknowledge: ({ step }) => ({ step }),
  'acknowledge-need': () => ({}),
  'acknowledge-notice': ({ key }) => ({ duty: key }),
  'receive-document': () => ({}),
};

/** The act of a task by which one confirms that something came, where it has one that is one's own to do. */
export const receiptOf = (task: TaskRow): string | undefined =>
  task.acts.find((act) => Object.hasOwn(RECEIPTS, act) && !task.toSign?.includes(act));

/** What goes with such an act. */
export const dataOfReceipt = (act: string, task: TaskRow): object => RECEIPTS[act]?.(task) ?? {};
