import { DocumentLinks } from '../../../parts/documents';
import { useLanguage } from '../../../words';
import { dmy, dmyOf } from '../../../words/dates';
import { type ActSpec, type Context, stepOf, taskOf } from './spec';

/** What was asked, found, demanded and explained before, so that one needn't look it up to act. */
export function About({ spec, context }: { spec: ActSpec; context: Context }) {
  if (spec.about === 'task') return <AboutTask context={context} />;
  if (stepOf(context)?.kind === 'report' && context.task.acts.includes('carry-out'))
    return <p className="small">{context.words.supervisions.finishCollecting}</p>;
  return spec.about === 'request' ? <AboutRequest context={context} /> : null;
}

function AboutTask({ context }: { context: Context }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const task = taskOf(context);
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

function AboutRequest({ context: { view, task } }: { context: Context }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const request = view.requests.find(({ id }) => id === task.facts.request);
  if (!request?.what) return null;
  return (
    <blockquote className="said">
      <p>{request.what}</p>
      <footer className="tiny quiet">
        {say(request.by.name)}, {words.demandedOn.toLowerCase()} {dmyOf(request.askedAt)}
      </footer>
    </blockquote>
  );
}
