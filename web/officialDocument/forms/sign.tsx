import type { OfficialDocumentView, TaskRow } from '../../data/api';
import { type Done, useAct } from '../../data/act';
import { Files } from '../../parts/files';
import { Form } from '../../parts/form/form';
import { useWhatComesOf } from '../../parts/form/whatComes';
import { useWords } from '../../words';
import { Printed } from '../signature';
import { ofDocument } from './ofDocument';

/** Signs the version that stands above the button. */
export const SignForm = ofDocument(({ act: { task, title, onDone, onClose }, view }) => (
  <Sign view={view} task={task} title={title} onDone={onDone} onClose={onClose} />
));

interface Props {
  view: OfficialDocumentView;
  task: Pick<TaskRow, 'body'>;
  title: string;
  onDone(done: Done): void;
  onClose?: () => void;
}

/** The text as it is put forward, by which powers it is signed, and the one button that signs it. */
export function Sign({ view: { id, versions, forward }, task, title, onDone, onClose }: Props) {
  const { act: acts, signing: words } = useWords();
  const lodge = useAct(id, title, onDone);
  const comes = useWhatComesOf(id);
  const newest = versions.at(-1);
  if (!newest || !forward) return null;
  const { powers, position } = forward;
  const doing = { name: 'sign-document', body: task.body.id, data: { version: newest.seq, powers, position } };
  return (
    <Form
      label={acts['sign-document'] ?? ''}
      pending={lodge.isPending}
      error={lodge.error}
      onSend={() => lodge.mutate(doing)}
      also={comes.button(doing, true)}
      onClose={onClose}
    >
      <p className="strong">{newest.subject}</p>
      <Files documents={newest.documents} />
      <Printed of={{ powers, position }} name={null} />
      <p className="small quiet">{words.read(versions.length)}</p>
      {comes.shown}
    </Form>
  );
}
