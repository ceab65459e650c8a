import { Button } from '@mantine/core';
import { procedureFile } from '../../../api/forms';
import { ChoiceField } from '../../parts/fields';
import { elementOf, schemaAt } from '../../parts/form/shape';
import { useLanguage, useWords } from '../../words';
import { blankOf } from './blank';
import { type Draft, draftOf, type Place } from './draft';
import { Edited, type Editing, labelOf, stepName, wayTo } from './editing';
import { useOffered } from './leaf';
import { Fields, Part } from './part';
import type { DraftFaults } from '../../data/api';
import { Mark } from '../../parts/mark';

interface FormProps {
  draft: Draft;
  faults: Fault[];
  part: string;
  onPart(part: string): void;
  tell(text: string): void;
}

const APART = ['settings', 'anchors', 'steps'];
const step = elementOf(schemaAt(procedureFile, 'steps'));

/** One part of the procedure at a time: what is said of the whole, its lengths, its days, or one step. */
export function FormOf({ draft, faults, part, onPart, tell }: FormProps) {
  const {
    words: { editor: words },
    say,
  } = useLanguage();
  const steps = draft.value.steps;
  const count = Array.isArray(steps) ? steps.length : 0;
  const editing: Editing = {
    draft,
    tell,
    faults: new Map(faults.filter(({ of }) => of === 'text').map(({ path, says }) => [path, say(says)])),
    offered: useOffered(draft),
  };
  const place = part === '' ? [] : part.split('.');
  const schema = schemaAt(procedureFile, place[0] ?? '');
  return (
    <Edited value={editing}>
      <ChoiceField
        label={words.part}
        value={part}
        onChange={onPart}
        among={[
          { value: '', label: words.whole },
          ...['settings', 'anchors'].map((one) => ({ value: one, label: labelOf([one], words) })),
          ...Array.from({ length: count }, (_, index) => ({
            value: `steps.${index}`,
            label: stepName(draft, index, words, say),
          })),
        ]}
      />
      {place[0] === 'steps' ? (
        <OneStep place={place} count={count} draft={draft} onPart={onPart} tell={tell} />
      ) : part === '' ? (
        <>
          <Fields schema={procedureFile} place={[]} without={APART} />
          {count === 0 && <AddStep draft={draft} after={-1} tell={tell} onPart={onPart} />}
        </>
      ) : (
        schema && <Part schema={schema} place={place} required />
      )}
    </Edited>
  );
}

type Turn = Pick<FormProps, 'draft' | 'onPart' | 'tell'>;

function OneStep({ place, count, draft, onPart, tell }: Turn & { place: Place; count: number }) {
  const { editor: words } = useWords();
  const index = Number(place[1]);
  const shift = (to: number) => {
    tell(draft.shift(['steps'], index, to));
    onPart(`steps.${to}`);
  };
  const takeOut = () => {
    tell(draft.put(place, undefined));
    onPart(index > 0 ? `steps.${index - 1}` : '');
  };
  return (
    <>
      {step && <Part schema={step} place={place} required />}
      <div className="row">
        <AddStep draft={draft} after={index} tell={tell} onPart={onPart} />
        <Button size="xs" variant="default" disabled={index === 0} onClick={() => shift(index - 1)}>
          {words.earlier}
        </Button>
        <Button size="xs" variant="default" disabled={index + 1 >= count} onClick={() => shift(index + 1)}>
          {words.later}
        </Button>
        <Button size="xs" variant="subtle" onClick={takeOut}>
          {words.removeStep}
        </Button>
      </div>
    </>
  );
}

/** A new step stands behind another. */
function AddStep({ draft, after, onPart, tell }: Turn & { after: number }) {
  const { editor: words } = useWords();
  const add = () => {
    const count = Array.isArray(draft.value.steps) ? draft.value.steps.length : 0;
    const added = draftOf(draft.put(['steps', `${count}`], blankOf(step)));
    if (added) tell(added.shift(['steps'], count, after + 1));
    onPart(`steps.${after + 1}`);
  };
  return (
    <Button size="xs" variant="default" onClick={add}>
      {words.addStep}
    </Button>
  );
}

type Fault = DraftFaults['faults'][number];

interface FaultsProps {
  faults: Fault[];
  draft: Draft | null;
  checked: boolean;
  onField(place: Place): void;
  onLine(line: number): void;
}

/** Each fault leads to its field and to its line. */
export function Faults({ faults, draft, checked, onField, onLine }: FaultsProps) {
  const {
    words: { editor: words },
    say,
  } = useLanguage();
  if (!checked) return null;
  return (
    <div className="stack tight" role="status" aria-label={words.faultList}>
      <p>
        <Mark look={faults.length > 0 ? 'late' : 'done'}>{words.faults(faults.length)}</Mark>
      </p>
      {faults.length > 0 && (
        <ul className="plain stack tight small">
          {faults.map(({ of, path, line, says }) => (
            <li key={`${of} ${path} ${line} ${says.en}`} className="row">
              <Button size="compact-xs" variant="default" disabled={of === 'instruments'} onClick={() => onLine(line)}>
                {words.line(line)}
              </Button>
              {of === 'text' && draft && path ? (
                <Button size="compact-xs" variant="subtle" onClick={() => onField(path.split('.'))}>
                  {wayTo(path.split('.'), draft, words, say)}
                </Button>
              ) : (
                of === 'instruments' && <span>{words.inInstruments}</span>
              )}
              <span className="grow">{say(says)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
