import { unitOf } from '../../data/bodies';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { useWords } from '../../words';

/** Who is to deal with the document, with whom, by when, and how (Decree 30/2020 art. 23(2)). */
export function DirectForm(act: ActFormProps) {
  const { arrivals: words } = useWords();
  const home = unitOf(act.task.body.id);
  return (
    <ActForm
      act={act}
      begin={{ 'data.lead': act.task.body.id }}
      parts={() => [
        { name: 'data.lead', label: words.lead, home },
        {
          name: 'data.with',
          label: words.with,
          as: 'bodies',
          required: false,
          home,
          likely: { known: [], another: words.anotherBody },
        },
        { name: 'data.dueOn', label: words.dueOn },
        { name: 'texts.direction', label: words.direction },
      ]}
    />
  );
}
