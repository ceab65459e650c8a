import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Dossier } from '../case/dossier/dossier';
import type { AgendaItemView, SessionView } from '../data/api';
import type { Done } from '../data/act';
import { send } from '../data/client';
import { useApi, useAskAgain } from '../data/queries';
import { Card } from '../parts/card';
import { WordsField } from '../parts/fields';
import { Loaded } from '../parts/loaded';
import { Opener, useOpened } from '../parts/opener';
import { ProblemNote } from '../parts/problem';
import { Receipt } from '../parts/receipt';
import { useTitle } from '../parts/title';
import { useLanguage, useWords } from '../words';
import { dmy, stamp } from '../words/dates';
import { OpenedForm } from './openedForm';
import { OutcomeMark } from './itemMarks';
import { taskOf, usePart } from './powers';
import { Questions } from './questions';
import { whenOf } from './when';

/** A session in a deputy's hand: when what comes up, its papers, one's own notes, and what one will ask. */
export function DeputyPage({ id }: { id: string }) {
  const session = useApi('/sessions/{id}', { path: { id } });
  return <Loaded of={session}>{(data) => <Page session={data} />}</Loaded>;
}

function Page({ session }: { session: SessionView }) {
  const { words, say } = useLanguage();
  const { deputy } = words.session;
  const { id, title, opensOn, council, items } = session;
  const notes = useApi('/sessions/{id}/notes', { path: { id } });
  useTitle(`${deputy.tab}: ${say(title)}`);
  return (
    <div className="stack wide session">
      <header className="stack tight">
        <h1>{say(title)}</h1>
        <p className="small quiet">
          {say(council.name)} · {words.sessions.opensOn} <span className="num">{dmy(opensOn)}</span> ·{' '}
          <Link href={`/sessions/${encodeURIComponent(id)}`}>{words.session.agenda}</Link>
        </p>
      </header>
      <Loaded of={notes}>
        {({ items: kept }) => (
          <ol className="plain stack">
            {items.map((item, index) => (
              <li key={item.id} className="card stack">
                <Item session={session} item={item} at={index + 1} note={kept.find((one) => one.item === item.id)} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      <Asking session={session} />
    </div>
  );
}

type Note = { text: string; savedAt: string };

interface ItemProps {
  session: SessionView;
  item: AgendaItemView;
  at: number;
  note: Note | undefined;
}

function Item({ session, item, at, note }: ItemProps) {
  const { words, say } = useLanguage();
  const { deputy, kinds } = words.session;
  const [open, setOpen] = useState(false);
  const when = whenOf(item);
  return (
    <article className="stack tight" aria-label={say(item.title)}>
      <h2>
        {at}. {say(item.title)}
      </h2>
      <p className="small quiet">
        {[kinds[item.kind] ?? item.kind, when].filter(Boolean).join(' · ')}{' '}
        {item.decision && <OutcomeMark outcome={item.decision.outcome} />}
      </p>
      {item.speakers.length > 0 && <p className="small">{item.speakers.join('; ')}</p>}
      <div>
        <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {deputy.showPapers}
        </Button>
      </div>
      {open && <Dossier caseId={session.id} step={item.id} />}
      <NoteField session={session.id} item={item.id} note={note} />
    </article>
  );
}

function NoteField({ session, item, note }: { session: string; item: string; note: Note | undefined }) {
  const { deputy } = useWords().session;
  const askAgain = useAskAgain();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? note?.text ?? '';
  const save = useMutation({
    mutationFn: () => send('put', '/sessions/{id}/notes/{item}', { path: { id: session, item }, body: { text } }),
    onSuccess: async () => {
      await askAgain('/sessions/{id}/notes');
      setTyped(null);
    },
  });
  const changed = typed !== null && typed.trim() !== (note?.text ?? '');
  return (
    <div className="stack tight">
      <WordsField
        label={deputy.notes}
        description={deputy.notesHint}
        autosize
        minRows={1}
        value={text}
        onChange={setTyped}
      />
      <div className="row">
        <Button size="xs" disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>
          {deputy.save}
        </Button>
        {note && !changed && (
          <span className="tiny quiet" role="status">
            {deputy.saved(stamp(note.savedAt))}
          </span>
        )}
      </div>
      <ProblemNote error={save.error} />
    </div>
  );
}

const ASK = 'ask-question';

/** What one has asked, and the form for another question; only a deputy's own. */
function Asking({ session }: { session: SessionView }) {
  const { words, say } = useLanguage();
  const { deputy } = words.session;
  const part = usePart(session);
  const opened = useOpened();
  const [done, setDone] = useState<Done | null>(null);
  if (part !== 'deputy') return null;
  return (
    <Card title={deputy.mine} landmark>
      {done && <Receipt key={done.act.id} done={done} />}
      {session.questions.some(({ own }) => own) ? (
        <Questions session={session} own />
      ) : (
        <p className="small quiet">{deputy.none}</p>
      )}
      {session.status !== 'closed' && (
        <div>
          <Opener name={ASK} of={opened} main>
            {deputy.ask}
          </Opener>
        </div>
      )}
      {opened.open === ASK && (
        <OpenedForm
          of={opened}
          name={ASK}
          task={taskOf(session, null, { name: ASK, body: session.council.id })}
          title={say(session.title)}
          onDone={setDone}
        />
      )}
    </Card>
  );
}
