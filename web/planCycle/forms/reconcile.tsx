import { useApi } from '../../data/queries';
import { Differences } from '../levels/differences';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { WHY } from '../../parts/form/usual';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../words';

/**
 * Adopts a new version of the upper plan's targets, or keeps one's own and says why; where they differ is shown first.
 */
export function ReconcileForm(act: ActFormProps) {
  const { words, say } = useLanguage('levels');
  const { task } = act;
  const { upper = '', version = 0 } = task.facts;
  const targets = useApi('/cases/{id}/targets', { path: { id: task.caseId } });
  const above = targets.data?.uppers.find((one) => one.case === upper);
  return (
    <ActForm
      act={act}
      about={`${task.key}/${version}`}
      data={{ upper, version }}
      parts={(said) => [
        { name: 'data.decision', label: words.decision, called: { adopt: words.adopt, keep: words.keep } },
        said('data.decision') === 'keep' && WHY,
      ]}
    >
      <Loaded of={targets}>
        {() =>
          above && (
            <>
              <p className="small">{words.newVersion(say(above.title), version)}</p>
              <Differences rows={above.differences} other={say(above.unit.name)} />
            </>
          )
        }
      </Loaded>
    </ActForm>
  );
}
