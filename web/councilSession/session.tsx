import { useState } from 'react';
import type { SessionView } from '../data/api';
import type { Done } from '../data/act';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { Receipt } from '../parts/receipt';
import { useTitle } from '../parts/title';
import { useLanguage, useWords } from '../words';
import { Agenda } from './agenda';
import { DayReason } from './dayReason';
import { SessionHead } from './head';
import { Questions } from './questions';
import { Versions } from './versions';
import { Link } from 'wouter';
import { useMe } from '../data/session';
import { dmy, stamp } from '../words/dates';
import { OpenedForm } from './openedForm';
import { taskOf, usePart, useSessionActs } from './powers';
import { Opener, useOpened } from '../parts/opener';
import { votesNeeded } from '../../domain/councilSession/tally';

/** One session: its day, its agenda with everything that happens to each item, and what one may do. */
export function Session({ id, part, item }: { id: string; part?: 'versions'; item?: string }) {
  const session = useApi('/sessions/{id}', { path: { id } });
  return <Loaded of={session}>{(data) => <Shown key={id} session={data} part={part} item={item} />}</Loaded>;
}

function Shown({ session, part, item }: { session: SessionView; part?: 'versions'; item?: string }) {
  const { words, say } = useLanguage();
  const [done, setDone] = useState<Done | null>(null);
  useTitle(say(session.title));
  return (
    <div className="stack wide session">
      <SessionHead session={session} part={part ?? 'agenda'} />
      {done && <Receipt key={done.act.id} done={done} />}
      {part === 'versions' ? (
        <Versions session={session} />
      ) : (
        <>
          <SessionActs session={session} onDone={setDone} />
          <DayReason session={session} />
          <Agenda key={item} session={session} open={item} onDone={setDone} />
          {session.questions.length > 0 && (
            <section className="stack" aria-label={words.session.questions.title}>
              <h2>{words.session.questions.title}</h2>
              <p className="tiny quiet">{words.session.questions.basis}</p>
              <Questions session={session} onDone={setDone} />
            </section>
          )}
        </>
      )}
    </div>
  );
}

/** What is to be done with the session as a whole, by whoever may; and in words what cannot be done yet. */
function SessionActs({ session, onDone }: { session: SessionView; onDone(done: Done): void }) {
  const {
    words: { act },
    say,
  } = useLanguage();
  const part = usePart(session);
  // The order is changed in the agenda itself.
  const acts = useSessionActs(session).filter(({ name }) => name !== 'set-agenda');
  const opened = useOpened();
  const chosen = acts.find(({ name }) => name === opened.open);
  return (
    <section className="card stack">
      <div className="row between">
        <Standing session={session} part={part} />
        <div className="row">
          {acts.map(({ name }, index) => (
            <Opener key={name} name={name} of={opened} main={index === 0}>
              {act[name]}
            </Opener>
          ))}
        </div>
      </div>
      {chosen && (
        <OpenedForm
          of={opened}
          name={chosen.name}
          task={taskOf(session, null, chosen)}
          title={say(session.title)}
          onDone={onDone}
        />
      )}
    </section>
  );
}

/** Where the session stands, and why the next thing cannot be done yet; to whoever may do nothing, why that is. */
function Standing({ session, part }: { session: SessionView; part: string }) {
  const { session: words } = useWords();
  const { today } = useMe();
  const { status, opensOn, items, finished } = session;
  const undecided = items.filter(({ decision }) => !decision).length;
  const unfinished = items.filter(
    ({ decision, publication }) => decision?.outcome === 'adopted' && !publication,
  ).length;
  const says = finished
    ? words.allDone
    : status === 'closed'
      ? words.afterClosing(unfinished)
      : status === 'convened'
        ? today < opensOn
          ? words.notYetOpen(dmy(opensOn))
          : ''
        : undecided > 0
          ? words.notYetClosed(undecided)
          : '';
  const reads = { clerk: '', committee: words.committeeReads, deputy: words.deputyReads, reader: words.readOnly }[part];
  return (
    <div className="stack tight standing small">
      {says && <p>{says}</p>}
      <Quorum session={session} />
      {reads && <p className="quiet">{reads}</p>}
      {part === 'deputy' && (
        <p>
          <Link href={`/sessions/${encodeURIComponent(session.id)}/mine`}>{words.deputy.toPage}</Link>
        </p>
      )}
    </div>
  );
}

/** Who is there by the last roll of the sitting, and whether so many can adopt anything. */
function Quorum({ session: { rolls, deputies } }: { session: Pick<SessionView, 'rolls' | 'deputies'> }) {
  const { quorum } = useWords().session;
  const last = rolls.at(-1);
  if (!last) return null;
  const needed = votesNeeded(deputies, 'majority');
  const enough = last.present >= needed;
  return (
    <div className="stack tight">
      <p>
        {quorum.there(last.present, deputies, stamp(last.at))}:{' '}
        <span className={enough ? 'strong' : 'strong is-late'}>{(enough ? quorum.enough : quorum.short)(needed)}</span>
      </p>
      <p className="tiny quiet">{quorum.law}</p>
    </div>
  );
}
