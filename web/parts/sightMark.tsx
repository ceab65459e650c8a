import type { DocumentView } from '../data/api';
import { useWords } from '../words';
import { Mark, type Look } from './mark';

const LOOKS: Record<DocumentView['sight'], Look> = { internal: 'soon', parties: 'rest', public: 'done' };

/** Who reads a document, in a word, a sign and a colour. */
export function SightMark({ sight }: Pick<DocumentView, 'sight'>) {
  const { documents: words } = useWords();
  return (
    <Mark look={LOOKS[sight]} icon={sight === 'internal' ? 'account' : 'region'}>
      {words.sight[sight]}
    </Mark>
  );
}
