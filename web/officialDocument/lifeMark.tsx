import type { OfficialDocumentRow } from '../data/api';
import { Icon, type IconName } from '../parts/icon';
import { useWords } from '../words';

const LOOKS: Record<OfficialDocumentRow['life'], [look: string, icon: IconName]> = {
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
    <span className={`mark ${look}`}>
      <Icon name={icon} />
      {records.life[life]}
    </span>
  );
}
