import type { OfficialDocumentView } from '../data/api';
import { pageOf } from '../case/ofCase';
import { Card } from '../parts/card';
import { Files } from '../parts/files';
import { useWords } from '../words';
import { MyTasks } from '../work/myTasks';
import { Deliveries } from './deliveries';
import { Drafting } from './drafting';
import { AffectedBy, AffectLinks } from './effects';
import { Glance } from './glance';
import { Issuing } from './issuing';
import { Printed } from './printed';
import { Recall } from './recall';
import { Received } from './received';
import { Registering } from './registering';
import { Signing } from './signing';
import { IssuedFiles } from './writing/issuedFiles';
import { ReopenLink } from './writing/reopenLink';

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
