import type { Paper } from './paper';

/** A letter of the Ministry of Home Affairs as in the annex's examples, for tests; `more` makes another of it. */
export const examplePaper = (more: Partial<Paper> = {}): Paper => ({
  type: 'letter',
  superior: null,
  issuer: 'Bộ Nội vụ',
  number: 15,
  notation: 'QĐ-BNV',
  place: 'Hà Nội',
  date: '2020-01-05',
  subject: 'nâng bậc lương năm 2019',
  urgency: null,
  circulation: null,
  addressees: [],
  authority: null,
  bases: [],
  blocks: [],
  signature: { powers: [], position: 'Bộ trưởng', alsoAs: null, name: null },
  secretary: null,
  recipients: [],
  kept: { unit: 'TCCB', copies: null },
  drafter: null,
  contact: [],
  annexes: [],
  ...more,
});
