import type { ProjectRow } from '../data/api';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { figure } from '../words/figures';

/** A project's total and where it comes from. */
export function Money({ capital: { amount, source } }: { capital: ProjectRow['capital'] }) {
  const {
    words: { projects },
    locale,
  } = useLanguage();
  return (
    <>
      <span className="num">{projects.million(figure(amount, locale))}</span>
      <br />
      <span className="tiny quiet">{projects.sources[source] ?? source}</span>
    </>
  );
}

const LOOKS = { running: 'mine', completed: 'done', stopped: 'rest' } as const;

/** Under way, completed, stopped: in a word, a sign and a colour. */
export function ProjectState({ status }: { status: ProjectRow['status'] }) {
  const { projects } = useWords();
  return <Mark look={LOOKS[status]}>{projects.status[status]}</Mark>;
}
