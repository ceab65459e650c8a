import { useState } from 'react';
import type { SessionView } from '../data/api';
import type { Done } from '../data/act';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { Receipt } from '../parts/receipt';
import { useTitle } from '../parts/title';
import { useLanguage } from '../words';
import { Agenda } from './agenda';
import { DayReason } from './dayReason';
import { SessionHead } from './head';
import { Questions } from './questions';
import { SessionActs } from './sessionActs';
import { Versions } from './versions';

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
