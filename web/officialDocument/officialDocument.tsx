import type { OfficialDocumentView } from '../data/api';
import { pageOf } from '../case/ofCase';
import { Card } from '../parts/card';
import { Files } from '../parts/files';
import { useWords } from '../words';
import { MyTasks } from '../work/myTasks';
import { Deliveries, Recall } from './deliveries';
import { Drafting } from './drafting';
import { AffectedBy, AffectLinks } from './effects';
import { Glance } from './glance';
import { Issuing, Signing } from './signing';
import { Printed } from './printed';
import { Received, Registering } from './received';
import { Icon } from '../parts/icon';
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useMe } from '../data/session';
import { bodyFor } from '../work/ownActs';

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
