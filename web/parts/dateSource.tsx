import type { DateSource } from '../../domain/law/source';
import { useWords } from '../words';
import { type Look, Tag } from './mark';

const LOOK: Record<DateSource, Look> = {
  law: 'mine',
  directive: 'soon',
  timetable: 'done',
  document: 'done',
  suggestion: 'rest',
};

/** Who laid a day down, in one word: the law, the year's directive, a timetable, a document; or that nobody did. */
export function DateSourceMark({ source }: { source: DateSource }) {
  const { dates } = useWords();
  return <Tag look={LOOK[source]}>{dates.sources[source]}</Tag>;
}
