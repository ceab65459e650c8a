import type { DutyView } from '../../data/api';
import { useApi } from '../../data/queries';
import { DocumentLinks } from '../../parts/documents';
import { PublicNote } from '../../parts/publicNote';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { useItsDocument } from '../../parts/form/itsDocument';
import { NOTE, paper, papers, WHY } from '../../parts/form/usual';
import { useLanguage, useWords } from '../../words';
import { dmy } from '../../words/dates';
import type { Field } from '../../parts/form/description';

const KINDS: Record<string, DutyView['kind']> = {
  'give-information': 'information',
  'report-basics': 'basics',
  'answer-finding': 'answer',
  'assess-answer': 'answer',
};

/** The duty that an act ends, with what was asked and answered; its task may be its own, or that of assessing it. */
function useDuty({ task, name }: ActFormProps): DutyView | undefined {
  const duties = useApi('/projects/{id}/duties', {
    path: { id: task.caseId },
    query: { kind: KINDS[name], limit: 200 },
  });
  return duties.data?.items.find(({ id }) => id === task.step);
}

function Asked({ duty }: { duty: DutyView | undefined }) {
  const { words, say } = useLanguage();
  if (!duty?.asked) return null;
  return (
    <>
      <blockquote className="said">
        <p>{duty.asked}</p>
        <footer className="tiny quiet">
          {words.projectForm.asked}: {duty.owedTo.map(({ name }) => say(name)).join(', ')}
        </footer>
      </blockquote>
      {duty.answer && (
        <blockquote className="said">
          <p>{duty.answer}</p>
          <footer className="tiny quiet">
            {words.project.answer}: {say(duty.holder.name)}
          </footer>
        </blockquote>
      )}
      {duty.documents.length > 0 && (
        <p className="small">
          <DocumentLinks documents={duty.documents} />
        </p>
      )}
    </>
  );
}

/** Information that a Council demands, the report of the basic contents, the answer to a finding. */
export function DutyForm(act: ActFormProps) {
  const { projectForm: words } = useWords();
  const duty = useDuty(act);
  const itsDocument = useItsDocument('arrival', act.task, act.task.body.id);
  const answers = act.name === 'answer-finding';
  const brought =
    {
      'give-information': paper('information', words.information, true),
      'report-basics': paper('project-basics', words.basics, true),
    }[act.name] ?? paper('attachment', words.attachment, false);
  return (
    <ActForm
      act={act}
      data={{ duty: act.task.step }}
      parts={() => [
        answers && { name: 'texts.answer', label: words.answer },
        papers([brought], act.task),
        ...itsDocument,
      ]}
    >
      <Asked duty={duty} />
    </ActForm>
  );
}

/** A board says whether an answer is enough; if not, it is owed again. */
export function AssessForm(act: ActFormProps) {
  const { projectForm: words } = useWords();
  const duty = useDuty(act);
  return (
    <ActForm
      act={act}
      data={{ duty: act.task.step }}
      parts={() => [
        {
          name: 'data.satisfied',
          label: words.verdict,
          as: 'yesNo',
          among: [
            { value: 'yes', label: words.satisfied },
            { value: 'no', label: words.notSatisfied },
          ],
        },
        NOTE,
      ]}
    >
      <Asked duty={duty} />
    </ActForm>
  );
}

/** A Council confirms that a notice came. */
export const AcknowledgeNoticeForm = (act: ActFormProps) => (
  <ActForm act={act} data={{ duty: act.task.key }} parts={() => [NOTE]} />
);

/** A commune makes its own project public: where, and from when until when. */
export function PostProjectForm(act: ActFormProps) {
  const { projectForm: words } = useWords();
  return (
    <ActForm
      act={act}
      data={{ duty: act.task.step }}
      parts={(said) => {
        const [from, to] = [said<string>('data.from'), said<string>('data.to')];
        return [
          { name: 'texts.where', label: words.where },
          [
            { name: 'data.from', label: words.from },
            { name: 'data.to', label: words.to, hint: words.leastDays },
          ],
          <PublicNote key="public" days={from && to ? words.publicDays(dmy(from), dmy(to)) : undefined}>
            {words.becomesPublic}
          </PublicNote>,
        ];
      }}
    />
  );
}

/** The Fatherland Front of a place forms the community's supervision board. */
export function FormBoardForm(act: ActFormProps) {
  const { projectForm: words } = useWords();
  return (
    <ActForm
      act={act}
      parts={() => [
        [
          { name: 'data.members', label: words.members, width: 140, attributes: { min: 1 } },
          { name: 'data.startsOn', label: words.startsOn },
        ],
      ]}
    />
  );
}

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
