import { Button } from '@mantine/core';
import { addMonths, type IsoDate, partsOf } from '../../domain/calendar/dates';
import { useMe } from '../data/session';
import { useWords } from '../words';
import { firstOf } from './months';

/** Which month is shown, and how to turn to another. */
export function MonthTurns({ first, onChange }: { first: IsoDate; onChange(first: IsoDate): void }) {
  const { sessions: words } = useWords();
  const { today } = useMe();
  const { year, month } = partsOf(first);
  return (
    <div className="row between">
      <h2 aria-live="polite">{words.monthOf(month, year)}</h2>
      <div className="row">
        <Button size="xs" variant="default" onClick={() => onChange(addMonths(first, -1))}>
          {words.previous}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={first === firstOf(today)}
          onClick={() => onChange(firstOf(today))}
        >
          {words.thisMonth}
        </Button>
        <Button size="xs" variant="default" onClick={() => onChange(addMonths(first, 1))}>
          {words.next}
        </Button>
      </div>
    </div>
  );
}
