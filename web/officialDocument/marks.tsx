import type { OfficialDocumentRow } from '../data/api';
import { Mark, type Marking } from '../parts/mark';
import { useWords } from '../words';

const LOOKS: Record<OfficialDocumentRow['life'], Marking> = {
  draft: { look: 'mine' },
  'for-signature': { look: 'soon' },
  returned: { look: 'late', icon: 'against' },
  signed: { look: 'soon' },
  issued: { look: 'done' },
  recalled: { look: 'late', icon: 'against' },
  replaced: { look: 'rest' },
  dropped: { look: 'rest' },
};

/** Where a document is in its life: a word, a sign, a colour. */
export function LifeMark({ life }: { life: OfficialDocumentRow['life'] }) {
  const { records } = useWords();
  return <Mark {...LOOKS[life]}>{records.life[life]}</Mark>;
}

/** Hỏa tốc, thượng khẩn, khẩn; nothing where it isn't urgent. */
export function UrgencyMark({ urgency }: { urgency: OfficialDocumentRow['urgency'] }) {
  const { records } = useWords();
  if (!urgency) return null;
  return <Mark look="late">{records.urgencies[urgency]}</Mark>;
}
