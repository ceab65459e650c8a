import type { OfficialDocumentView } from '../data/api';
import { pageOf } from '../case/ofCase';
import { Card } from '../parts/card';
import { Files } from '../parts/files';
import { useLanguage, useWords } from '../words';
import { MyTasks } from '../work/myTasks';
import { Deliveries, Recall } from './deliveries';
import { Glance } from './glance';
import { Issuing, Signing } from './signing';
import { Printed } from './signature';
import { Received, Registering } from './received';
import { Icon } from '../parts/icon';
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useMe } from '../data/session';
import { bodyFor } from '../work/ownActs';
import { EFFECTS } from '../../domain/officialDocument/state';
import { dmy, dmyOf, stamp } from '../words/dates';

/** What has a place of its own on the page, by the keys of its tasks. */
const ELSEWHERE = ['signature', 'issue', 'receive/'];

/** An official document: how far it is, what it says, who signed it, who has it, what came of it. */
export const OfficialDocument = pageOf('/official-documents/{id}')(({ view, about }) => (
  <>
    <AffectedBy view={view} />
    <Received view={view} />
    <MyTasks tasks={about.tasks.filter(({ key }) => !ELSEWHERE.some((one) => key.startsWith(one)))} />
    <Glance view={view} />
    <Signing view={view} />
    <Issuing view={view} />
    <Registering view={view} />
    {view.life !== 'for-signature' && <Content view={view} />}
    <Recall view={view} />
    <Deliveries view={view} />
    <Drafting view={view} />
    <AffectLinks view={view} />
  </>
));

/** The text with what is attached, and under it who signed. */
function Content({ view }: { view: OfficialDocumentView }) {
  const { versions, signature } = view;
  const { document: words } = useWords();
  return (
    <Card title={words.content}>
      <IssuedFiles view={view} />
      <ReopenLink view={view} />
      <Files documents={versions.at(-1)?.documents ?? []} />
      {signature && <Printed of={signature} name={signature.by} />}
    </Card>
  );
}

/** What was written here, as files with the number and date that the book gave. */
function IssuedFiles({ view: { id, issue, versions } }: { view: OfficialDocumentView }) {
  const { writing: words } = useWords();
  if (!issue || !versions.at(-1)?.content) return null;
  const at = `/api/official-documents/${encodeURIComponent(id)}/issued`;
  return (
    <p className="row small">
      {words.issued(issue.written)}
      <a href={`${at}.pdf`}>
        <Icon name="file" /> PDF
      </a>
      <a href={`${at}.docx`}>
        <Icon name="file" /> Word
      </a>
    </p>
  );
}

/** A draft that was written here is opened in the editor again, by its issuer. */
function ReopenLink({ view }: { view: OfficialDocumentView }) {
  const { writing: words } = useWords();
  const me = useMe();
  const { id, life, versions, issuer } = view;
  const open = life === 'draft' || life === 'returned';
  if (!open || !versions.at(-1)?.content || !bodyFor(me, [issuer])) return null;
  return (
    <div className="no-print">
      <Button
        component={Link}
        href={`/official-documents/write?draft=${encodeURIComponent(id)}`}
        size="xs"
        variant="default"
      >
        {words.reopen}
      </Button>
    </div>
  );
}

/** Whoever reads a document learns first that a later one took it back, took its place or put it right. */
function AffectedBy({ view: { affected } }: { view: OfficialDocumentView }) {
  const { document: words, drafting } = useWords();
  if (affected.length === 0) return null;
  return (
    <div className="card stack tight" role="note">
      {affected.map(({ kind, by, number, date }) => (
        <p key={by} className="row">
          <span className={kind === 'corrects' ? 'mark soon' : 'mark late'}>
            <Icon name="late" />
            {words.affectedBy[kind]}
          </span>
          <Link href={`/official-documents/${encodeURIComponent(by)}`}>{drafting.numberOf(number, dmy(date))}</Link>
        </p>
      ))}
    </div>
  );
}

/** Its issuer takes it back, replaces or corrects it by another document (Decree 30/2020 art. 18(3), (4)). */
function AffectLinks({ view }: { view: OfficialDocumentView }) {
  const { document: words, records } = useWords();
  const me = useMe();
  const may = view.life === 'issued' && bodyFor(me, [view.issuer]);
  if (!may) return null;
  return (
    <Card title={words.affect} hint={words.affectHint} look="tight no-print">
      <div className="row">
        {EFFECTS.map((kind) => (
          <Button
            key={kind}
            component={Link}
            href={`/official-documents/new?effect=${kind}&on=${encodeURIComponent(view.id)}`}
            size="xs"
            variant="default"
          >
            {records.effects[kind]}
          </Button>
        ))}
      </div>
    </Card>
  );
}

/** How the draft came about: its versions, what others said of them, why it was returned. */
function Drafting({ view: { id, versions, remarks, returns, asked, life } }: { view: OfficialDocumentView }) {
  const {
    words: { document: words },
    say,
  } = useLanguage();
  const spoke = new Set(remarks.map(({ body }) => body.id));
  const silent = asked.filter(({ id }) => !spoke.has(id));
  return (
    <Card title={words.drafting}>
      {returns.map(({ at, by, why }) => (
        <blockquote key={at} className="said">
          <p className="small quiet">{words.returned(say(by.short), dmyOf(at))}</p>
          <p>{why}</p>
        </blockquote>
      ))}
      {remarks.length > 0 && <h3>{words.remarks}</h3>}
      {remarks.map(({ seq, at, body, of, text }) => (
        <blockquote key={seq} className="said">
          <p className="small quiet">
            {say(body.name)}, {dmyOf(at)} ({words.ofVersion(versions.findIndex((one) => one.seq === of) + 1)})
          </p>
          <p>{text}</p>
        </blockquote>
      ))}
      {silent.length > 0 && life === 'draft' && (
        <p className="small quiet">{words.silent(silent.map(({ short }) => say(short)).join(', '))}</p>
      )}
      <h3>{words.versions}</h3>
      <ol className="says small">
        {versions.map(({ seq, at, by, subject }) => (
          <li key={seq}>
            {subject} – {by ?? '–'}, <span className="num">{stamp(at)}</span>
          </li>
        ))}
      </ol>
      {versions.length > 1 && (
        <Link className="small no-print" href={`/official-documents/${encodeURIComponent(id)}/documents`}>
          {words.compare}
        </Link>
      )}
    </Card>
  );
}
