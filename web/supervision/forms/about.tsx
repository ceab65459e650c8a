import { DocumentLinks } from '../../parts/documents';
import { useLanguage, useWords } from '../../words';
import { dmy, dmyOf } from '../../words/dates';
import { type ActSpec, type Context, stepOf, taskOf } from './spec';

type Of = Pick<Context, 'view' | 'task'>;

/** What was asked, found, demanded and explained before, so that one needn't look it up to act. */
export function About({ about, view, task }: Of & Pick<ActSpec, 'about'>) {
  const { supervisions: words } = useWords();
  if (about === 'task') return <AboutTask view={view} task={task} />;
  if (stepOf({ view, task })?.kind === 'report' && task.acts.includes('carry-out'))
    return <p className="small">{words.finishCollecting}</p>;
  return about === 'request' ? <AboutRequest view={view} task={task} /> : null;
}

function AboutTask(of: Of) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const task = taskOf(of);
  if (!task) return null;
  const proof = task.proofs.at(-1);
  const { explanation } = task;
  return (
    <>
      {task.says && (
        <blockquote className="said">
          <p>{task.says}</p>
          <footer className="tiny quiet">
            {say(task.lead.name)}, {words.taskDue.toLowerCase()} {dmy(task.dueOn)}
          </footer>
        </blockquote>
      )}
      {proof && (
        <p className="small">
          {words.proof}: {words.claims[proof.claims]}, {dmyOf(proof.at)} – <DocumentLinks documents={proof.documents} />
        </p>
      )}
      {explanation?.why && (
        <blockquote className="said">
          <p>{explanation.why}</p>
          <footer className="tiny quiet">
            {words.demandedOn} {dmyOf(explanation.demandedAt)}
          </footer>
        </blockquote>
      )}
      {explanation?.says && (
        <blockquote className="said">
          <p>{explanation.says}</p>
          <footer className="tiny quiet">
            {words.explanation}, {say(task.lead.short)}
          </footer>
        </blockquote>
      )}
    </>
  );
}

function AboutRequest({ view, task }: Of) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const asked = ({ id }: { id: string }) => id === task.facts.request;
  const organiser = view.organisers.find(asked);
  const request = organiser ?? view.requests.find(asked);
  if (!request) return null;
  return (
    <>
      {organiser && <p>{words.organiserAskedFor(organiser.about, dmy(organiser.dueOn))}</p>}
      {request.what && (
        <blockquote className="said">
          <p>{request.what}</p>
          <footer className="tiny quiet">
            {say(request.by.name)}, {organiser ? words.organiserAskedOn : words.demandedOn.toLowerCase()}{' '}
            {dmyOf(request.askedAt)}
          </footer>
        </blockquote>
      )}
    </>
  );
}
