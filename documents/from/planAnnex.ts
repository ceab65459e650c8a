import { formatVnDate } from '../../domain/calendar/dates';
import { isDecimal } from '../../domain/decimal';
import type { Block, Cell } from '../../domain/officialDocument/paper';
import { DESCRIBED } from '../../domain/planContent/described';
import type { Held } from '../../domain/planContent/fault';
import { formulaText } from '../../domain/planContent/indicators';
import { type Content, type Part, PARTS } from '../../domain/planContent/parts';
import { wordsOf } from '../../domain/planContent/said';
import { shownIn } from '../../domain/planContent/tableSheet';
import { type PlanColumn, type PlanRow, type PlanTable, tablesOf } from '../../domain/planContent/tables';
import { MEASURE_NAMES } from '../../domain/measures';
import { STYLES } from '../layout/annexOne';
import { centred, type Laid } from '../layout/pieces';
import { attachedSheet, type Columns, numbered, plainTable } from './tables';

/** So many columns of figures stand beside one another across the page; more follow in a table of their own. */
const ACROSS = 8;

/** What an annex of a plan's data is made of. */
interface PlanAnnex {
  unit: string;
  title: string;
  year: number;
  held: Held;
  /** Which parts, of those that there are. */
  parts: readonly Part[];
  /** A body's or unit's name. */
  nameOf(id: string): string;
}

/** A plan's data, laid out as an annex by Annex I of Decree 30/2020/NĐ-CP; across the page. */
export const planAnnexLaid = (annex: PlanAnnex): Laid =>
  attachedSheet({
    title: `Phụ lục số liệu kế hoạch ${annex.year}: ${annex.unit}`,
    author: annex.unit,
    headings: [
      centred(`PHỤ LỤC SỐ LIỆU KẾ HOẠCH NĂM ${annex.year}`, STYLES.title),
      centred(`(${annex.title})`, STYLES.slanted),
    ],
    blocks: blocksOf(annex),
    landscape: true,
  });

function blocksOf(annex: PlanAnnex): Block[] {
  const { contents } = annex.held;
  const there = PARTS.filter((part) => annex.parts.includes(part) && contents[part] !== undefined);
  return there.flatMap((part, index): Block[] => [
    { kind: 'heading', number: index + 1, title: DESCRIBED[part].name.vi },
    ...partBlocks(part, contents[part] as Content, annex),
  ]);
}

function partBlocks(part: Part, content: Content, annex: PlanAnnex): Block[] {
  if (part === 'indicators') return [indicatorsTable(annex.held)];
  const words = wordsOf(part, content, annex.held).map(({ of, label, kind, values }): Block => {
    const texts = values.map(({ vi }) =>
      kind === 'body' || kind === 'bodies' ? annex.nameOf(vi) : kind === 'day' ? formatVnDate(vi) : vi,
    );
    return { kind: 'paragraph', text: `${of ? `${of.vi} – ` : ''}${label.vi}: ${texts.join(', ')}` };
  });
  return [...words, ...tablesOf(part, content, annex.held).flatMap((table) => tableBlocks(table, annex))];
}

const INDICATORS: Columns = [
  ['TT', 6],
  ['Chỉ tiêu', 44],
  ['Đơn vị tính', 16],
  ['Cách tính', 34],
];

function indicatorsTable({ indicators }: Held): Block {
  const rows = [...indicators.values()].map(({ name, unit, formula }) => [
    name.vi,
    MEASURE_NAMES[unit].vi,
    formula ? formulaText(formula, indicators).vi : '',
  ]);
  return plainTable(INDICATORS, numbered(rows));
}

/** A table as wide as the page lets it be, and what is left of its columns in further ones. */
function tableBlocks({ free, columns, rows, title }: PlanTable, annex: PlanAnnex): Block[] {
  const across = free ? columns.slice(1) : columns;
  const full = rows.filter(({ cells, reckoned }) => Object.keys({ ...cells, ...reckoned }).length > 0);
  if (full.length === 0) return [];
  const heads: Columns = free
    ? columns.slice(0, 1).map(({ head }) => [head.vi, 30])
    : [
        ['Chỉ tiêu', 26],
        ['Đơn vị tính', 10],
      ];
  const namesOf = (row: PlanRow): Cell[] =>
    free ? columns.slice(0, 1).map((column) => cellOf(row, column, annex)) : [row.name.vi, measureOf(row)];
  const parts = Array.from({ length: Math.ceil(across.length / ACROSS) }, (_, at) =>
    across.slice(at * ACROSS, (at + 1) * ACROSS),
  );
  const tables = parts.map((some) =>
    plainTable(
      [['TT', 5], ...heads, ...some.map(({ head }) => [head.vi, 60 / some.length] as const)],
      numbered(full.map((row) => [...namesOf(row), ...some.map((column) => cellOf(row, column, annex))])),
    ),
  );
  return [...(title ? [{ kind: 'paragraph', text: title.vi } as const] : []), ...tables];
}

const measureOf = ({ measure }: PlanRow): string => (measure ? MEASURE_NAMES[measure].vi : '');

function cellOf({ cells, reckoned }: PlanRow, column: PlanColumn, { nameOf }: PlanAnnex): Cell {
  const value = cells[column.id] ?? reckoned[column.id] ?? '';
  if (column.kind === 'figure') return isDecimal(value) ? { figure: value } : '';
  const shown = shownIn(column, value, 'vi');
  return column.id === 'lead' && shown === value && value !== '' ? nameOf(value) : shown;
}
