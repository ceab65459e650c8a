import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { NamedBody, SupervisionView } from '../../../data/api';
import { useAct } from '../../../data/act';
import { useDraft } from '../../../data/drafts';
import { useApi } from '../../../data/queries';
import { BodiesField } from '../../../parts/bodiesField';
import { BodyPicker } from '../../../parts/bodyPicker';
import { DateField } from '../../../parts/fields';
import { Loaded } from '../../../parts/loaded';
import { useLanguage, useWords } from '../../../words';
import { readDmy } from '../../../words/dates';
import { Frame } from '../frame';
import { Lines } from '../lines';
import { complete, named, type Papers, PaperSlots } from '../papers';
import type { FormProps } from '../props';

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
export function ConcludeForm(props: FormProps) {
  const view = useApi('/supervisions/{id}', { path: { id: props.task.caseId } });
  return <Loaded of={view}>{() => view.data && <Concluding {...props} view={view.data} />}</Loaded>;
}

function Concluding({ name, task, title, onDone, onClose, view }: FormProps & { view: SupervisionView }) {
  const words = useWords();
  const products = view.steps.find(({ step }) => step === task.step)?.produces ?? [];
  const supervised = view.parts.supervised ?? [];
  const blank: TaskLine = {
    says: '',
    lead: supervised[0]?.id ?? '',
    other: false,
    with: [],
    product: 'report',
    dueOn: '',
  };
  const { draft, change, forget } = useDraft<{ papers: Papers; number: string; tasks: TaskLine[] }>(
    `${task.caseId}/${task.key}/${name}`,
    { papers: {}, number: '', tasks: [blank] },
  );
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const tasks = draft.tasks.map((line, at) => ({
    ...line,
    id: `${at + 1}`,
    says: line.says.trim(),
    dueOn: readDmy(line.dueOn),
  }));
  const ready =
    complete(products, draft.papers) &&
    tasks.every(({ says, lead, dueOn }) => says !== '' && lead !== '' && dueOn !== null);
  const number = draft.number.trim();
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      texts: Object.fromEntries(tasks.map(({ id, says }) => [id, says])),
      data: {
        step: task.step,
        documents: named(draft.papers),
        ...(number && { number }),
        tasks: tasks.map(({ id, lead, product, dueOn, with: others }) => ({
          id,
          lead,
          with: others.map((body) => body.id).filter((body) => body !== lead),
          product,
          dueOn,
        })),
      },
    });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={ready}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <PaperSlots products={products} task={task} papers={draft.papers} onChange={(papers) => change({ papers })} />
      <TextInput
        label={`${words.supervisions.numberOpt} (${words.form.optional})`}
        maw={360}
        value={draft.number}
        autoComplete="off"
        onChange={({ currentTarget }) => change({ number: currentTarget.value })}
      />
      <Lines
        label={words.supervisions.tasks}
        hint={words.supervisions.tasksHint}
        lines={draft.tasks}
        blank={blank}
        onChange={(lines) => change({ tasks: lines })}
      >
        {(line, edit) => <TaskFields line={line} edit={edit} view={view} />}
      </Lines>
    </Frame>
  );
}

function TaskFields({
  line,
  edit,
  view,
}: {
  line: TaskLine;
  edit(part: Partial<TaskLine>): void;
  view: SupervisionView;
}) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const supervised = view.parts.supervised ?? [];
  const leads = [
    ...supervised.map(({ id, name }) => ({ value: id, label: say(name) })),
    { value: ELSEWHERE, label: words.otherLead },
  ];
  const others = line.with.filter(({ id }) => id !== line.lead);
  const known = Object.entries(words.products).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Textarea
        className="grow wide-field"
        label={words.taskText}
        withAsterisk
        autosize
        minRows={2}
        value={line.says}
        onChange={({ currentTarget }) => edit({ says: currentTarget.value })}
      />
      <NativeSelect
        className="grow"
        label={words.lead}
        withAsterisk
        value={line.other ? ELSEWHERE : line.lead}
        data={leads}
        onChange={({ currentTarget: { value } }) =>
          edit(value === ELSEWHERE ? { other: true, lead: '' } : { other: false, lead: value })
        }
      />
      {line.other && (
        <BodyPicker
          label={words.leadBody}
          home={view.unit}
          required
          value={line.lead}
          onChange={(lead) => edit({ lead })}
        />
      )}
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
      <NativeSelect
        label={words.product}
        value={line.product}
        data={known}
        onChange={({ currentTarget }) => edit({ product: currentTarget.value })}
      />
      <DateField label={words.taskDue} required value={line.dueOn} onChange={(dueOn) => edit({ dueOn })} />
    </>
  );
}
