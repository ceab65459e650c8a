import type { OfficialDocumentRow } from '../data/api';
import { Mark } from '../parts/mark';
import { useWords } from '../words';

/** Hỏa tốc, thượng khẩn, khẩn; nothing where it isn't urgent. */
export function UrgencyMark({ urgency }: { urgency: OfficialDocumentRow['urgency'] }) {
  const { records } = useWords();
  if (!urgency) return null;
  return <Mark look="late">{records.urgencies[urgency]}</Mark>;
}
