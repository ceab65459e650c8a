import { knowing } from '../../case/ofCase';
import { useApi } from '../../data/queries';
import { ActForm } from '../../parts/form/actForm';
import { useItsDocument } from '../../parts/form/itsDocument';
import { useLanguage } from '../../words';
import { About } from './about';
import { ACT_SPECS } from './acts';

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
