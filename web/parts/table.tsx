import { Fragment, type ReactNode, type Ref, useRef } from 'react';
import { type Asked, Listed, type Paged } from './loaded';
import { useRowsInSight } from './rowsInSight';

/** One column: what stands above it, and what stands in it of a row. */
export interface Column<T> {
  head: ReactNode;
  /** The classes of its cells: `num` for figures, `small`, `right` … */
  look?: string;
  /** The classes of its cell of one row. */
  lookOf?(row: T): string;
  /** It says what the row is of. */
  names?: boolean;
  cell(row: T): ReactNode;
}

interface TableProps<T> extends Omit<FrameProps, 'heads' | 'children'> {
  rows: T[];
  columns: Column<T>[];
  keyOf(row: T): string;
  /** What is opened below a row, as wide as the table. */
  below?(row: T): ReactNode;
}

/** Rows of one kind. On a narrow screen each row is a card of its own, unless the table is `flat`. */
export const Table = <T,>({ rows, columns, keyOf, below, ...frame }: TableProps<T>) => (
  <TableFrame heads={columns} {...frame}>
    {rows.map((row) => {
      const more = below?.(row);
      return (
        <Fragment key={keyOf(row)}>
          <Line row={row} columns={columns} />
          {more && (
            <tr>
              <td colSpan={columns.length}>{more}</td>
            </tr>
          )}
        </Fragment>
      );
    })}
  </TableFrame>
);

interface LineProps<T> {
  row: T;
  columns: Column<T>[];
  /** Its place among the rows that are drawn apart from those out of sight. */
  index?: number;
  measure?: Ref<HTMLTableRowElement>;
}

const Line = <T,>({ row, columns, index, measure }: LineProps<T>) => (
  <tr ref={measure} data-index={index} aria-rowindex={index === undefined ? undefined : index + 2}>
    {columns.map((column, at) => (
      <Cell key={at} row={row} column={column} />
    ))}
  </tr>
);

/** A list of fewer rows is drawn whole. */
const FEW = 100;
const ROW_PX = 56;

/** The same for thousands of rows: those in sight are drawn, and more is asked for before the last of them. */
function LongTable<T>({ rows, columns, keyOf, of, ...frame }: TableProps<T> & { of: Paged }) {
  const here = useRef<HTMLTableSectionElement>(null);
  const { virtual, items, above, under } = useRowsInSight({ here, keys: rows.map(keyOf), px: ROW_PX, of });
  return (
    <TableFrame heads={columns} {...frame} count={of.hasNextPage ? -1 : rows.length + 1} body={here}>
      <Gap px={above} columns={columns.length} />
      {items.map(({ index, key }) => {
        const row = rows[index];
        return row && <Line key={key} row={row} columns={columns} index={index} measure={virtual.measureElement} />;
      })}
      <Gap px={under} columns={columns.length} />
    </TableFrame>
  );
}

/** As tall as the rows that aren't drawn. */
const Gap = ({ px, columns }: { px: number; columns: number }) =>
  px > 0 && (
    <tr aria-hidden="true" className="gap">
      <td colSpan={columns} style={{ height: px }} />
    </tr>
  );

/** Where a row is a card its columns have no heads above them: each cell says its own (`base.css`). */
function Cell<T>({ row, column: { head, look, lookOf, names, cell } }: { row: T; column: Column<T> }) {
  if (names) return <th scope="row">{cell(row)}</th>;
  const className = lookOf ? `${look ?? ''} ${lookOf(row)}`.trim() : look;
  return (
    <td className={className} data-head={typeof head === 'string' ? head : undefined}>
      {cell(row)}
    </td>
  );
}

interface FrameProps {
  heads: Pick<Column<never>, 'head' | 'look'>[];
  /** Further classes of the table. */
  look?: string | undefined;
  /** Its rows stay rows on a narrow screen. */
  flat?: boolean;
  /** Wider than its place, it scrolls, by keyboard too. */
  scrolls?: boolean;
  /** What it is: a text is for whoever hears the page, anything else is shown. */
  caption?: ReactNode;
  /** How many rows there are with those that aren't drawn; -1 where that isn't known. */
  count?: number;
  body?: Ref<HTMLTableSectionElement>;
  children: ReactNode;
}

/** A table whose rows are made elsewhere: several of them for one thing, or each with a state of its own. */
export function TableFrame({ heads, look, flat, scrolls, caption, count, body, children }: FrameProps) {
  const table = (
    <table aria-rowcount={count} className={['list', !flat && 'stacked', look].filter(Boolean).join(' ')}>
      {caption && <caption className={typeof caption === 'string' ? 'hidden-visually' : undefined}>{caption}</caption>}
      <thead>
        <tr>
          {heads.map(({ head, look: cellLook }, index) => (
            <th key={index} scope="col" className={cellLook?.includes('right') ? 'right' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>{children}</tbody>
    </table>
  );
  return scrolls ? (
    <div className="scroll-x" tabIndex={0}>
      {table}
    </div>
  ) : (
    table
  );
}

interface ListTableProps<T> extends Omit<TableProps<T>, 'rows'> {
  of: Asked & Paged & { items: T[] };
  /** What is said where there is nothing. */
  empty: string;
  /** Within a card already: without one of its own. */
  bare?: boolean;
}

/** All rows are here. */
const WHOLE: Paged = { hasNextPage: false, isFetchingNextPage: false, fetchNextPage: () => Promise.resolve() };

/** Of many rows only those in sight are drawn. */
const Rows = <T,>({ of, ...table }: TableProps<T> & { of: Paged }) =>
  table.rows.length > FEW && !table.below ? <LongTable of={of} {...table} /> : <Table {...table} />;

/** Rows that have all come at once, however many; wider than their place, they scroll. */
export const WholeTable = <T,>(table: TableProps<T>) => <Rows of={WHOLE} scrolls {...table} />;

/** A list of the API as a table: that it is coming, that it failed, that it is empty; and how to get more of it. */
export const ListTable = <T,>({ of, empty, bare, ...table }: ListTableProps<T>) => (
  <Listed of={of} empty={empty} bare={bare}>
    {() => <Rows rows={of.items} of={of} {...table} />}
  </Listed>
);
