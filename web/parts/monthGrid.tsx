import { Fragment, type ReactNode } from 'react';
import type { IsoDate } from '../../domain/calendar/dates';
import { useWords } from '../words';
import { weeksOf } from './months';

interface Props {
  first: IsoDate;
  look: string;
  caption?: string;
  /** The cell of a day; of `null`, one of another month. */
  children(day: IsoDate | null): ReactNode;
}

/** A month as weeks from Monday on. */
export function MonthGrid({ first, look, caption, children }: Props) {
  const words = useWords();
  return (
    <table className={look}>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 0].map((day) => (
            <th key={day} scope="col">
              <abbr title={words.weekday[day]}>{words.weekdayShort[day]}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) => (
              <Fragment key={index}>{children(day)}</Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
