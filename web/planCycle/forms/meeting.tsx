import type { StepView } from '../../data/api';
import { useApi } from '../../data/queries';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { NOTE } from '../../parts/form/usual';
import { CalledMeeting, meetingFields } from '../../case/forms/meeting';
import { useWords } from '../../words';
import { dmy, readDmy } from '../../words/dates';
import { unitOf } from '../../data/bodies';

const useStep = (task: ActFormProps['task']) =>
  useApi('/cases/{id}/steps/{step}', { path: { id: task.caseId, step: task.step } });

/**
 * Calls an exchange or a workshop, or calls it anew for another day: everybody invited gets a calendar file that
 * replaces the one before.
 */
export function InviteForm(act: ActFormProps) {
  const step = useStep(act.task);
  return <Loaded of={step}>{(data) => <Calling act={act} about={data} />}</Loaded>;
}

function Calling({ act, about: { meeting, to } }: { act: ActFormProps; about: StepView }) {
  const words = useWords();
  const { task } = act;
  const invited = meeting?.invited.map(({ body }) => body) ?? to;
  return (
    <ActForm
      act={act}
      about={`${task.key}/${meeting?.sequence ?? 'new'}`}
      label={meeting && !meeting.calledOff ? words.meeting.move : undefined}
      data={{ step: task.step }}
      begin={{
        'data.on': meeting ? dmy(meeting.on) : '',
        'data.from': meeting?.from ?? '08:00',
        'data.to': meeting?.to ?? '11:30',
        'data.place': meeting?.place ?? '',
        'data.bodies': invited,
      }}
      parts={(said) => [
        ...meetingFields(words, said, 'data.'),
        <AfterDue key="due" day={readDmy(said('data.on'))} due={task.dueOn} />,
        {
          name: 'data.bodies',
          label: words.meeting.invited,
          as: 'bodies',
          required: true,
          home: unitOf(task.body.id),
          likely: { known: [...to, ...invited], another: words.meeting.another },
        },
      ]}
    />
  );
}

/** The step's own day is kept whether or not the meeting comes before it. */
function AfterDue({ day, due }: { day: string | null; due: string | null }) {
  const { meeting } = useWords();
  if (!day || !due || day <= due) return null;
  return (
    <p className="mark soon">
      <Icon name="soon" />
      {meeting.afterDue(dmy(due))}
    </p>
  );
}

/** Whether one comes; the calendar file is beside it. */
export function AnswerInvitationForm(act: ActFormProps) {
  const step = useStep(act.task);
  return <Loaded of={step}>{(data) => <Answering act={act} about={data} />}</Loaded>;
}

function Answering({ act, about: { meeting } }: { act: ActFormProps; about: StepView }) {
  const words = useWords();
  return (
    <ActForm
      act={act}
      data={{ step: act.task.step }}
      parts={() => [
        { name: 'data.answer', label: words.meeting.coming, called: words.meeting.answers },
        { ...NOTE, as: 'line' },
      ]}
    >
      {meeting && <CalledMeeting meeting={meeting} />}
    </ActForm>
  );
}
