import type { OfficialDocumentRow } from '../data/api';
import { Icon } from '../parts/icon';
import { useWords } from '../words';

/** Hỏa tốc, thượng khẩn, khẩn; nothing where it isn't urgent. */
export function UrgencyMark({ urgency }: { urgency: OfficialDocumentRow['urgency'] }) {
  const { records } = useWords();
  if (!urgency) return null;
  return (
    <span className="mark late">
      <Icon name="late" />
      {records.urgencies[urgency]}
    </span>
  );
}
