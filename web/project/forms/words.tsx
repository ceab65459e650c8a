import { useApi } from '../../data/queries';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import type { Field } from '../../parts/form/description';
import { NOTE, paper, papers, WHY } from '../../parts/form/usual';
import { useLanguage, useWords } from '../../words';

/** A Council's demand, a project's completion, its end: each is said in one text. */
export function SayForm(act: ActFormProps) {
  const { projectForm: words, form } = useWords();
  const texts: Record<string, Field> = {
    'open-supervision': { name: 'texts.demand', label: words.demand, hint: form.whyHint },
    'stop-project': WHY,
  };
  const means = words.means[act.name];
  return (
    <ActForm act={act} parts={() => [texts[act.name] ?? NOTE]}>
      {means && <p className="small quiet">{means}</p>}
    </ActForm>
  );
}

/** What a community's board found; the owner owes an answer. */
export function LodgeFindingForm(act: ActFormProps) {
  const {
    words: { projectForm: words },
    say,
  } = useLanguage();
  const project = useApi('/projects/{id}', { path: { id: act.task.caseId }, query: { limit: 200 } });
  const boards = project.data?.boards.filter(({ by }) => by.id === act.task.body.id) ?? [];
  const among = boards.map(({ id, by }) => ({ value: id, label: say(by.name) }));
  const board = boards[0]?.id;
  return (
    <ActForm
      act={act}
      data={{ board }}
      begin={{ 'data.board': board }}
      parts={() => [
        boards.length > 1 && { name: 'data.board', label: words.board, among },
        { name: 'texts.finding', label: words.finding },
        papers([paper('attachment', words.attachment, false)], act.task),
      ]}
    />
  );
}
