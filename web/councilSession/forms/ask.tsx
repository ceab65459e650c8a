import { useApi } from '../../data/queries';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { useWords } from '../../words';

/** A deputy's question: whom, about which item, in words. */
export function AskForm(act: ActFormProps) {
  const words = useWords();
  const { deputy } = words.session;
  const { task } = act;
  const session = useApi('/sessions/{id}', { path: { id: task.caseId } });
  return (
    <ActForm
      act={act}
      parts={() => [
        { name: 'data.to', as: 'body', label: deputy.to, home: session.data?.unit },
        {
          name: 'data.item',
          label: deputy.about,
          required: false,
          none: deputy.aboutNone,
          among: session.data?.items ?? [],
        },
        { name: 'texts.question', as: 'words', label: deputy.question },
      ]}
    >
      <p className="small quiet">{deputy.askHint}</p>
    </ActForm>
  );
}
