import type { Measure } from '../measures';
import { same, type Text } from '../text';
import type { Named } from './described';
import type { Held } from './fault';
import type { Figures } from './figures';
import type { PlanIndicator } from './indicators';
import type { Content, Part, Row } from './parts';
import { remembered } from '../remembered';
import { ahead, behind } from './rules/series';

/** A column of a table of a plan. */
export interface PlanColumn {
  id: string;
  head: Text;
  kind: 'figure' | 'line' | 'choice';
  /** choice: what may be chosen. */
  among?: readonly Named[];
  /** choice: they are the table's own rows. */
  ofRows?: boolean;
}

/** A row, its cells by column; figures are decimal texts. */
export interface PlanRow {
  id: string;
  name: Text;
  measure: Measure | null;
  cells: Record<string, string>;
  /** What follows by a formula: shown, and not typed. */
  reckoned: Record<string, string>;
}

/**
 * A table of a part; `free`: its rows are added and removed, its first column names them; `sources`: it takes capital
 * of any source and year.
 */
export interface PlanTable {
  id: string;
  title: Text | null;
  free: boolean;
  sources?: boolean;
  columns: PlanColumn[];
  rows: PlanRow[];
}

/** What a table is drawn by beside the plan. */
export interface Beside {
  /** Further years, behind or ahead, for which columns are wanted. */
  more: number;
  /** Sources of capital that have no figure yet. */
  sources: string[];
  /** The unit's bodies, and the units below it. */
  bodies: readonly Named[];
  units: readonly Named[];
}
export const NOTHING_BESIDE: Beside = { more: 0, sources: [], bodies: [], units: [] };

interface TableOf<P extends Part> {
  tables(content: Content<P>, held: Held, beside: Beside): PlanTable[];
  /** The content with the rows of one of its tables. */
  back(content: Content<P>, rows: PlanRow[], table: string): Content<P>;
}

const line = (id: string, vi: string, en: string): PlanColumn => ({ id, head: { vi, en }, kind: 'line' });
const choice = (id: string, head: Text, among: readonly Named[]): PlanColumn => ({ id, head, kind: 'choice', among });
const figures = (id: string, head: Text): PlanColumn => ({ id, head, kind: 'figure' });

const yearColumn = (year: number): PlanColumn => figures(`${year}`, same(`${year}`));
/** This year's figures are estimated: it isn't over. */
const estimated = (year: number): PlanColumn => figures(`${year}`, { vi: `Ước ${year}`, en: `${year} (estimate)` });

const yearsIn = (rows: readonly { figures: Record<string, string> }[]): number[] =>
  rows.flatMap((row) => Object.keys(row.figures).map(Number));
const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** So many years behind are asked for at least, this year's estimate among them. */
const BEHIND = 4;
const yearsBehind = (rows: readonly Row[], { setting: { year, years } }: Held, more: number): number[] =>
  span(Math.min(year - Math.max(BEHIND, years.length) - more, ...yearsIn(rows)), year - 1);
const yearsAhead = (rows: readonly Row[], { setting: { years } }: Held, more = 0): number[] =>
  span(years[0]!, Math.max(years.at(-1)! + more, ...yearsIn(rows)));

interface IndicatorRows {
  held: Held;
  columns: PlanColumn[];
  cells(indicator: PlanIndicator): Record<string, string | undefined>;
  reckoned(indicator: PlanIndicator): Record<string, string | null>;
}

const present = (cells: Record<string, string | null | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter((one): one is [string, string] => Boolean(one[1])));

const indicatorTable = ({ held, columns, cells, reckoned }: IndicatorRows): PlanTable[] => [
  {
    id: '',
    title: null,
    free: false,
    columns,
    rows: [...held.indicators.values()].map((one) => ({
      id: one.id,
      name: one.name,
      measure: one.unit,
      cells: present(cells(one)),
      reckoned: one.formula ? present(reckoned(one)) : {},
    })),
  },
];

const rowOf = <T extends Row>(rows: readonly T[]) => {
  const byId = new Map(rows.map((row) => [row.indicator, row]));
  return ({ id }: PlanIndicator): T | undefined => byId.get(id);
};
const formulasOf =
  (of: Figures, years: number[], at = '') =>
  ({ id }: PlanIndicator): Record<string, string | null> =>
    Object.fromEntries(years.map((year) => [`${at}${year}`, of.byFormula(id, year)]));

/** Figures by year, of the columns whose ids begin so. */
const byYear = (cells: Record<string, string>, before = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([column, value]) =>
      column.startsWith(before) && /^\d{4}$/.test(column.slice(before.length))
        ? [[column.slice(before.length), value]]
        : [],
    ),
  );

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;
const texts = (cells: Record<string, string>, ids: string[]): object =>
  Object.fromEntries(ids.flatMap((id) => (cells[id] ? [[id, cells[id]]] : [])));

/** Rows of indicators with their figures by year, and what stands beside them; those that say nothing are left out. */
function rowsBack<T extends Row>(rows: PlanRow[], beside: string[] = [], before = ''): T[] {
  return rows.flatMap(({ id, cells }) => {
    const row = { indicator: id, figures: byYear(cells, before), ...texts(cells, beside) };
    return isEmpty(row.figures) && Object.keys(row).length === 2 ? [] : [row as unknown as T];
  });
}

const assessment: TableOf<'assessment'> = {
  tables({ rows }, held, { more }) {
    const years = yearsBehind(rows, held, more);
    const of = rowOf(rows);
    return indicatorTable({
      held,
      columns: [
        ...years.map((year) => (year === held.setting.year - 1 ? estimated(year) : yearColumn(year))),
        line('remark', 'Nhận xét', 'Remark'),
      ],
      cells: (one) => ({ ...of(one)?.figures, remark: of(one)?.remark }),
      reckoned: formulasOf(behind(held), years),
    });
  },
  back: (content, rows) => ({ ...content, rows: rowsBack(rows, ['remark']) }),
};

interface Way {
  id: string;
  name: string;
  rows: Row[];
}

/** Variants and options stand side by side: indicators down, each of them by year across. */
function sideBySide(ways: readonly Way[], held: Held, more: number): PlanTable[] {
  const years = yearsAhead(
    ways.flatMap(({ rows }) => rows),
    held,
    more,
  );
  const of = new Map(ways.map(({ id, rows }) => [id, rowOf(rows)]));
  const prefixed = (id: string, record: Record<string, string>) =>
    Object.fromEntries(Object.entries(record).map(([year, value]) => [`${id}/${year}`, value]));
  return indicatorTable({
    held,
    columns: ways.flatMap(({ id, name }) =>
      years.map((year) => figures(`${id}/${year}`, same(`${name || id} ${year}`))),
    ),
    cells: (one) => Object.assign({}, ...ways.map(({ id }) => prefixed(id, of.get(id)?.(one)?.figures ?? {}))),
    reckoned: (one) =>
      Object.assign({}, ...ways.map(({ id, rows }) => formulasOf(ahead(held, rows), years, `${id}/`)(one))),
  });
}

const waysBack = <T extends Way>(ways: readonly T[], rows: PlanRow[]): T[] =>
  ways.map((way) => ({ ...way, rows: rowsBack(rows, [], `${way.id}/`) }));

const forecasts: TableOf<'forecasts'> = {
  tables: ({ variants }, held, { more }) => sideBySide(variants, held, more),
  back: (content, rows) => ({ ...content, variants: waysBack(content.variants, rows) }),
};
const options: TableOf<'options'> = {
  tables: (content, held, { more }) => sideBySide(content.options, held, more),
  back: (content, rows) => ({ ...content, options: waysBack(content.options, rows) }),
};

const targets: TableOf<'targets'> = {
  tables({ rows }, held, { bodies }) {
    const of = rowOf(rows);
    const { years } = held.setting;
    return indicatorTable({
      held,
      columns: [
        ...years.map(yearColumn),
        choice('lead', { vi: 'Cơ quan chủ trì', en: 'Lead' }, bodies),
        line('why', 'Lý do khác phương án chọn', 'Why it isn’t the chosen option’s'),
      ],
      cells: (one) => ({ ...of(one)?.figures, lead: of(one)?.lead, why: of(one)?.why }),
      reckoned: formulasOf(ahead(held, rows), years),
    });
  },
  back: (content, rows) => ({ ...content, rows: rowsBack(rows, ['lead', 'why']) }),
};

const SIDES: Named[] = [
  { id: 'in', name: { vi: 'Nguồn', en: 'Comes in' } },
  { id: 'out', name: { vi: 'Sử dụng', en: 'Goes out' } },
];

const balances: TableOf<'balances'> = {
  tables: (content, { setting: { years } }) =>
    content.balances.map(({ id, name, unit, lines }) => ({
      id,
      title: same(name || id),
      free: true,
      columns: [
        line('name', 'Khoản mục', 'Line'),
        choice('side', { vi: 'Bên', en: 'Side' }, SIDES),
        {
          ...choice(
            'of',
            { vi: 'Thuộc khoản mục', en: 'Part of' },
            lines.map((one) => ({ id: one.id, name: same(one.name || one.id) })),
          ),
          ofRows: true,
        },
        ...years.map(yearColumn),
      ],
      rows: lines.map((one) => ({
        id: one.id,
        name: same(one.name),
        measure: unit,
        cells: present({ name: one.name, side: one.side, of: one.of, ...one.figures }),
        reckoned: {},
      })),
    })),
  back: (content, rows, table) => ({
    ...content,
    balances: content.balances.map((balance) =>
      balance.id !== table
        ? balance
        : {
            ...balance,
            lines: rows.map(({ id, cells }) => ({
              id,
              name: cells.name ?? '',
              side: cells.side === 'out' ? 'out' : 'in',
              ...(cells.of && { of: cells.of }),
              figures: byYear(cells),
            })),
          },
    ),
  }),
};

type Sources = Content<'projects'>['projects'][number]['capital'];

const sourcesIn = (all: readonly { capital: Sources }[], { sources }: Beside): string[] => [
  ...new Set([...all.flatMap(({ capital }) => capital.map(({ source }) => source)), ...sources]),
];

export const capitalColumn = (source: string, year: number): PlanColumn =>
  figures(`${source}/${year}`, same(`${source} ${year}`));

/** Capital by source and year, million đồng. */
function capitalColumns(all: readonly { capital: Sources }[], { setting: { years } }: Held, beside: Beside) {
  const own = all.flatMap(({ capital }) => yearsIn(capital));
  const wanted = [...new Set([...years, ...own])].sort();
  return sourcesIn(all, beside).flatMap((source) => wanted.map((year) => capitalColumn(source, year)));
}
const capitalCells = (capital: Sources): Record<string, string> =>
  Object.fromEntries(
    capital.flatMap(({ source, figures: given }) =>
      Object.entries(given).map(([year, value]) => [`${source}/${year}`, value]),
    ),
  );
function capitalBack(cells: Record<string, string>): Sources {
  const sources = Object.keys(cells).flatMap((column) => /^(.+)\/\d{4}$/.exec(column)?.[1] ?? []);
  return [...new Set(sources)].map((source) => ({ source, figures: byYear(cells, `${source}/`) }));
}

const capitalTable = (columns: PlanColumn[], rows: PlanRow[]): PlanTable[] => [
  {
    id: '',
    title: { vi: 'Vốn theo nguồn và năm (triệu đồng)', en: 'Capital by source and year (million VND)' },
    free: true,
    sources: true,
    columns,
    rows,
  },
];

const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]));

/** Rows that stand for one item each: what nobody touched is the row, and the item, that it was. */
function mirrored<T extends object>(rowOf: (item: T) => PlanRow) {
  const items = new WeakMap<PlanRow, T>();
  const row = remembered((item: T) => {
    const made = rowOf(item);
    items.set(made, item);
    return made;
  });
  /** `now`: the item as it is, which may have been changed elsewhere since the row was made. */
  const untouched = (of: PlanRow, now: T | undefined): T | undefined => (items.get(of) === now ? now : undefined);
  return { row, untouched };
}

const programmeRows = mirrored(({ id, name, capital }: Content<'programmes'>['programmes'][number]) => ({
  id,
  name: same(name),
  measure: null,
  cells: present({ name, ...capitalCells(capital) }),
  reckoned: {},
}));

const programmes: TableOf<'programmes'> = {
  tables: (content, held, beside) =>
    capitalTable(
      [line('name', 'Chương trình', 'Programme'), ...capitalColumns(content.programmes, held, beside)],
      content.programmes.map(programmeRows.row),
    ),
  back(content, rows) {
    const before = byId(content.programmes);
    return {
      ...content,
      programmes: rows.map(
        (row) =>
          programmeRows.untouched(row, before.get(row.id)) ?? {
            ...(before.get(row.id) ?? { objective: '', with: [], indicators: [] }),
            id: row.id,
            name: row.cells.name ?? '',
            capital: capitalBack(row.cells),
          },
      ),
    };
  },
};

type Project = Content<'projects'>['projects'][number];

const projectRows = mirrored(({ id, name, place, total, before, capital }: Project) => ({
  id,
  name: same(name),
  measure: 'vnd-million',
  cells: present({ name, place, total, before, ...capitalCells(capital) }),
  reckoned: {},
}));

function projectBack({ id, cells }: PlanRow, known: Project | undefined): Project {
  const { place: _place, before: _before, ...rest } = known ?? { indicators: [] };
  return {
    ...rest,
    id,
    name: cells.name ?? '',
    total: cells.total ?? '',
    ...texts(cells, ['place', 'before']),
    capital: capitalBack(cells),
  };
}

const projects: TableOf<'projects'> = {
  tables: (content, held, beside) =>
    capitalTable(
      [
        line('name', 'Dự án', 'Project'),
        line('place', 'Địa điểm', 'Place'),
        figures('total', { vi: 'Tổng mức đầu tư', en: 'Total' }),
        figures('before', { vi: 'Đã bố trí các năm trước', en: 'Given before' }),
        ...capitalColumns(content.projects, held, beside),
      ],
      content.projects.map(projectRows.row),
    ),
  back(content, rows) {
    const known = byId(content.projects);
    return {
      ...content,
      projects: rows.map((row) => {
        const before = known.get(row.id);
        return projectRows.untouched(row, before) ?? projectBack(row, before);
      }),
    };
  },
};

const allocation: TableOf<'allocation'> = {
  tables({ units, why }, held, beside) {
    const known = new Set(beside.units.map(({ id }) => id));
    const columns = [
      ...beside.units,
      ...units.filter(({ unit }) => !known.has(unit)).map(({ unit }) => ({ id: unit, name: same(unit) })),
    ];
    const reasons = new Map(why.map(({ indicator, says }) => [indicator, says]));
    return indicatorTable({
      held,
      columns: [
        ...columns.map(({ id, name }) => figures(id, name)),
        line('why', 'Lý do chênh lệch', 'Why it doesn’t add up'),
      ],
      cells: ({ id }) => ({
        ...Object.fromEntries(units.map(({ unit, figures: given }) => [unit, given[id]])),
        why: reasons.get(id),
      }),
      reckoned: () => ({}),
    });
  },
  back(_content, rows) {
    const units = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))].filter((id) => id !== 'why');
    return {
      units: units.map((unit) => ({
        unit,
        figures: Object.fromEntries(rows.flatMap(({ id, cells }) => (cells[unit] ? [[id, cells[unit]]] : []))),
      })),
      why: rows.flatMap(({ id, cells }) => (cells.why ? [{ indicator: id, says: cells.why }] : [])),
    };
  },
};

const TABLES: { [P in Part]?: TableOf<P> } = {
  assessment,
  forecasts,
  balances,
  options,
  targets,
  programmes,
  projects,
  allocation,
};
const tableOf = (part: Part) => TABLES[part] as TableOf<Part> | undefined;

/** The tables of a part; none of one that is words alone, and of the indicators, which have a form of their own. */
export const tablesOf = (part: Part, content: Content, held: Held, beside: Beside = NOTHING_BESIDE): PlanTable[] =>
  tableOf(part)?.tables(content, held, beside) ?? [];

/** A part's content with the rows of one of its tables. */
export const withRows = (part: Part, content: Content, rows: PlanRow[], table: string): Content =>
  tableOf(part)?.back(content, rows, table) ?? content;

/** A cell of a table of a part. */
interface CellPlace {
  table: string;
  row: string;
  column: string;
}

/** The cell at which a fault stands; null where it is of the whole part or of a text. */
export function placeOf(part: Part, at: readonly string[]): CellPlace | null {
  const [first = '', second = '', third = ''] = at;
  if (part === 'assessment' || part === 'targets') return second ? { table: '', row: first, column: second } : null;
  if (part === 'forecasts' || part === 'options')
    return third ? { table: '', row: second, column: `${first}/${third}` } : null;
  if (part === 'balances') return third ? { table: first, row: second, column: third } : null;
  if (part === 'allocation') return first ? { table: '', row: first, column: 'why' } : null;
  if (part === 'projects') return /^\d{4}$/.test(first) ? null : { table: '', row: first, column: second || 'total' };
  return null;
}

export const cellId = ({ table, row, column }: CellPlace): string => JSON.stringify([table, row, column]);

/** The cell that `cellId` called so. */
export function cellCalled(id: string): CellPlace {
  const [table, row, column] = JSON.parse(id) as [string, string, string];
  return { table, row, column };
}
