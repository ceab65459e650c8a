import { useEffect, useState } from 'react';
import type { AgendaItemView, SessionView } from '../data/api';
import { votesNeeded } from '../../domain/councilSession/tally';
import { useLiveChanges } from '../data/live';
import { useApi } from '../data/queries';
import { Icon } from '../parts/icon';
import { Loaded } from '../parts/loaded';
import { useTitle } from '../parts/title';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { onFloor } from './floor';
import { OutcomeMark } from './itemMarks';
import { Majority } from './votes';

/** What the chamber sees on its wall: the item on the floor, and the result of its vote as soon as it is on record. */
export function Chamber({ id, item }: { id: string; item?: string }) {
  const session = useApi('/sessions/{id}', { path: { id } });
  const reachable = useLiveChanges();
  const words = useWords();
  return (
    <main className="screen">
      {!reachable && (
        <p className="banner" role="alert">
          <Icon name="offline" />
          {words.offline}
        </p>
      )}
      <Loaded of={session}>{(data) => <Wall session={data} first={item} />}</Loaded>
    </main>
  );
}

function Wall({ session, first }: { session: SessionView; first?: string }) {
  const { words, say } = useLanguage();
  const item = useShown(session, first);
  useTitle(say(session.title));
  const at = item ? session.items.indexOf(item) + 1 : 0;
  return (
    <>
      <header className="screen-head">
        <h1>{say(session.title)}</h1>
        <span>{say(session.council.name)}</span>
      </header>
      {item ? (
        <Floor session={session} item={item} at={at} />
      ) : (
        <p className="screen-title">
          {session.status === 'closed'
            ? words.session.screen.closed
            : words.session.screen.notOpen(dmy(session.opensOn))}
        </p>
      )}
      <Next session={session} item={item} />
    </>
  );
}

/** The item on the floor; or the one that the address or the arrow keys chose, until Escape. */
function useShown(session: SessionView, first?: string): AgendaItemView | null {
  const [chosen, setChosen] = useState<string | null>(first ?? null);
  const current = session.items.find(({ id }) => id === chosen) ?? onFloor(session);
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (key === 'Escape') setChosen(null);
      if (step)
        setChosen(session.items[(current ? session.items.indexOf(current) : -1) + step]?.id ?? current?.id ?? null);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [session, current]);
  return current;
}

function Floor({ session, item, at }: { session: SessionView; item: AgendaItemView; at: number }) {
  const { words, say } = useLanguage();
  const { screen, kinds, thresholds } = words.session;
  const { decision, there: attendance, resolution } = item;
  return (
    <section className="screen-item" aria-live="polite">
      <p className="screen-label">
        {screen.of(at, session.items.length)} · {kinds[item.kind] ?? item.kind}
        {!decision && attendance ? ` · ${screen.now}` : ''}
      </p>
      <h2 className="screen-title">{say(item.title)}</h2>
      {attendance && <p className="screen-fact">{screen.present(attendance.present, session.deputies)}</p>}
      {decision && (
        <p className="screen-result">
          <OutcomeMark outcome={decision.outcome} />
          {resolution && (
            <span>
              {words.session.resolution} {resolution.number}
            </span>
          )}
        </p>
      )}
      {decision?.votes && <Majority tally={decision.votes} />}
      {!decision && item.kind === 'resolution' && (
        <p className="screen-fact">
          {thresholds[item.threshold]}: {votesNeeded(session.deputies, item.threshold)}/{session.deputies}
        </p>
      )}
    </section>
  );
}

function Next({ session, item }: { session: SessionView; item: AgendaItemView | null }) {
  const { words, say } = useLanguage();
  const { screen } = words.session;
  const next = session.items.find((one) => !one.decision && one !== item);
  if (session.status === 'closed') return <footer className="screen-foot">{screen.closed}</footer>;
  return (
    <footer className="screen-foot">
      {next ? (
        <>
          {screen.next}: <span className="strong">{say(next.title)}</span>
        </>
      ) : (
        screen.last
      )}
    </footer>
  );
}
