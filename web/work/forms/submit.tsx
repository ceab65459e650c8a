import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import type { Step } from '../../../domain/law/procedure';
import { useAct } from '../../data/act';
import { Refused } from '../../data/client';
import { useDraft } from '../../data/drafts';
import { useLaw } from '../../data/stepLaw';
import { DateField, WhyField } from '../../parts/fields';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../words';
import { readDmy } from '../../words/dates';
import { factsOf } from '../taskFacts';
import { Frame } from './frame';
import { complete, named, type Papers, PaperSlots } from './papers';
import type { FormProps } from './props';
import { type Extras, extrasIn, NO_EXTRAS, StepExtras } from './stepExtras';

interface Draft {
  documents: Papers;
  number: string;
  signedOn: string;
  conclusion: string;
  note: string;
  over: boolean;
  why: string;
  extras: Extras;
}

const EMPTY: Draft = {
  documents: {},
  number: '',
  signedOn: '',
  conclusion: '',
  note: '',
  over: false,
  why: '',
  extras: NO_EXTRAS,
};
const CONCLUSIONS = ['for', 'for-with-changes', 'against'] as const;

/** Submits a step's documents, or signs a decision. Which documents, the procedure says. */
export function SubmitForm(props: FormProps) {
  const { law, steps } = useLaw(props.task.caseId);
  return (
    <Loaded of={law}>
      {() => <Submission {...props} law={steps?.find(({ id }) => id === props.task.step)} steps={steps ?? []} />}
    </Loaded>
  );
}

function Submission({
  name,
  task,
  title,
  onDone,
  onClose,
  law,
  steps,
}: FormProps & { law: Step | undefined; steps: Step[] }) {
  const { words, locale } = useLanguage();
  const produces = law?.produces ?? [];
  const { draft, change, forget } = useDraft<Draft>(`${task.caseId}/${task.key}/${name}`, EMPTY);
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const verifies = ['verify', 'appraise'].includes(factsOf(task).kind ?? '');
  // Whether any body objects is the case's to know: the choice appears once it has said so.
  const objected = act.error instanceof Refused && act.error.problem.code === 'objections-open';
  const laidDown = name === 'submit' ? extrasIn(law, draft.extras, locale) : { data: {}, texts: {} };
  const ready =
    complete(produces, draft.documents) &&
    laidDown !== null &&
    (!draft.signedOn.trim() || readDmy(draft.signedOn) !== null) &&
    (!verifies || factsOf(task).kind !== 'verify' || draft.conclusion !== '') &&
    (!draft.over || draft.why.trim() !== '');
  const send = () => act.mutate({ name, body: task.body.id, ...wordsOf(draft, task.step, name, laidDown) });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={ready}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <PaperSlots
        products={produces}
        task={task}
        papers={draft.documents}
        onChange={(documents) => change({ documents })}
      />
      {name === 'submit' && (
        <StepExtras
          law={law}
          steps={steps}
          task={task}
          extras={draft.extras}
          onChange={(extras) => change({ extras })}
        />
      )}
      {verifies && (
        <Radio.Group
          label={words.form.conclusion}
          withAsterisk
          value={draft.conclusion}
          onChange={(conclusion) => change({ conclusion })}
        >
          <Stack gap={6} mt={4}>
            {CONCLUSIONS.map((one) => (
              <Radio key={one} value={one} label={words.form.conclusions[one]} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {name === 'sign' && (
        <div className="row top">
          <TextInput
            label={`${words.form.number} (${words.form.optional})`}
            placeholder="12/QĐ-UBND"
            value={draft.number}
            onChange={({ currentTarget }) => change({ number: currentTarget.value })}
          />
          <DateField
            label={`${words.form.signedOn} (${words.form.optional})`}
            value={draft.signedOn}
            onChange={(signedOn) => change({ signedOn })}
          />
        </div>
      )}
      {name === 'sign' && (objected || draft.over) && (
        <div className="stack">
          <Checkbox
            label={words.form.overObjections}
            checked={draft.over}
            onChange={({ currentTarget }) => change({ over: currentTarget.checked })}
          />
          {draft.over && <WhyField value={draft.why} onChange={(why) => change({ why })} />}
        </div>
      )}
      <TextInput
        label={`${words.form.note} (${words.form.optional})`}
        value={draft.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
    </Frame>
  );
}

function wordsOf(
  { documents, number, signedOn, conclusion, note, over, why }: Draft,
  step: string,
  name: string,
  laidDown: ReturnType<typeof extrasIn>,
): { data: object; texts?: Record<string, string> } {
  const day = readDmy(signedOn);
  const texts = { ...laidDown?.texts, ...(note.trim() && { note: note.trim() }), ...(over && { why: why.trim() }) };
  const data = {
    step,
    documents: named(documents),
    ...laidDown?.data,
    ...(conclusion && { conclusion }),
    ...(name === 'sign' && {
      ...(number.trim() && { number: number.trim() }),
      ...(day && { signedOn: day }),
      ...(over && { overObjections: true }),
    }),
  };
  return { data, ...(Object.keys(texts).length > 0 && { texts }) };
}
