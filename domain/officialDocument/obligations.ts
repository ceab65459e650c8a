import { vnDateOf } from '../calendar/dates';
import { dayAfter } from '../case/dates';
import { AGAIN, type Obligation, PLAIN } from '../case/obligation';
import { type DocumentState, type RecordsRules, unproved } from './state';

/** What is owed of a document: its number once it is signed, proof of each delivery once it is sent. */
export const documentObligations = (state: DocumentState): Obligation[] => [...numberOwed(state), ...proofOwed(state)];

function owed(
  { calendar, opening }: DocumentState,
  { within, cites }: RecordsRules['issue'],
  from: string,
): Pick<Obligation, 'cites' | 'holders' | 'holder' | 'since' | 'dueOn' | 'again'> {
  return {
    cites,
    holders: [opening.issuer],
    holder: opening.issuer,
    since: from,
    dueOn: dayAfter(calendar, vnDateOf(from), within),
    again: { calendar, every: opening.rules.again ?? AGAIN, above: [] },
  };
}

/** Decree 30/2020 art. 15(2): numbered on the day of signature, at the latest on the next working day. */
function numberOwed(state: DocumentState): Obligation[] {
  const { signature, life, opening } = state;
  if (!signature || life !== 'signed') return [];
  return [
    {
      ...PLAIN,
      ...owed(state, opening.rules.issue, signature.at),
      row: 'issue',
      title: { vi: 'Cấp số, phát hành văn bản', en: 'Number and issue the document' },
      stem: 'issue/',
      data: { duty: 'issue' },
    },
  ];
}

/** Art. 4(2)(d): what was sent is followed up; silence of whoever never got it means nothing. */
function proofOwed(state: DocumentState): Obligation[] {
  const { issue, opening, life } = state;
  const missing = unproved(state);
  if (!issue || life !== 'issued' || missing.length === 0) return [];
  const names = missing.map(({ recipient }) => recipient.body ?? (recipient.name as string));
  return [
    {
      ...PLAIN,
      ...owed(state, opening.rules.prove, issue.at),
      row: 'delivery',
      rows: missing.map(({ recipient }) => deliveryRow(recipient.key)),
      title: { vi: 'Theo dõi, xác nhận việc nhận văn bản', en: 'Follow up and prove delivery' },
      stem: 'delivery/',
      data: { duty: 'delivery', unproved: names },
    },
  ];
}

export const deliveryRow = (key: string): string => `delivery-${key}`;
