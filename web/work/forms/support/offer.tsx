import { NativeSelect, Textarea } from '@mantine/core';
import { MEASURES, SUPPORT_KINDS } from '../../../../domain/support/state';
import { useAct } from '../../../data/act';
import { useDraft } from '../../../data/drafts';
import { useApi } from '../../../data/queries';
import { DateField } from '../../../parts/fields';
import { FigureField } from '../../../parts/figureField';
import { useLanguage } from '../../../words';
import { dmy, readDmy } from '../../../words/dates';
import { readFigure } from '../../../words/figures';
import { Frame } from '../frame';
import { named, type Papers, PaperSlots } from '../papers';
import type { FormProps } from '../props';

const EMPTY = {
  kind: 'budget-transfer',
  amount: '',
  measure: 'million-vnd',
  from: '',
  to: '',
  text: '',
  documents: {} as Papers,
};

/** An offer: what, how much, from when to when. */
export function OfferForm({ name, task, title, onDone, onClose }: FormProps) {
  const {
    words: { act: acts, form, supports: words },
    locale,
  } = useLanguage();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, EMPTY);
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const amount = readFigure(draft.amount, locale).value;
  const [from, to] = [readDmy(draft.from), readDmy(draft.to)];
  const ready = amount !== null && !amount.startsWith('-') && from !== null && to !== null && from <= to;
  const text = draft.text.trim();
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      ...(text && { texts: { note: text } }),
      data: {
        kind: draft.kind,
        amount,
        measure: draft.measure,
        from,
        to,
        ...(Object.keys(draft.documents).length > 0 && { documents: named(draft.documents) }),
      },
    });
  return (
    <Frame
      label={acts[name] ?? name}
      ready={ready}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <Asked caseId={task.caseId} />
      <div className="row top">
        <NativeSelect
          label={words.kind}
          value={draft.kind}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
          data={SUPPORT_KINDS.map((one) => ({ value: one, label: words.kinds[one] ?? one }))}
        />
        <FigureField
          label={words.amount}
          required
          value={draft.amount}
          onChange={(typed) => change({ amount: typed })}
        />
        <NativeSelect
          label={words.measure}
          value={draft.measure}
          onChange={({ currentTarget }) => change({ measure: currentTarget.value })}
          data={MEASURES.map((one) => ({ value: one, label: words.measures[one] ?? one }))}
        />
        <DateField label={words.fromDay} required value={draft.from} onChange={(day) => change({ from: day })} />
        <DateField label={words.toDay} required value={draft.to} onChange={(day) => change({ to: day })} />
      </div>
      <PaperSlots
        products={[{ type: 'offer', title: { vi: words.offerPaper, en: words.offerPaper }, required: false }]}
        task={task}
        papers={draft.documents}
        onChange={(documents) => change({ documents })}
      />
      <Textarea
        label={`${form.note} (${form.optional})`}
        autosize
        minRows={2}
        value={draft.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
    </Frame>
  );
}

/** What was asked for in so many words, before one offers. */
function Asked({ caseId }: { caseId: string }) {
  const {
    words: { supports: words },
  } = useLanguage();
  const { data } = useApi('/supports/{id}', { path: { id: caseId } });
  if (!data || data.requests.length === 0) return null;
  return (
    <div className="small">
      <span className="quiet">{words.requests}:</span>
      <ul className="says">
        {data.requests.map((one) => (
          <li key={one.id}>
            {words.kinds[one.kind]}
            {one.neededBy && `, ${words.neededBy(dmy(one.neededBy))}`}
            {one.text && <>: “{one.text}”</>}
          </li>
        ))}
      </ul>
    </div>
  );
}
