import { Radio } from '@mantine/core';
import type { SupervisionLawView } from '../data/api';
import { Basis } from '../parts/basis';
import { useLanguage } from '../words';

interface Props {
  groups: SupervisionLawView['groups'];
  law: SupervisionLawView;
  value: string;
  onChange(id: string): void;
}

/** The groups of work under the law of the day, each with its clause and how sure that is. */
export function GroupChoice({ groups, law, value, onChange }: Props) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  if (groups.length === 0) return <p className="quiet">{words.noneCompetent}</p>;
  return (
    <Radio.Group
      label={words.chooseGroup}
      description={
        <>
          {words.lawToday}: {say(law.title)}
        </>
      }
      withAsterisk
      value={value}
      onChange={onChange}
    >
      <div className="groups">
        {groups.map(({ id, title, clause, steps, confidential }) => (
          <div key={id} className="group-choice" data-chosen={value === id}>
            <Radio
              value={id}
              label={say(title)}
              description={
                <>
                  <Basis clause={clause} /> · {words.stepsOf(steps.length)}
                  {confidential && ` · ${words.confidential}`}
                </>
              }
            />
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}
