import type { NamedBody, SupervisionView } from '../../data/api';
import { knowing } from '../../case/ofCase';
import type { Bind } from '../../parts/bound';
import { BodiesField } from '../../parts/bodiesField';
import { BodyPicker } from '../../parts/bodyPicker';
import { DateField } from '../../parts/dateField';
import { ActForm } from '../../parts/form/actForm';
import { useItsDocument } from '../../parts/form/itsDocument';
import { piece } from '../../parts/form/description';
import { Lines } from '../../parts/form/lines';
import { papers } from '../../parts/form/usual';
import { ChoiceField, WordsField } from '../../parts/fields';
import { useLanguage, useWords } from '../../words';
import { readDmy } from '../../words/dates';

interface TaskLine {
  says: string;
  lead: string;
  /** Leads that are among the supervised are chosen at once; others are looked for. */
  other: boolean;
  with: NamedBody[];
  product: string;
  dueOn: string;
}

const ELSEWHERE = '*';

/** The conclusion, split into tasks: what, who leads, what must come of it, by when. */
export const ConcludeForm = knowing('/supervisions/{id}')(({ act, view }) => {
  const { supervisions: words } = useWords();
  const { task } = act;
  const products = view.steps.find(({ step }) => step === task.step)?.produces ?? [];
  const itsDocument = useItsDocument('issue', task, task.body.id);
  const blank: TaskLine = {
    says: '',
    lead: view.parts.supervised?.[0]?.id ?? '',
    other: false,
    with: [],
    product: 'report',
    dueOn: '',
  };
  return (
    <ActForm
      act={act}
      data={{ step: task.step }}
      parts={() => [
        papers(products, task),
        ...itsDocument,
        piece<TaskLine[]>({
          name: 'tasks',
          begins: [blank],
          show: (lines, change) => (
            <Lines label={words.tasks} hint={words.tasksHint} lines={lines} blank={blank} onChange={change}>
              {(line, bind, edit) => <TaskFields line={line} bind={bind} edit={edit} view={view} />}
            </Lines>
          ),
          sent: tasksIn,
        }),
      ]}
    />
  );
});

/** The tasks as the act names them; nothing while one lacks its words, its lead or its day. */
function tasksIn(lines: TaskLine[]) {
  const tasks = lines.map((line, at) => ({
    ...line,
    id: `${at + 1}`,
    says: line.says.trim(),
    dueOn: readDmy(line.dueOn),
  }));
  if (tasks.some(({ says, lead, dueOn }) => says === '' || lead === '' || dueOn === null)) return null;
  return {
    texts: Object.fromEntries(tasks.map(({ id, says }) => [id, says])),
    data: {
      tasks: tasks.map(({ id, lead, product, dueOn, with: others }) => ({
        id,
        lead,
        with: others.map((body) => body.id).filter((body) => body !== lead),
        product,
        dueOn,
      })),
    },
  };
}

interface TaskProps {
  line: TaskLine;
  bind: Bind<TaskLine>;
  edit(part: Partial<TaskLine>): void;
  view: SupervisionView;
}

function TaskFields({ line, bind, edit, view }: TaskProps) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const supervised = view.parts.supervised ?? [];
  const leads = [...supervised, { value: ELSEWHERE, label: words.otherLead }];
  const others = line.with.filter(({ id }) => id !== line.lead);
  const known = Object.entries(words.products).map(([value, label]) => ({ value, label }));
  return (
    <>
      <WordsField
        className="grow wide-field"
        label={words.taskText}
        withAsterisk
        autosize
        minRows={2}
        {...bind('says')}
      />
      <ChoiceField
        className="grow"
        label={words.lead}
        withAsterisk
        value={line.other ? ELSEWHERE : line.lead}
        among={leads}
        onChange={(value) => edit(value === ELSEWHERE ? { other: true, lead: '' } : { other: false, lead: value })}
      />
      {line.other && <BodyPicker label={words.leadBody} home={view.unit} required {...bind('lead')} />}
      <details className="whole small">
        <summary>
          {words.withBodies}
          {others.length > 0 && `: ${others.map(({ short }) => say(short)).join(', ')}`}
        </summary>
        <BodiesField
          label={words.withBodies}
          another={words.otherWith}
          known={supervised.filter(({ id }) => id !== line.lead)}
          chosen={others}
          onChange={(chosen) => edit({ with: chosen })}
          home={view.unit}
        />
      </details>
      <ChoiceField label={words.product} {...bind('product')} among={known} />
      <DateField label={words.taskDue} required {...bind('dueOn')} />
    </>
  );
}
