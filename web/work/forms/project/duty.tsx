import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { DutyView } from '../../../data/api';
import { useAct } from '../../../data/act';
import { useDraft } from '../../../data/drafts';
import { useApi } from '../../../data/queries';
import { DateField } from '../../../parts/fields';
import { DocumentLinks } from '../../../parts/documents';
import { useLanguage, useWords } from '../../../words';
import { readDmy } from '../../../words/dates';
import { Frame } from '../frame';
import { complete, named, type Papers, PaperSlots } from '../papers';
import type { FormProps } from '../props';

const KINDS: Record<string, DutyView['kind']> = {
  'give-information': 'information',
  'report-basics': 'basics',
  'answer-finding': 'answer',
  'assess-answer': 'answer',
};

/** The duty that an act ends, with what was asked and answered; its task may be its own, or that of assessing it. */
function useDuty({ task, name }: FormProps): DutyView | undefined {
  const duties = useApi('/projects/{id}/duties', {
    path: { id: task.caseId },
    query: {
      kind: KINDS[name],
      limit: 200,
    },
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
export function DutyForm(props: FormProps) {
  const { name, task, title, onDone, onClose } = props;
  const words = useWords();
  const duty = useDuty(props);
  const { draft, change, forget } = useDraft<{ documents: Papers; answer: string }>(
    `${task.caseId}/${task.key}/${name}`,
    { documents: {}, answer: '' },
  );
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const answers = name === 'answer-finding';
  const label =
    { 'give-information': words.projectForm.information, 'report-basics': words.projectForm.basics }[name] ??
    words.projectForm.attachment;
  const type = { 'give-information': 'information', 'report-basics': 'project-basics' }[name] ?? 'attachment';
  const products = [{ type, title: { vi: label, en: label }, required: !answers }];
  const answer = draft.answer.trim();
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: { duty: task.step, documents: named(draft.documents) },
      ...(answers && { texts: { answer } }),
    });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={complete(products, draft.documents) && (!answers || answer !== '')}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <Asked duty={duty} />
      {answers && (
        <Textarea
          label={words.projectForm.answer}
          withAsterisk
          autosize
          minRows={3}
          value={draft.answer}
          onChange={({ currentTarget }) => change({ answer: currentTarget.value })}
        />
      )}
      <PaperSlots
        products={products}
        task={task}
        papers={draft.documents}
        onChange={(documents) => change({ documents })}
      />
    </Frame>
  );
}

/** A board says whether an answer is enough; if not, it is owed again. */
export function AssessForm(props: FormProps) {
  const { name, task, title, onDone, onClose } = props;
  const words = useWords();
  const duty = useDuty(props);
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { satisfied: '', note: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const note = draft.note.trim();
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: { duty: task.step, satisfied: draft.satisfied === 'yes' },
      ...(note && { texts: { note } }),
    });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={draft.satisfied !== ''}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <Asked duty={duty} />
      <Radio.Group
        label={words.projectForm.verdict}
        withAsterisk
        value={draft.satisfied}
        onChange={(satisfied) => change({ satisfied })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="yes" label={words.projectForm.satisfied} />
          <Radio value="no" label={words.projectForm.notSatisfied} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={`${words.form.note} (${words.form.optional})`}
        autosize
        minRows={2}
        value={draft.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
    </Frame>
  );
}

/** A commune makes its own project public: where, and from when until when. */
export function PostProjectForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { from: '', to: '', where: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const [from, to, where] = [readDmy(draft.from), readDmy(draft.to), draft.where.trim()];
  const send = () => act.mutate({ name, body: task.body.id, data: { duty: task.step, from, to }, texts: { where } });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={from !== null && to !== null && where !== ''}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <TextInput
        label={words.projectForm.where}
        withAsterisk
        value={draft.where}
        onChange={({ currentTarget }) => change({ where: currentTarget.value })}
      />
      <div className="row top">
        <DateField
          label={words.projectForm.from}
          required
          value={draft.from}
          onChange={(day) => change({ from: day })}
        />
        <DateField
          label={words.projectForm.to}
          required
          value={draft.to}
          onChange={(day) => change({ to: day })}
          hint={words.projectForm.leastDays}
        />
      </div>
    </Frame>
  );
}

/** The Fatherland Front of a place forms the community's supervision board. */
export function FormBoardForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { members: '', startsOn: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const [members, startsOn] = [Number(draft.members), readDmy(draft.startsOn)];
  const send = () => act.mutate({ name, body: task.body.id, data: { members, startsOn } });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={Number.isInteger(members) && members > 0 && startsOn !== null}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <div className="row top">
        <TextInput
          label={words.projectForm.members}
          withAsterisk
          inputMode="numeric"
          w={140}
          value={draft.members}
          onChange={({ currentTarget }) => change({ members: currentTarget.value })}
        />
        <DateField
          label={words.projectForm.startsOn}
          required
          value={draft.startsOn}
          onChange={(day) => change({ startsOn: day })}
        />
      </div>
    </Frame>
  );
}
