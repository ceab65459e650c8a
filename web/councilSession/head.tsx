import { Link } from 'wouter';
import type { SessionView } from '../data/api';
import { Icon } from '../parts/icon';
import { UnitName } from '../parts/unitName';
import { useLanguage } from '../words';
import { dmy, stamp } from '../words/dates';
import { type SessionPart, SessionParts } from './parts';
import { SessionMark } from './sessionMark';

/** What a session is, how it stands, and its parts. */
export function SessionHead({ session, part }: { session: SessionView; part: SessionPart }) {
  const { words, say } = useLanguage();
  const { id, title, type, opensOn, deputies, council, status, finished, openedAt, closedAt, unit } = session;
  return (
    <header className="stack tight">
      <span className="tiny quiet">
        <Link href="/sessions">{words.sessions.title}</Link> · <UnitName code={unit} />
      </span>
      <h1>{say(title)}</h1>
      <div className="row small quiet session-facts">
        <SessionMark status={status} finished={finished} />
        <span>{words.sessions.types[type]}</span>
        <span>
          {say(council.name)}, {words.session.deputies(deputies)}
        </span>
        <span className="num">
          {openedAt ? `${words.session.openedAt} ${stamp(openedAt)}` : `${words.sessions.opensOn} ${dmy(opensOn)}`}
        </span>
        {!openedAt && (
          <a href={`/api/sessions/${encodeURIComponent(id)}/calendar`} download="lich.ics">
            {words.meeting.file}
          </a>
        )}
        {closedAt && (
          <span className="num">
            {words.session.closedAt} {stamp(closedAt)}
          </span>
        )}
      </div>
      <div className="row between">
        <SessionParts id={id} part={part} />
        <a
          className="small no-print"
          href={`/sessions/${encodeURIComponent(id)}/chamber`}
          target="_blank"
          rel="noreferrer"
          title={words.session.chamberHint}
        >
          <Icon name="session" /> {words.session.chamber}
        </a>
      </div>
    </header>
  );
}
