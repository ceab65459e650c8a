import { Alert, Button, Textarea } from '@mantine/core';
import type { ConsultationView } from '../../data/api';
import { useApi } from '../../data/queries';
import { useMe } from '../../data/session';
import { Basis } from '../../parts/basis';
import { DocumentLinks } from '../../parts/documents';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';

const ASKS_COMMENTS = ['agree-with-comments', 'object'];

/** A body's answer to a consultation, its comments one by one. */
export function ReplyForm(act: ActFormProps) {
  const { form } = useWords();
  const { task } = act;
  const asked = useApi('/consultations/{id}', { path: { id: task.caseId }, query: { body: task.body.id } });
  return (
    <ActForm
      act={act}
      data={{ comments: [], ...(task.facts.replaces === true && { replaces: true }) }}
      parts={(said) => [
        { name: 'data.answer', label: form.answer, called: form.answers },
        ASKS_COMMENTS.includes(said('data.answer')) && COMMENTS,
      ]}
    >
      {asked.data && <LateWarning view={asked.data} />}
      {asked.data && asked.data.documents.length > 0 && (
        <div className="small">
          <span className="quiet">{form.readFirst}: </span>
          <DocumentLinks documents={asked.data.documents} />
        </div>
      )}
    </ActForm>
  );
}

const COMMENTS = piece<string[]>({
  name: 'comments',
  begins: [''],
  show: (comments, change) => <Comments comments={comments} onChange={change} />,
  sent: (comments) => {
    const given = comments.map((one) => one.trim()).filter(Boolean);
    return {
      data: { comments: given.map((_, index) => `${index + 1}`) },
      texts: Object.fromEntries(given.map((text, index) => [`${index + 1}`, text])),
    };
  },
});

/** Before one sends: the last day is over, and what that means. */
function LateWarning({ view: { due, silence, consultees } }: { view: ConsultationView }) {
  const { consultation } = useWords();
  const { today } = useMe();
  if (due.on === null || today <= due.on) return null;
  // The register may not have looked since the day passed; what silence means is the same.
  const [own] = consultees.items;
  const deemed = own?.deemed === true || (silence?.means === 'consent' && own?.answer === null);
  return (
    <Alert color="yellow" role="note" title={consultation.pastDay(dmy(due.on))}>
      <p className="small">
        {deemed ? consultation.willNotCount : consultation.willCount}{' '}
        {silence && (
          <span className="quiet">
            (<Basis clause={silence.clause} />)
          </span>
        )}
      </p>
    </Alert>
  );
}

function Comments({ comments, onChange }: { comments: string[]; onChange(comments: string[]): void }) {
  const { form } = useWords();
  return (
    <div className="stack">
      <p className="tiny quiet">{form.commentHint}</p>
      {comments.map((text, index) => (
        <div key={index} className="row top">
          <Textarea
            className="grow"
            label={form.comment(index + 1)}
            autosize
            minRows={2}
            value={text}
            onChange={({ currentTarget }) =>
              onChange(comments.map((one, at) => (at === index ? currentTarget.value : one)))
            }
          />
          {comments.length > 1 && (
            <Button
              mt={24}
              size="xs"
              variant="subtle"
              onClick={() => onChange(comments.filter((_, at) => at !== index))}
            >
              {form.removeComment(index + 1)}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button size="xs" variant="default" onClick={() => onChange([...comments, ''])}>
          {form.addComment}
        </Button>
      </div>
    </div>
  );
}
