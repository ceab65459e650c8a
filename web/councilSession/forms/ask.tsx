import { useApi } from '../../data/queries';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { useLanguage } from '../../words';

/** A deputy's question: whom, about which item, in words. */
export function AskForm(act: ActFormProps) {
  const { words, say } = useLanguage();
  const { deputy } = words.session;
  const { task } = act;
  const session = useApi('/sessions/{id}', { path: { id: task.caseId } });
  const among = (session.data?.items ?? []).map(({ id, title }) => ({ value: id, label: say(title) }));
  return (
    <ActForm
      act={act}
      parts={() => [
        { name: 'data.to', as: 'body', label: deputy.to, home: session.data?.unit },
        { name: 'data.item', as: 'choice', label: deputy.about, required: false, none: deputy.aboutNone, among },
        { name: 'texts.question', as: 'words', label: deputy.question },
      ]}
    >
      <p className="small quiet">{deputy.askHint}</p>
    </ActForm>
  );
}
