import type { OfficialDocumentRow } from '../data/api';
import type { IconName } from '../parts/icon';
import { type Look, Mark } from '../parts/mark';
import { useWords } from '../words';

const LOOKS: Record<OfficialDocumentRow['life'], [Look, IconName]> = {
  draft: ['mine', 'open'],
  'for-signature': ['soon', 'soon'],
  returned: ['late', 'against'],
  signed: ['soon', 'soon'],
  issued: ['done', 'done'],
  recalled: ['late', 'against'],
  replaced: ['rest', 'none'],
  dropped: ['rest', 'none'],
};

/** Where a document is in its life: a word, a sign, a colour. */
export function LifeMark({ life }: { life: OfficialDocumentRow['life'] }) {
  const { records } = useWords();
  const [look, icon] = LOOKS[life];
  return (
    <Mark look={look} icon={icon}>
      {records.life[life]}
    </Mark>
  );
}

/** Hỏa tốc, thượng khẩn, khẩn; nothing where it isn't urgent. */
export function UrgencyMark({ urgency }: { urgency: OfficialDocumentRow['urgency'] }) {
  const { records } = useWords();
  if (!urgency) return null;
  return <Mark look="late">{records.urgencies[urgency]}</Mark>;
}
