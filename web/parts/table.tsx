import { Fragment, type Key, type ReactNode } from 'react';
import { type Asked, Listed, type Paged } from './loaded';

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
  keyOf(row: T): Key;
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
          <tr>
            {columns.map((column, index) => (
              <Cell key={index} row={row} column={column} />
            ))}
          </tr>
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
  /** What it is: a text is for whoever hears the page, anything else is shown. */
  caption?: ReactNode;
  children: ReactNode;
}

/** A table whose rows are made elsewhere: several of them for one thing, or each with a state of its own. */
export const TableFrame = ({ heads, look, flat, caption, children }: FrameProps) => (
  <table className={['list', !flat && 'stacked', look].filter(Boolean).join(' ')}>
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
    <tbody>{children}</tbody>
  </table>
);

interface ListTableProps<T> extends Omit<TableProps<T>, 'rows'> {
  of: Asked & Paged & { items: T[] };
  /** What is said where there is nothing. */
  empty: string;
  /** Within a card already: without one of its own. */
  bare?: boolean;
}

/** A list of the API as a table: that it is coming, that it failed, that it is empty; and how to get more of it. */
export const ListTable = <T,>({ of, empty, bare, ...table }: ListTableProps<T>) => (
  <Listed of={of} empty={empty} bare={bare}>
    {() => <Table rows={of.items} {...table} />}
  </Listed>
);
