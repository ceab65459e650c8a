import { Button } from '@mantine/core';
import { memo } from 'react';
import type { PlanFault } from '../../domain/planContent/fault';
import type { Part } from '../../domain/planContent/parts';
import { cellId, placeOf } from '../../domain/planContent/tables';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';

/** Of more nobody reads at once. */
const SHOWN = 50;

interface Props {
  part: Part;
  faults: PlanFault[];
  onGo(cell: string): void;
}

/** What a part breaks: which rule, where, by how much; each leads to its cell. */
export function FaultList({ part, faults, onGo }: Props) {
  const { planData: words } = useWords();
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
            <Line
              key={`${at.join('/')} ${index}`}
              cell={place && cellId(place)}
              vi={says.vi}
              en={says.en}
              onGo={onGo}
            />
          );
        })}
      </ul>
      {faults.length > SHOWN && <p className="tiny quiet">{words.andMore(faults.length - SHOWN)}</p>}
    </section>
  );
}

interface LineProps {
  /** Where it is; null where it is of the whole part. */
  cell: string | null;
  vi: string;
  en: string;
  onGo(cell: string): void;
}

/** Drawn again only where it says something else: a figure that is typed leaves most as they are. */
const Line = memo(function Line({ cell, vi, en, onGo }: LineProps) {
  const text = useLanguage().say({ vi, en });
  return (
    <li>
      {cell ? (
        <Button size="compact-sm" variant="subtle" className="wraps" onClick={() => onGo(cell)}>
          {text}
        </Button>
      ) : (
        <span className="small">{text}</span>
      )}
    </li>
  );
});
