import type { DateSource } from '../../domain/law/source';
import { useWords } from '../words';

const LOOK: Record<DateSource, string> = { law: 'mine', directive: 'soon', timetable: 'done', suggestion: 'rest' };

/** Who laid a day down, in one word: the law, the year's directive, the unit's timetable; or that nobody did. */
export function DateSourceMark({ source }: { source: DateSource }) {
  const { dates } = useWords();
  return <span className={`mark ${LOOK[source]}`}>{dates.sources[source]}</span>;
}
