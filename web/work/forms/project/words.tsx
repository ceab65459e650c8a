import { NativeSelect, Textarea } from '@mantine/core';
import { useAct } from '../../../data/act';
import { useDraft } from '../../../data/drafts';
import { useApi } from '../../../data/queries';
import { useLanguage, useWords } from '../../../words';
import { Frame } from '../frame';
import { named, type Papers, PaperSlots } from '../papers';
import type { FormProps } from '../props';

/** Acts on a project that are said in one text: under what name it stands, and whether it must be given. */
const TEXTS: Record<string, { text: string; required: boolean }> = {
  'open-supervision': { text: 'demand', required: true },
  'complete-project': { text: 'note', required: false },
  'stop-project': { text: 'why', required: true },
};

/** A Council's demand, a project's completion, its end. */
export function SayForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { said: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const { text, required } = TEXTS[name] ?? { text: 'note', required: false };
  const said = draft.said.trim();
  const label =
    text === 'demand'
      ? words.projectForm.demand
      : text === 'why'
        ? words.form.why
        : `${words.form.note} (${words.form.optional})`;
  const send = () => act.mutate({ name, body: task.body.id, data: {}, ...(said && { texts: { [text]: said } }) });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={!required || said !== ''}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      {words.projectForm.means[name] && <p className="small quiet">{words.projectForm.means[name]}</p>}
      <Textarea
        label={label}
        withAsterisk={required}
        description={required ? words.form.whyHint : undefined}
        autosize
        minRows={2}
        value={draft.said}
        onChange={({ currentTarget }) => change({ said: currentTarget.value })}
      />
    </Frame>
  );
}

/** What a community's board found; the owner owes an answer. */
export function LodgeFindingForm({ name, task, title, onDone, onClose }: FormProps) {
  const { words, say } = useLanguage();
  const project = useApi('/projects/{id}', { path: { id: task.caseId }, query: { limit: 200 } });
  const boards = project.data?.boards.filter(({ by }) => by.id === task.body.id) ?? [];
  const { draft, change, forget } = useDraft<{ board: string; finding: string; documents: Papers }>(
    `${task.caseId}/${task.key}/${name}`,
    { board: '', finding: '', documents: {} },
  );
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const board = draft.board || boards[0]?.id || '';
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: { board, documents: named(draft.documents) },
      texts: { finding: draft.finding.trim() },
    });
  const products = [
    {
      type: 'attachment',
      title: { vi: words.projectForm.attachment, en: words.projectForm.attachment },
      required: false,
    },
  ];
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={board !== '' && draft.finding.trim() !== ''}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      {boards.length > 1 && (
        <NativeSelect
          label={words.projectForm.board}
          value={board}
          data={boards.map(({ id, by }) => ({ value: id, label: say(by.name) }))}
          onChange={({ currentTarget }) => change({ board: currentTarget.value })}
        />
      )}
      <Textarea
        label={words.projectForm.finding}
        withAsterisk
        autosize
        minRows={3}
        value={draft.finding}
        onChange={({ currentTarget }) => change({ finding: currentTarget.value })}
      />
      <PaperSlots
        products={products}
        task={task}
        papers={draft.documents}
        onChange={(documents) => change({ documents })}
      />
    </Frame>
  );
}
