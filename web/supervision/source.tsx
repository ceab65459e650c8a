import { useApi } from '../data/queries';
import { CaseByTitle } from '../parts/caseByTitle';
import { useLanguage } from '../words';

/** The task whose measure a supervision carries out. */
export interface Source {
  case: string;
  task: string;
  rung: string;
}

/** As the link on the task's ladder names it. */
export function sourceIn(query: URLSearchParams): Source | null {
  const [id, task, rung] = [query.get('case'), query.get('task'), query.get('rung')];
  return id && task && rung ? { case: id, task, rung } : null;
}

/** What the supervision that is being opened carries out. */
export function SourceNote({ source }: { source: Source }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const view = useApi('/supervisions/{id}', { path: { id: source.case } }).data;
  const rung = view?.rungs.find(({ id }) => id === source.rung);
  const task = view?.tasks.find(({ id }) => id === source.task);
  return (
    <div className="card stack tight">
      <p>
        {words.forMeasure} <span className="strong">{rung && say(rung.title)}</span> · {words.task(source.task)} ·{' '}
        <CaseByTitle id={source.case} otherwise="–" />
      </p>
      {task?.says && (
        <blockquote className="said">
          <p>{task.says}</p>
        </blockquote>
      )}
    </div>
  );
}
