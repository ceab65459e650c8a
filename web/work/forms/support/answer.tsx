import { Radio, Stack, Textarea } from '@mantine/core';
import { DELIVERIES } from '../../../../domain/support/state';
import { useAct } from '../../../data/act';
import { useDraft } from '../../../data/drafts';
import { useApi } from '../../../data/queries';
import { FigureField } from '../../../parts/figureField';
import { useLanguage } from '../../../words';
import { dmy } from '../../../words/dates';
import { figure, readFigure } from '../../../words/figures';
import { factsOf } from '../../taskFacts';
import { Frame } from '../frame';
import { named, type Papers, PaperSlots } from '../papers';
import type { FormProps } from '../props';

/** Accepts an offer or declines it. */
export function AnswerOfferForm({ name, task, title, onDone, onClose }: FormProps) {
  const {
    words: { act: acts, supports: words, form },
  } = useLanguage();
  const { offer } = factsOf(task);
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { answer: '', text: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const text = draft.text.trim();
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: { offer, answer: draft.answer },
      ...(text && { texts: { note: text } }),
    });
  return (
    <Frame
      label={acts[name] ?? name}
      ready={draft.answer !== ''}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <Offered caseId={task.caseId} offer={offer} />
      <Radio.Group
        label={words.answerOffer}
        withAsterisk
        value={draft.answer}
        onChange={(answer) => change({ answer })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="accept" label={words.accept} />
          <Radio value="decline" label={words.decline} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={`${form.note} (${form.optional})`}
        autosize
        minRows={1}
        value={draft.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
    </Frame>
  );
}

/** What came of an accepted offer: all of it, part of it, nothing. */
export function DeliveryForm({ name, task, title, onDone, onClose }: FormProps) {
  const {
    words: { act: acts, supports: words, form },
    locale,
  } = useLanguage();
  const { offer } = factsOf(task);
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, {
    result: '',
    amount: '',
    text: '',
    documents: {} as Papers,
  });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const amount = readFigure(draft.amount, locale).value;
  const text = draft.text.trim();
  const data = {
    offer,
    result: draft.result,
    ...(amount && { amount }),
    ...(Object.keys(draft.documents).length > 0 && { documents: named(draft.documents) }),
  };
  const send = () => act.mutate({ name, body: task.body.id, data, ...(text && { texts: { note: text } }) });
  return (
    <Frame
      label={acts[name] ?? name}
      ready={draft.result !== '' && (draft.amount.trim() === '' || (amount !== null && !amount.startsWith('-')))}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <Offered caseId={task.caseId} offer={offer} />
      <Radio.Group label={words.delivered} withAsterisk value={draft.result} onChange={(result) => change({ result })}>
        <Stack gap={6} mt={4}>
          {DELIVERIES.map((one) => (
            <Radio key={one} value={one} label={words.deliveries[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <FigureField
        label={`${words.deliveredAmount} (${form.optional})`}
        value={draft.amount}
        onChange={(typed) => change({ amount: typed })}
      />
      <PaperSlots
        products={[{ type: 'delivery', title: { vi: words.deliveryPaper, en: words.deliveryPaper }, required: false }]}
        task={task}
        papers={draft.documents}
        onChange={(documents) => change({ documents })}
      />
      <Textarea
        label={`${form.note} (${form.optional})`}
        autosize
        minRows={1}
        value={draft.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
    </Frame>
  );
}

function Offered({ caseId, offer }: { caseId: string; offer: string | undefined }) {
  const {
    words: { supports: words },
    say,
    locale,
  } = useLanguage();
  const { data } = useApi('/supports/{id}', { path: { id: caseId } });
  const one = data?.offers.find(({ id }) => id === offer);
  const party = data?.relations.find(({ party: { id } }) => id === one?.party)?.party;
  if (!one || !party) return null;
  return (
    <p>
      <span className="strong">{words.offerOf(say(party.name))}</span>: {words.kinds[one.kind]},{' '}
      {figure(one.amount, locale)} {words.measures[one.measure]}, {words.fromTo(dmy(one.from), dmy(one.to))}
      {one.text && <> – “{one.text}”</>}
    </p>
  );
}
