import { Button } from '@mantine/core';
import type { DraftFaults } from '../../data/api';
import { Mark } from '../../parts/mark';
import { useLanguage } from '../../words';
import type { Draft, Place } from './draft';
import { wayTo } from './editing';

export type Fault = DraftFaults['faults'][number];

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
