import { Fragment } from 'react';
import { Link } from 'wouter';
import type { SessionView } from '../data/api';
import { Icon } from '../parts/icon';
import { UnitName } from '../parts/unitName';
import { useLanguage, useWords } from '../words';
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
        <span className="row no-print">
          <Link className="small" href={`/sessions/${encodeURIComponent(id)}/mine`}>
            <Icon name="file" /> {words.session.deputy.tab}
          </Link>
          <a
            className="small"
            href={`/sessions/${encodeURIComponent(id)}/chamber`}
            target="_blank"
            rel="noreferrer"
            title={words.session.chamberHint}
          >
            <Icon name="session" /> {words.session.chamber}
          </a>
        </span>
      </div>
      <SessionDocuments id={id} />
    </header>
  );
}

const PAPERS = ['agenda', 'minutes', 'votes'] as const;

/** The session's documents, drawn up from its record: to be edited, numbered and signed. */
function SessionDocuments({ id }: { id: string }) {
  const { docs } = useWords().session;
  const file = (paper: string, format: string) =>
    `/api/sessions/${encodeURIComponent(id)}/papers/${paper}?format=${format}`;
  return (
    <p className="row small no-print">
      <span className="quiet">{docs.title}:</span>
      {PAPERS.map((paper) => (
        <span key={paper}>
          {docs[paper]}{' '}
          {['docx', 'pdf'].map((format) => (
            <Fragment key={format}>
              <a href={file(paper, format)} download aria-label={`${docs[paper]} .${format}`}>
                .{format}
              </a>{' '}
            </Fragment>
          ))}
        </span>
      ))}
    </p>
  );
}
