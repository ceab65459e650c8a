import { Alert, Button, Radio, Stack, Textarea } from '@mantine/core';
import type { ConsultationView } from '../../data/api';
import { type Answer, ANSWERS } from '../../../domain/consultation/state';
import { useAct } from '../../data/act';
import { useDraft } from '../../data/drafts';
import { useApi } from '../../data/queries';
import { useMe } from '../../data/session';
import { Basis } from '../../parts/basis';
import { DocumentLinks } from '../../parts/documents';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';
import { Frame } from './frame';
import type { FormProps } from './props';

interface Draft {
  answer: Answer | '';
  comments: string[];
}

const ASKS_COMMENTS: (Answer | '')[] = ['agree-with-comments', 'object'];

/** A body's answer to a consultation, its comments one by one. */
export function ReplyForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const asked = useApi('/consultations/{id}', { path: { id: task.caseId }, query: { body: task.body.id } });
  const { draft, change, forget } = useDraft<Draft>(`${task.caseId}/${task.key}/${name}`, {
    answer: '',
    comments: [''],
  });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const commented = ASKS_COMMENTS.includes(draft.answer);
  const given = commented ? draft.comments.map((one) => one.trim()).filter(Boolean) : [];
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: {
        answer: draft.answer,
        comments: given.map((_, index) => `${index + 1}`),
        ...(task.facts.replaces === true && { replaces: true }),
      },
      texts: Object.fromEntries(given.map((text, index) => [`${index + 1}`, text])),
    });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={draft.answer !== '' && (!commented || given.length > 0)}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      {asked.data && <LateWarning view={asked.data} />}
      {asked.data && asked.data.documents.length > 0 && (
        <div className="small">
          <span className="quiet">{words.form.readFirst}: </span>
          <DocumentLinks documents={asked.data.documents} />
        </div>
      )}
      <Radio.Group
        label={words.form.answer}
        withAsterisk
        value={draft.answer}
        onChange={(answer) => change({ answer: answer as Answer })}
      >
        <Stack gap={6} mt={4}>
          {ANSWERS.map((one) => (
            <Radio key={one} value={one} label={words.form.answers[one]} />
          ))}
        </Stack>
      </Radio.Group>
      {commented && <Comments comments={draft.comments} onChange={(comments) => change({ comments })} />}
    </Frame>
  );
}

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
