import { useState } from 'react';
import type { AgendaVersion, SessionView } from '../data/api';
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
import { Link } from 'wouter';
import { useMe } from '../data/session';
import { dmy, stamp } from '../words/dates';
import { OpenedForm } from './openedForm';
import { taskOf, usePart, useSessionActs } from './powers';
import { Opener, useOpened } from '../parts/opener';
import { votesNeeded } from '../../domain/councilSession/tally';
import { Tag } from '../parts/mark';

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

/** Every version of the agenda, the newest first, and what each changed. */
function Versions({ session }: { session: SessionView }) {
  const { session: words } = useWords();
  const { agenda } = session;
  if (agenda.length === 0) return <p className="card quiet">{words.version.none}</p>;
  return (
    <ol className="plain stack" aria-label={words.versions}>
      {agenda
        .map((one, index) => (
          <Version key={one.version} one={one} before={agenda[index - 1]} current={index === agenda.length - 1} />
        ))
        .reverse()}
    </ol>
  );
}

function Version({
  one,
  before,
  current,
}: {
  one: AgendaVersion;
  before: AgendaVersion | undefined;
  current: boolean;
}) {
  const { words, say } = useLanguage();
  const { version: said, versionOf, agenda } = words.session;
  return (
    <li className="card stack tight">
      <div className="row between">
        <h2>
          {agenda}, {versionOf(one.version)} {current && <Tag look="mine">{said.current}</Tag>}
        </h2>
        <span className="tiny quiet num">
          {stamp(one.at)} · {words.consultation.entry(one.seq)}
        </span>
      </div>
      <p className="small quiet">
        {said.by} {one.officer && `${one.officer}, `}
        {say(one.body.name)} · {words.act[one.act]}
      </p>
      <Changes one={one} before={before} />
      <details>
        <summary className="small">
          {said.items} ({one.items.length})
        </summary>
        <ol className="says small">
          {one.items.map(({ id, title }) => (
            <li key={id}>{say(title)}</li>
          ))}
        </ol>
      </details>
    </li>
  );
}

function Changes({ one, before }: { one: AgendaVersion; before: AgendaVersion | undefined }) {
  const { words, say } = useLanguage();
  const { version: said } = words.session;
  const was = before?.items ?? [];
  const has = (items: AgendaVersion['items'], id: string) => items.some((item) => item.id === id);
  const added = one.items.filter(({ id }) => !has(was, id));
  const removed = was.filter(({ id }) => !has(one.items, id));
  const [kept, stayed] = [one.items.filter(({ id }) => has(was, id)), was.filter(({ id }) => has(one.items, id))];
  const moved = kept.some(({ id }, index) => stayed[index]?.id !== id);
  return (
    <ul className="says small">
      {added.map(({ id, title }) => (
        <li key={id}>
          {said.added}: {say(title)}
        </li>
      ))}
      {removed.map(({ id, title }) => (
        <li key={id}>
          {said.removed}: {say(title)}
        </li>
      ))}
      {moved && <li>{said.moved}</li>}
      {!moved && added.length + removed.length === 0 && <li>{said.same}</li>}
    </ul>
  );
}
