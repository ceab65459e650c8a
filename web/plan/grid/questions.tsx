import { Button } from '@mantine/core';
import { cellCalled, type PlanTable } from '../../../domain/planContent/tables';
import { MARKS } from '../../../domain/decimal';
import { type Locale, useLanguage } from '../../words';
import type { Entry, Question } from './cells';

/** What is asked about cells, by `cellId`. */
export type Asked = Readonly<Record<string, Question>>;

/** Of more nobody answers one by one. */
const SHOWN = 20;

interface Props {
  table: PlanTable;
  asked: Asked;
  onAnswer(entries: Entry[]): void;
  onGo(cell: string): void;
}

/** Cells of which it isn't sure what they say: each is asked about, or all at once; none is guessed. */
export function Questions({ table, asked, onAnswer, onGo }: Props) {
  const { words, say, locale } = useLanguage('planData');
  const open = Object.entries(asked).flatMap(([id, question]) => {
    const cell = cellCalled(id);
    const row = table.id === cell.table && table.rows.find((one) => one.id === cell.row);
    const column = table.columns.find((one) => one.id === cell.column);
    return row && column ? [{ id, row, column, ...question }] : [];
  });
  if (open.length === 0) return null;
  const double = open.filter(({ readings }) => readings.length > 1);
  const answered = (which: number, those: typeof open) =>
    onAnswer(
      those.map(({ row, column, readings }) => ({ row: row.id, column: column.id, text: readings[which] ?? '' })),
    );
  return (
    <section className="card flat stack tight" aria-label={words.unsure(open.length)} role="alert">
      <h3>{words.unsure(open.length)}</h3>
      <ul className="plain stack tight">
        {open.slice(0, SHOWN).map((one) => (
          <li key={one.id} className="row">
            <Button size="compact-xs" variant="subtle" onClick={() => onGo(one.id)}>
              {words.cell(say(one.row.name), say(one.column.head))}
            </Button>
            <span>{one.readings.length > 0 ? words.whichOne(one.text) : words.noFigure(one.text)}</span>
            {one.readings.map((reading, which) => (
              <Button key={reading} size="compact-xs" variant="default" onClick={() => answered(which, [one])}>
                {spaced(reading, locale)}
              </Button>
            ))}
          </li>
        ))}
      </ul>
      {open.length > SHOWN && <p className="tiny quiet">{words.andMore(open.length - SHOWN)}</p>}
      {double.length > 1 && (
        <div className="row">
          <Button size="compact-xs" variant="default" onClick={() => answered(0, double)}>
            {words.allThousands}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => answered(1, double)}>
            {words.allDecimals}
          </Button>
        </div>
      )}
    </section>
  );
}

/** A figure that can be read in one way only: thousands stand apart. */
function spaced(value: string, locale: Locale): string {
  const [whole = '', places] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return places ? grouped + MARKS[locale].point + places : grouped;
}
