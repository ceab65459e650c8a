import type { MatrixView } from '../data/api';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { useLanguage } from '../words';
import type { Filters, LateQuery } from './filters';

interface MatrixProps {
  filters: Filters;
  query: LateQuery;
  onChange(part: Partial<Filters>): void;
}

/** Units by steps of one procedure: how many are late in each, and how late the worst is; a cell opens its steps. */
export function Matrix({ filters, query, onChange }: MatrixProps) {
  const { words } = useLanguage();
  const procedures = useApi('/overdue/summary', {
    query: {
      ...query,
      procedure: '',
      step: '',
      by: 'procedure',
      limit: 200,
    },
  });
  const known = procedures.data?.items.filter(({ key }) => key !== '–') ?? [];
  const procedure = filters.procedure || known[0]?.key;
  const matrix = useApi('/overdue/matrix', procedure ? { query: { ...query, procedure, step: '' } } : null);
  const name = known.find(({ key }) => key === procedure)?.name;
  const open = (unit: string, step: string) => onChange({ in: unit, step, procedure, view: '' });
  if (procedures.data && !procedure) return <p className="card quiet">{words.overdue.empty}</p>;
  return (
    <Loaded of={matrix}>
      {() =>
        matrix.data &&
        (matrix.data.units.length === 0 ? (
          <p className="card quiet">{words.overdue.empty}</p>
        ) : (
          <Table matrix={matrix.data} name={name} onOpen={open} />
        ))
      }
    </Loaded>
  );
}

/** From so many days on a cell is darker. */
const CLASSES = [1, 8, 31, 91];
const classOf = (days: number): number => CLASSES.filter((from) => days >= from).length;

function Table({
  matrix: { steps, units, more },
  name,
  onOpen,
}: {
  matrix: MatrixView;
  name?: { vi: string; en: string };
  onOpen(unit: string, step: string): void;
}) {
  const { words, say } = useLanguage();
  return (
    <div className="card scroll-x" tabIndex={0} role="region" aria-label={words.overdue.views.matrix}>
      <table className="list matrix">
        <caption>
          {name && <span className="strong">{say(name)}. </span>}
          <span className="quiet small">{words.overdue.matrixHint}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.overdue.place}</th>
            {steps.map(({ step, title }) => (
              <th key={step} scope="col">
                <span>{say(title)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, name: own, cells }) => (
            <tr key={unit}>
              <th scope="row">{say(own)}</th>
              {steps.map(({ step, title }) => {
                const cell = cells.find((one) => one.step === step);
                if (!cell)
                  return (
                    <td key={step} className="quiet centre">
                      –
                    </td>
                  );
                const { days } = cell.worst.late;
                return (
                  <td key={step} className="centre">
                    <button type="button" className={`cell class-${classOf(days)}`} onClick={() => onOpen(unit, step)}>
                      <span className="hidden-visually">
                        {say(own)}, {say(title)}: {words.overdue.cell(cell.count, days)}
                      </span>
                      <span className="strong" aria-hidden="true">
                        {cell.count}
                      </span>
                      <span className="tiny" aria-hidden="true">
                        {words.overdue.daysShort(days)}
                      </span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="small quiet">{words.overdue.moreUnits(more)}</p>}
    </div>
  );
}
