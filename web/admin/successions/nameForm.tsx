import { Radio } from '@mantine/core';
import { newSuccession } from '../../../api/forms';
import type { NewSuccession } from '../../data/api';
import { BodyPicker } from '../../parts/bodyPicker';
import { piece } from '../../parts/form/description';
import { RequestForm } from '../../parts/form/requestForm';
import { provisionPiece } from '../../parts/provisionFields';
import { useLanguage, useWords } from '../../words';
import type { Waiting } from './gather';
import { unitOf } from '../../data/bodies';

interface Props {
  waiting: Waiting;
  /** The cases that go over at once. */
  cases: string[];
  onName(named: NewSuccession): Promise<unknown>;
  onClose(): void;
}

/** One of those that the area went to, or another body; the reason goes on record. */
export function NameForm({ waiting: { old, candidates }, cases, onName, onClose }: Props) {
  const { successions: words } = useWords();
  return (
    <RequestForm<NewSuccession, unknown>
      label={words.open}
      submit={words.name(cases.length)}
      schema={newSuccession}
      send={onName}
      beside={{ old: old.id, cases }}
      parts={() => [
        piece<Successor>({
          name: 'successor',
          begins: { chosen: candidates.length > 0 ? '' : OTHER, other: '' },
          show: (successor, change) => (
            <SuccessorFields
              candidates={candidates}
              home={unitOf(old.id)}
              successor={successor}
              onChange={(part) => change({ ...successor, ...part })}
            />
          ),
          sent: ({ chosen, other }) => {
            const body = chosen === OTHER ? other : chosen;
            return body ? { successor: body } : null;
          },
        }),
        { name: 'why', as: 'reason' },
        provisionPiece({
          required: false,
          within: (fields) => (
            <details className="small">
              <summary>{words.provision}</summary>
              <p className="quiet">{words.noProvision}</p>
              {fields}
            </details>
          ),
        }),
      ]}
      onSent={() => undefined}
      onClose={onClose}
      takesFocus
    />
  );
}

const OTHER = 'other';

/** One of the candidates, or another body. */
interface Successor {
  chosen: string;
  other: string;
}

interface FieldsProps {
  candidates: Waiting['candidates'];
  /** The unit whose bodies are offered where none of the candidates is meant. */
  home: string;
  successor: Successor;
  onChange(part: Partial<Successor>): void;
}

function SuccessorFields({ candidates, home, successor: { chosen, other }, onChange }: FieldsProps) {
  const { words, say } = useLanguage('successions');
  return (
    <>
      <Radio.Group label={words.successor} withAsterisk value={chosen} onChange={(one) => onChange({ chosen: one })}>
        <div className="candidates">
          {candidates.map(({ id, name }) => (
            <Radio key={id} value={id} label={say(name)} />
          ))}
          <Radio value={OTHER} label={words.other} />
        </div>
      </Radio.Group>
      {chosen === OTHER && (
        <BodyPicker
          label={words.successor}
          home={home}
          value={other}
          onChange={(id) => onChange({ other: id })}
          required
        />
      )}
    </>
  );
}
