import { Button } from '@mantine/core';
import type { PlanFault } from '../../domain/planContent/fault';
import type { Part } from '../../domain/planContent/parts';
import { cellId, placeOf } from '../../domain/planContent/tables';
import { Mark } from '../parts/mark';
import { useLanguage } from '../words';

/** Of more nobody reads at once. */
const SHOWN = 50;

interface Props {
  part: Part;
  faults: PlanFault[];
  onGo(cell: string): void;
}

/** What a part breaks: which rule, where, by how much; each leads to its cell. */
export function FaultList({ part, faults, onGo }: Props) {
  const {
    words: { planData: words },
    say,
  } = useLanguage();
  if (faults.length === 0) return null;
  return (
    <section className="card stack tight" aria-label={words.faults}>
      <p>
        <Mark look="late">{words.faultCount(faults.length)}</Mark>
      </p>
      <ul className="plain stack tight">
        {faults.slice(0, SHOWN).map(({ at, says }, index) => {
          const place = placeOf(part, at);
          return (
            <li key={`${at.join('/')} ${index}`}>
              {place ? (
                <Button size="compact-sm" variant="subtle" className="wraps" onClick={() => onGo(cellId(place))}>
                  {say(says)}
                </Button>
              ) : (
                <span className="small">{say(says)}</span>
              )}
            </li>
          );
        })}
      </ul>
      {faults.length > SHOWN && <p className="tiny quiet">{words.andMore(faults.length - SHOWN)}</p>}
    </section>
  );
}
