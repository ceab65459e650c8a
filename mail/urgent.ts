import { addDays, type IsoDate } from '../domain/calendar/dates';
import type { MailOrder } from '../domain/case/logic';

/** What its reader has to know at once, whatever day is named. */
const AT_ONCE = ['escalated', 'silence-escalated', 'invitation', 'meeting-off'];
/** What tells that something is over: the day that it had asks nobody for anything. */
const OVER = ['step-done', 'task-done', 'round-ended', 'consultation-closed', 'contribution-received', 'delivered'];

/**
 * Whether a mail may wait for the one mail of the day. What is urgent in law never does: what is past its day, due
 * today or tomorrow (the mail of the day may come only then), put before who is above, marked urgent, recalled.
 */
export function mayWait({ template, dueOn, facts }: Pick<MailOrder, 'template' | 'dueOn' | 'facts'>, today: IsoDate) {
  if (AT_ONCE.includes(template) || facts.urgency || facts.what === 'document-recalls') return false;
  return dueOn === null || OVER.includes(template) || dueOn > addDays(today, 1);
}
