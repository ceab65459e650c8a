import { vnDateOf } from '../calendar/dates';
import { dayAfter } from '../case/dates';
import { type Obligation, owed } from '../case/obligation';
import type { Text } from '../text';
import { type DocumentState, type RecordsRules, unproved } from './state';

/** What is owed of a document: its number once it is signed, proof of each delivery once it is sent. */
export const documentObligations = (state: DocumentState): Obligation[] => [...numberOwed(state), ...proofOwed(state)];

function issuersDuty(
  state: DocumentState,
  { within, cites }: RecordsRules['issue'],
  step: string,
  title: Text,
  since: string,
  more: Partial<Obligation> = {},
): Obligation {
  const { calendar, opening } = state;
  const dueOn = dayAfter(calendar, vnDateOf(since), within);
  const matter = { step, title, holder: opening.issuer, dueOn, cites };
  return owed(state, matter, { since, every: opening.rules.again, stem: `${step}/`, data: { duty: step }, ...more });
}

/** Decree 30/2020 art. 15(2): numbered on the day of signature, at the latest on the next working day. */
function numberOwed(state: DocumentState): Obligation[] {
  const { signature, life, opening } = state;
  if (!signature || life !== 'signed') return [];
  const title = { vi: 'Cấp số, phát hành văn bản', en: 'Number and issue the document' };
  return [issuersDuty(state, opening.rules.issue, 'issue', title, signature.at)];
}

/** Art. 4(2)(d): what was sent is followed up; silence of whoever never got it means nothing. */
function proofOwed(state: DocumentState): Obligation[] {
  const { issue, opening, life } = state;
  const missing = unproved(state);
  if (!issue || life !== 'issued' || missing.length === 0) return [];
  const names = missing.map(({ recipient }) => recipient.body ?? (recipient.name as string));
  const title = { vi: 'Theo dõi, xác nhận việc nhận văn bản', en: 'Follow up and prove delivery' };
  return [
    issuersDuty(state, opening.rules.prove, 'delivery', title, issue.at, {
      rows: missing.map(({ recipient }) => deliveryRow(recipient.key)),
      data: { duty: 'delivery', unproved: names },
    }),
  ];
}

export const deliveryRow = (key: string): string => `delivery-${key}`;
