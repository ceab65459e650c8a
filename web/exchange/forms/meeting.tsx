import { CalledMeeting, meetingFields } from '../../case/forms/meeting';
import { knowing } from '../../case/ofCase';
import { unitOf } from '../../data/bodies';
import { useApi } from '../../data/queries';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { NOTE, paper, papers, WHY } from '../../parts/form/usual';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';

const useExchange = ({ task }: ActFormProps) => useApi('/exchanges/{id}', { path: { id: task.caseId } });

/** Calls it anew for another day, or others: everybody invited gets a calendar file that replaces the one before. */
export const MoveForm = knowing('/exchanges/{id}')(({ act, view: { on, from, to, place, invited, sequence } }) => {
  const words = useWords();
  const bodies = invited.map(({ body }) => body);
  return (
    <ActForm
      act={act}
      about={`${act.task.key}/${sequence}`}
      begin={{ 'data.on': dmy(on), 'data.from': from, 'data.to': to, 'data.place': place, 'data.bodies': bodies }}
      parts={(said) => [
        ...meetingFields(words, said, 'data.'),
        {
          name: 'data.bodies',
          label: words.meeting.invited,
          as: 'bodies',
          required: true,
          home: unitOf(act.task.body.id),
          likely: { known: bodies, another: words.meeting.another },
        },
      ]}
    />
  );
});

/** Takes it out of everybody's calendar, with the reason on record. */
export function CallOffForm(act: ActFormProps) {
  const { exchange } = useWords();
  return (
    <ActForm act={act} parts={() => [WHY]}>
      <p className="small">{exchange.offMeans}</p>
    </ActForm>
  );
}

/** Whether one comes; the calendar file is beside it. */
export function ComingForm(act: ActFormProps) {
  const { meeting } = useWords();
  const exchange = useExchange(act);
  return (
    <ActForm
      act={act}
      parts={() => [
        { name: 'data.answer', label: meeting.coming, called: meeting.answers },
        { ...NOTE, as: 'line' },
      ]}
    >
      {exchange.data && <CalledMeeting meeting={{ ...exchange.data, by: exchange.data.caller }} />}
    </ActForm>
  );
}

/** Papers to be put before those who meet. */
export function PapersForm(act: ActFormProps) {
  const { exchange } = useWords();
  return <ActForm act={act} parts={() => [papers([paper('paper', exchange.paper, true)], act.task), NOTE]} />;
}
