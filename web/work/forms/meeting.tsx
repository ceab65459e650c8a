import { Radio, Stack, TextInput } from '@mantine/core';
import type { NamedBody, StepView } from '../../data/api';
import { useAct } from '../../data/act';
import { useDraft } from '../../data/drafts';
import { useApi } from '../../data/queries';
import { BodiesField } from '../../parts/bodiesField';
import { DateField, WhyField } from '../../parts/fields';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { useLanguage, useWords } from '../../words';
import { dmy, readDmy } from '../../words/dates';
import { Frame } from './frame';
import type { FormProps } from './props';

interface Call {
  on: string;
  from: string;
  to: string;
  place: string;
  bodies: NamedBody[];
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const useStep = (task: FormProps['task']) =>
  useApi('/cases/{id}/steps/{step}', { path: { id: task.caseId, step: task.step } });

/**
 * Calls an exchange or a workshop, or calls it anew for another day: everybody invited gets a calendar file that
 * replaces the one before.
 */
export function InviteForm(props: FormProps) {
  const step = useStep(props.task);
  return <Loaded of={step}>{() => <Calling {...props} about={step.data as StepView} />}</Loaded>;
}

function Calling({ name, task, title, onDone, onClose, about: { meeting, to } }: FormProps & { about: StepView }) {
  const words = useWords();
  const before: Call = meeting
    ? {
        on: dmy(meeting.on),
        from: meeting.from,
        to: meeting.to,
        place: meeting.place,
        bodies: meeting.invited.map(({ body }) => body),
      }
    : { on: '', from: '08:00', to: '11:30', place: '', bodies: to };
  const { draft, change, forget } = useDraft<Call>(
    `${task.caseId}/${task.key}/${name}/${meeting?.sequence ?? 'new'}`,
    before,
  );
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const on = readDmy(draft.on);
  const ready =
    on !== null &&
    TIME.test(draft.from) &&
    TIME.test(draft.to) &&
    draft.to > draft.from &&
    draft.place.trim() !== '' &&
    draft.bodies.length > 0;
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: {
        step: task.step,
        on,
        from: draft.from,
        to: draft.to,
        place: draft.place.trim(),
        bodies: draft.bodies.map(({ id }) => id),
      },
    });
  return (
    <Frame
      label={meeting && !meeting.calledOff ? words.meeting.move : (words.act[name] ?? name)}
      ready={ready}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <div className="row top">
        <DateField label={words.meeting.on} required value={draft.on} onChange={(day) => change({ on: day })} />
        <Clock label={words.meeting.from} value={draft.from} onChange={(from) => change({ from })} />
        <Clock label={words.meeting.to} value={draft.to} onChange={(end) => change({ to: end })} />
      </div>
      {on && task.dueOn && on > task.dueOn && (
        <p className="mark soon">
          <Icon name="soon" />
          {words.meeting.afterDue(dmy(task.dueOn))}
        </p>
      )}
      <TextInput
        label={words.meeting.place}
        withAsterisk
        required
        maxLength={200}
        value={draft.place}
        onChange={({ currentTarget }) => change({ place: currentTarget.value })}
      />
      <BodiesField
        label={words.meeting.invited}
        another={words.meeting.another}
        known={[...to, ...before.bodies]}
        chosen={draft.bodies}
        onChange={(bodies) => change({ bodies })}
        home={task.body.id.split('.')[0] ?? 'VN'}
      />
    </Frame>
  );
}

function Clock({ label, value, onChange }: { label: string; value: string; onChange(time: string): void }) {
  const { meeting } = useWords();
  return (
    <TextInput
      label={label}
      withAsterisk
      required
      w={110}
      placeholder="08:30"
      inputMode="numeric"
      autoComplete="off"
      value={value}
      error={value && !TIME.test(value) ? meeting.badTime : undefined}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** Takes the meeting out of everybody's calendar, with the reason on record. */
export function CallOffForm({ name, task, title, onDone, onClose }: FormProps) {
  const words = useWords();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { why: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const send = () =>
    act.mutate({ name, body: task.body.id, data: { step: task.step }, texts: { why: draft.why.trim() } });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={draft.why.trim() !== ''}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <WhyField value={draft.why} onChange={(why) => change({ why })} />
    </Frame>
  );
}

/** Whether one comes; the calendar file is beside it. */
export function AnswerInvitationForm(props: FormProps) {
  const step = useStep(props.task);
  return <Loaded of={step}>{() => <Answering {...props} about={step.data as StepView} />}</Loaded>;
}

function Answering({ name, task, title, onDone, onClose, about: { meeting } }: FormProps & { about: StepView }) {
  const { words, say } = useLanguage();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { answer: '', note: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const note = draft.note.trim();
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: { step: task.step, answer: draft.answer },
      ...(note && { texts: { note } }),
    });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={draft.answer !== ''}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      {meeting && (
        <p className="small">
          {words.meeting.called(say(meeting.by.name), `${meeting.from}–${meeting.to}`, dmy(meeting.on), meeting.place)}{' '}
          <a href={meeting.calendar} download="lich.ics">
            {words.meeting.file}
          </a>
        </p>
      )}
      <Radio.Group
        label={words.meeting.coming}
        withAsterisk
        value={draft.answer}
        onChange={(answer) => change({ answer })}
      >
        <Stack gap={6} mt={4}>
          {(['attend', 'decline'] as const).map((one) => (
            <Radio key={one} value={one} label={words.meeting.answers[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={`${words.form.note} (${words.form.optional})`}
        value={draft.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
    </Frame>
  );
}
