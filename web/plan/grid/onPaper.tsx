import { MEASURE_NAMES } from '../../../domain/measures';
import type { PlanRow, PlanTable } from '../../../domain/planContent/tables';
import { useLanguage } from '../../words';
import { besideOnPaper } from './cells';
import { type GridProps, shown, valueIn } from './grid';

interface Props extends Pick<GridProps, 'label' | 'below'> {
  table: PlanTable;
}

/**
 * A grid as it is printed: all its rows, on pages that lie on their side. Columns that don't fit beside each other
 * follow as further tables; each begins with what its rows are of, and says its heads anew on every page.
 */
export function OnPaper({ label, table, below }: Props) {
  const { words, say, locale } = useLanguage('planData');
  const rowOf = ({ name, measure }: PlanRow, index: number, further: boolean) =>
    table.free
      ? [index + 1, ...(further ? [say(name)] : [])].join('. ')
      : `${say(name)}${measure ? ` (${say(MEASURE_NAMES[measure])})` : ''}`;
  return besideOnPaper(table.columns).map((columns, sheet) => (
    <table key={columns[0]?.id} className="plan-on-paper" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{table.free ? words.number : words.indicator}</th>
          {columns.map(({ id, head }) => (
            <th key={id} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={row.id}>
            <th scope="row">{rowOf(row, index, sheet > 0)}</th>
            {columns.map((column) => (
              <td key={column.id} className={column.kind === 'figure' ? 'num right' : undefined}>
                {shown(column, valueIn(row, column), say, locale)}
                {below && <small>{below(row, column)}</small>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ));
}
