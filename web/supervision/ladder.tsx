import { Link } from 'wouter';
import type { SupervisionView } from '../data/api';
import { useMe } from '../data/session';
import { Basis } from '../parts/basis';
import { CaseByTitle } from '../parts/caseByTitle';
import { DocumentLinks } from '../parts/documents';
import { Icon } from '../parts/icon';
import { OnDay } from '../parts/onDay';
import { useLanguage, useWords } from '../words';
import { bodyFor } from '../work/ownActs';
import { isFailing } from './otherActs';

type Task = SupervisionView['tasks'][number];
type Taken = Task['ladder'][number];

/**
 * Every measure that may follow: those taken, with day, document and reason; the one proposed, and why; those above.
 */
export function Ladder({ task, view }: { task: Task; view: SupervisionView }) {
  const { supervisions: words } = useWords();
  return (
    <div className="stack tight">
      <h4>{words.ladder}</h4>
      <ol className="plain ladder" aria-label={words.ladderOf(task.id)}>
        {view.rungs.map((rung) => (
          <Rung key={rung.id} rung={rung} task={task} view={view} />
        ))}
      </ol>
    </div>
  );
}

function Rung({ rung, task, view }: { rung: SupervisionView['rungs'][number]; task: Task; view: SupervisionView }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const taken = task.ladder.filter((one) => one.rung === rung.id);
  const proposed = task.proposed?.rung === rung.id ? task.proposed : null;
  const state = proposed ? 'proposed' : taken.length > 0 ? 'taken' : 'waiting';
  return (
    <li data-state={state}>
      <div className="row">
        <span className={state === 'waiting' ? 'quiet' : 'strong'}>{say(rung.title)}</span>
        {proposed && (
          <span className="mark wraps soon">
            <Icon name="soon" />
            {words.nextUp}: {words.reasons[proposed.why]}
          </span>
        )}
      </div>
      <div className="tiny quiet">
        {words.competent}: {(view.parts[rung.by] ?? []).map(({ short }) => say(short)).join(', ')}
        {rung.repeats && ` · ${words.repeats}`} · <Basis clause={rung.clause} />
      </div>
      {taken.map((one) => (
        <TakenLine key={one.at} one={one} />
      ))}
      {rung.opens && opensNow(rung, task, view) && <OpensCase rung={rung} opens={rung.opens} task={task} view={view} />}
    </li>
  );
}

/** A failing task that was explained may be taken up any higher on the ladder, the proposed measure or one above. */
function opensNow(rung: SupervisionView['rungs'][number], task: Task, { rungs, closedAt }: SupervisionView): boolean {
  const last = rungs.findIndex(({ id }) => id === task.ladder.at(-1)?.rung);
  return !closedAt && task.explanation !== null && isFailing(task) && rungs.indexOf(rung) > last;
}

function TakenLine({ one: { at, countsOn, by, number, why, documents, case: carriedOutIn, session } }: { one: Taken }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  return (
    <div className="small">
      <span className="strong">
        {words.taken} <OnDay at={at} countsOn={countsOn} />
      </span>{' '}
      – {say(by.short)}
      {number && `, ${number}`}
      {why && <>: “{why}”</>}
      {documents.length > 0 && (
        <>
          {' '}
          · <DocumentLinks documents={documents} />
        </>
      )}
      {carriedOutIn && (
        <>
          {' '}
          · {words.carriedOutIn} <CaseByTitle id={carriedOutIn} otherwise="–" />
        </>
      )}
      {session && (
        <>
          {' '}
          · {words.onSession} <CaseByTitle id={session} otherwise="–" />
        </>
      )}
    </div>
  );
}

/** A measure that a supervision of its own carries out, for whoever is competent to open it. */
function OpensCase({
  rung,
  opens,
  task,
  view,
}: {
  rung: SupervisionView['rungs'][number];
  opens: string;
  task: Task;
  view: SupervisionView;
}) {
  const { supervisions: words } = useWords();
  const me = useMe();
  if (!bodyFor(me, view.parts[rung.by] ?? [])) return null;
  const query = new URLSearchParams({ group: opens, case: view.id, task: task.id, rung: rung.id });
  return (
    <Link href={`/supervisions/new?${query}`} className="go small">
      <Icon name="start" />
      {words.opensCase}
    </Link>
  );
}
