import { useWords } from '../../words';
import type { Attached } from '../../work/forms/documentSlot';
import { Frame } from '../../work/forms/frame';
import { PaperList } from './paperList';
import { type SessionFormProps, useSessionForm } from './props';

/** Papers for an item: the dossier put before the Council. */
export function DossierForm(props: SessionFormProps) {
  const words = useWords();
  const { draft, change, send, pending, error } = useSessionForm<{ papers: Attached[] }>(props, { papers: [] });
  const documents = draft.papers.map(({ id, sha256 }) => ({ id, sha256 }));
  return (
    <Frame
      label={words.act['add-dossier'] ?? ''}
      ready={documents.length > 0}
      pending={pending}
      error={error}
      onSend={() => send({ documents })}
      onClose={props.onClose}
    >
      <PaperList place={props.task} papers={draft.papers} onChange={(papers) => change({ papers })} />
    </Frame>
  );
}
