import type { SupervisionView } from '../../data/api';
import { useApi } from '../../data/queries';
import { Loaded } from '../../parts/loaded';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { useItsDocument } from '../../parts/form/itsDocument';
import { useLanguage } from '../../words';
import { About } from './about';
import { ACT_SPECS } from './acts';
import type { ActSpec } from './spec';

/**
 * Any act of a supervision but the conclusion: its fields, documents and words, as the act's specification has them.
 */
export function SupervisionForm(act: ActFormProps) {
  const view = useApi('/supervisions/{id}', { path: { id: act.task.caseId } });
  const spec = ACT_SPECS[act.name];
  return (
    <Loaded of={view}>{() => (spec && view.data ? <Asking act={act} spec={spec} view={view.data} /> : null)}</Loaded>
  );
}

function Asking({ act, spec, view }: { act: ActFormProps; spec: ActSpec; view: SupervisionView }) {
  const { words, say } = useLanguage();
  const { task, name } = act;
  const sessions =
    useApi('/sessions', name === 'take-rung' ? { query: { unit: view.unit, open: true, limit: 50 } } : null).data
      ?.items ?? [];
  const itsDocument = useItsDocument(spec.counted?.({ view, task }), task, task.body.id);
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
}
