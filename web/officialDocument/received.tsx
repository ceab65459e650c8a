import { useEffect, useRef } from 'react';
import type { OfficialDocumentView, TaskRow } from '../data/api';
import { useAct } from '../data/act';
import { useMe } from '../data/session';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { WhyMine } from '../work/whyMine';

interface Props {
  view: OfficialDocumentView;
  tasks: TaskRow[];
}

/** Who opens a document here has it: a recipient's first view tells the issuer so, and the page the reader. */
export function Received({ view, tasks }: Props) {
  const {
    words: { deliveries: words },
    say,
  } = useLanguage();
  const { seats } = useMe();
  const open = tasks.filter(({ acts }) => acts.includes('receive-document'));
  const had = view.deliveries.filter(
    ({ to, proof }) => proof === 'opened' && seats.some(({ body }) => body === to.body?.id),
  );
  return (
    <>
      {open.map((task) => (
        <Receiving key={task.key} task={task} title={view.versions.at(-1)?.subject ?? ''} />
      ))}
      {had.map(({ to, receivedOn }) => (
        <p key={to.key} className="card small row" role="status">
          <Icon name="done" />
          {words.youHaveIt(to.body ? say(to.body.name) : '', receivedOn ? dmy(receivedOn) : '')}
        </p>
      ))}
    </>
  );
}

/** Done once, by itself. */
function Receiving({ task, title }: { task: TaskRow; title: string }) {
  const {
    words: { deliveries: words },
    say,
  } = useLanguage();
  const begun = useRef(false);
  const receive = useAct(task.caseId, title, () => {});
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    receive.mutate({ name: 'receive-document', body: task.body.id, data: {} });
  }, [receive, task]);
  return (
    <div className="stack tight">
      <p className="small quiet">
        {words.receiving(say(task.body.name))} <WhyMine powers={task.as} />
      </p>
      <ProblemNote error={receive.error} />
    </div>
  );
}
