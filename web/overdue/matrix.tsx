import type { MatrixView } from '../data/api';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { type Column, Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import type { Filters, LateQuery } from './filters';

interface MatrixProps {
  filters: Filters;
  query: LateQuery;
  onChange(part: Partial<Filters>): void;
}

/** Units by steps of one procedure: how many are late in each, and how late the worst is; a cell opens its steps. */
export function Matrix({ filters, query, onChange }: MatrixProps) {
  const words = useWords();
  const procedures = useApi('/overdue/summary', {
    query: { ...query, procedure: '', step: '', by: 'procedure', limit: 200 },
  });
  const known = procedures.data?.items.filter(({ key }) => key !== '–') ?? [];
  const procedure = filters.procedure || known[0]?.key;
  const matrix = useApi('/overdue/matrix', procedure ? { query: { ...query, procedure, step: '' } } : null);
  const name = known.find(({ key }) => key === procedure)?.name;
  const open = (unit: string, step: string) => onChange({ within: unit, step, procedure, view: '' });
  const nothing = <p className="card quiet">{words.overdue.empty(words.overdue.what[query.dayBy ?? 'any'])}</p>;
  if (procedures.data && !procedure) return nothing;
  return (
    <Loaded of={matrix}>
      {(found) => (found.units.length === 0 ? nothing : <Grid matrix={found} name={name} onOpen={open} />)}
    </Loaded>
  );
}

/** From so many days on a cell is darker. */
const CLASSES = [1, 8, 31, 91];
const classOf = (days: number): number => CLASSES.filter((from) => days >= from).length;

interface GridProps {
  matrix: MatrixView;
  name?: { vi: string; en: string };
  onOpen(unit: string, step: string): void;
}

function Grid({ matrix: { steps, units, more }, name, onOpen }: GridProps) {
  const { words, say } = useLanguage();
  return (
    <div className="card scroll-x" tabIndex={0} role="region" aria-label={words.overdue.views.matrix}>
      <Table
        flat
        look="matrix"
        caption={
          <>
            {name && <span className="strong">{say(name)}. </span>}
            <span className="quiet small">{words.overdue.matrixHint}</span>
          </>
        }
        rows={units}
        keyOf={({ unit }) => unit}
        columns={[
          { head: words.overdue.place, names: true, cell: (row) => say(row.name) },
          ...steps.map(
            ({ step, title }): Column<Unit> => ({
              head: <span>{say(title)}</span>,
              look: 'centre',
              cell: (row) => <Late unit={row} step={step} title={say(title)} onOpen={() => onOpen(row.unit, step)} />,
            }),
          ),
        ]}
      />
      {more > 0 && <p className="small quiet">{words.overdue.moreUnits(more)}</p>}
    </div>
  );
}

type Unit = MatrixView['units'][number];

interface LateProps {
  unit: Unit;
  step: string;
  title: string;
  onOpen(): void;
}

/** How many are late with one step in one unit, and how late the worst is. */
function Late({ unit: { name, cells }, step, title, onOpen }: LateProps) {
  const { words, say } = useLanguage();
  const cell = cells.find((one) => one.step === step);
  if (!cell) return <span className="quiet">–</span>;
  const { days } = cell.worst.late;
  return (
    <button type="button" className={`cell class-${classOf(days)}`} onClick={onOpen}>
      <span className="hidden-visually">
        {say(name)}, {title}: {words.overdue.cell(cell.count, days)}
      </span>
      <span className="strong" aria-hidden="true">
        {cell.count}
      </span>
      <span className="tiny" aria-hidden="true">
        {words.overdue.daysShort(days)}
      </span>
    </button>
  );
}
