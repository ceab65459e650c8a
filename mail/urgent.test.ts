import type { Data } from '../domain/case/entry';
import { mayWait } from './urgent';

const TODAY = '2026-07-15';
const order = (template: string, dueOn: string | null, facts: Data = {}) => ({ template, dueOn, facts });

test.each([
  [true, order('step-opened', '2026-07-17')],
  [true, order('dossier-returned', null)],
  [true, order('step-done', '2026-07-01')],
  [true, order('official-document', null, { what: 'document-sent', urgency: null })],
  [false, order('step-opened', '2026-07-16')],
  [false, order('overdue', '2026-07-14')],
  [false, order('escalated', '2026-07-30')],
  [false, order('invitation', '2026-07-30')],
  [false, order('official-document', null, { what: 'document-sent', urgency: 'khan' })],
  [false, order('official-document', null, { what: 'document-recalls', urgency: null })],
])('whether it may wait for the mail of the day: %s for %j', (may, mail) => {
  expect(mayWait(mail, TODAY)).toBe(may);
});
