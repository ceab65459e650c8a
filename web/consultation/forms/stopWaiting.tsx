import { knowing } from '../../case/ofCase';
import { ActForm } from '../../parts/form/actForm';
import { WHY } from '../../parts/form/usual';
import { useWords } from '../../words';
import { unitOf } from '../../data/bodies';
import { unreached } from '../unreached';

/** Goes on without bodies that nothing proves to have been reached: neither an answer nor a consent. */
export const StopWaitingForm = knowing('/consultations/{id}', () => ({ limit: 200 }))(({ act, view }) => {
  const { consultation } = useWords();
  const over = unreached(view).filter(({ id }) => act.task.facts.unreached?.includes(id) ?? true);
  return (
    <ActForm
      act={act}
      parts={() => [
        {
          name: 'data.bodies',
          label: consultation.who,
          as: 'bodies',
          required: true,
          begins: over,
          more: {
            home: unitOf(act.task.body.id),
            likely: { known: over, another: consultation.who },
          },
        },
        WHY,
      ]}
    >
      <p className="small">{consultation.stopWaitingMeans}</p>
    </ActForm>
  );
});
