import type { AgendaVersion, SessionView } from '../data/api';
import { useLanguage, useWords } from '../words';
import { stamp } from '../words/dates';
import { Tag } from '../parts/mark';

/** Every version of the agenda, the newest first, and what each changed. */
export function Versions({ session }: { session: SessionView }) {
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
