import { knowing } from '../../case/ofCase';
import { useApi } from '../../data/queries';
import { ActForm } from '../../parts/form/actForm';
import { useItsDocument } from '../../parts/form/itsDocument';
import { useLanguage, useWords } from '../../words';
import { ACT_SPECS } from './acts';
import { DocumentLinks } from '../../parts/documents';
import { dmy, dmyOf } from '../../words/dates';
import { type ActSpec, type Context, stepOf, taskOf } from './spec';

/**
 * Any act of a supervision but the conclusion: its fields, documents and words, as the act's specification has them.
 */
export const SupervisionForm = knowing('/supervisions/{id}')(({ act, view }) => {
  const spec = ACT_SPECS[act.name];
  const { words, say } = useLanguage();
  const { task, name } = act;
  const sessions =
    useApi('/sessions', name === 'take-rung' ? { query: { unit: view.unit, open: true, limit: 50 } } : null).data
      ?.items ?? [];
  const itsDocument = useItsDocument(spec?.counted?.({ view, task }), task, task.body.id);
  if (!spec) return null;
  const about = { step: task.step, task: task.facts.task, request: task.facts.request };
  return (
    <ActForm
      act={act}
      data={spec.about ? { [spec.about]: about[spec.about] } : {}}
      // The measure that the machine proposes is the one that the form begins with.
      begin={{ 'data.rung': task.facts.rung }}
      parts={(said) => spec.parts({ view, task, said, words, say, sessions, itsDocument })}
    >
      <About about={spec.about} view={view} task={task} />
    </ActForm>
  );
});

type Of = Pick<Context, 'view' | 'task'>;

/** What was asked, found, demanded and explained before, so that one needn't look it up to act. */
function About({ about, view, task }: Of & Pick<ActSpec, 'about'>) {
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
