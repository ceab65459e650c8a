import type { Held, PassRow, TaskRow } from '../data/api';
import { useColleagues } from '../data/passes';
import { useList } from '../data/queries';
import { useMe } from '../data/session';
import { Icon } from '../parts/icon';
import { Loaded } from '../parts/loaded';
import { Unfolded } from '../parts/unfolded';
import { useWords } from '../words';
import { stamp } from '../words/dates';
import { PassOn, Take } from './passOn';

/** Officers by name; oneself as whoever is spoken to. */
function useNaming() {
  const { inside: words } = useWords();
  const { officer } = useMe();
  const by = (you: string) => (person: { id: string; name: string }) => (person.id === officer.id ? you : person.name);
  return { whoDoes: by(words.youDo), whom: by(words.you) };
}

/** Who in the body works on a task, how it came to them, and what was drawn up for it. */
export function HeldBy({ held }: { held: Held }) {
  const words = useWords();
  const { officer } = useMe();
  const { inside } = words;
  const { how, by, to, at, note, prepared } = held;
  if (to === null && !prepared) return null;
  const mine = to?.id === officer.id;
  const { whoDoes, whom } = useNaming();
  const came = how === 'return' ? inside.returned : how === 'pass' ? inside.passed : null;
  return (
    <div className={`held stack tight small${how === 'return' && mine ? ' came-back' : ''}`}>
      <p className={mine ? 'strong' : 'quiet'}>
        <Icon name="account" />{' '}
        {to === null
          ? inside.nobodys
          : came
            ? came(whoDoes(by), whom(to), stamp(at))
            : inside.hasIt(whoDoes(to), stamp(at))}
      </p>
      {note && <blockquote className="said">{note}</blockquote>}
      {prepared && <p>{inside.drawnUp(words.act[prepared.act] ?? prepared.act)}</p>}
    </div>
  );
}

/** Taking, passing on, and how it went so far. */
export function Sharing({ task, onDone, onClose }: { task: TaskRow; onDone(): void; onClose(): void }) {
  const { inside: words } = useWords();
  return (
    <div className="stack">
      <div className="row">
        <Take task={task} onDone={onDone} />
        <span className="tiny quiet">{words.changesNothing}</span>
      </div>
      <PassOn tasks={[task]} label={words.share} onDone={onDone} onClose={onClose} />
      {task.held && (
        <Unfolded look="small" title={words.trail}>
          <Trail caseId={task.caseId} taskKey={task.key} />
        </Unfolded>
      )}
    </div>
  );
}

function Trail({ caseId, taskKey }: { caseId: string; taskKey: string }) {
  const list = useList('/passes', { query: { case: caseId, key: taskKey } });
  return (
    <Loaded of={list}>
      {() => (
        <ol className="plain stack tight small">
          {list.items.map((one) => (
            <li key={one.n}>
              <Pass one={one} />
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

/** One time that a task went from one to another. */
export function Pass({ one: { how, by, to, at, note } }: { one: PassRow }) {
  const { inside: words } = useWords();
  const { whoDoes, whom } = useNaming();
  const says = {
    take: () => words.hasIt(whoDoes(by), stamp(at)),
    pass: () => words.passed(whoDoes(by), to ? whom(to) : '–', stamp(at)),
    return: () => words.returned(whoDoes(by), to ? whom(to) : '–', stamp(at)),
    'give-back': () => words.gaveBack(whoDoes(by), stamp(at)),
  };
  return (
    <>
      {says[how]()}
      {note && <span className="quiet">: {note}</span>}
    </>
  );
}

/** Whether several work in the body of a task, so that it may be shared. */
export const useShared = (task: TaskRow): boolean => useColleagues(task.as.length > 0 ? task.body.id : null).length > 0;
