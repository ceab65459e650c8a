import type { Key, ReactNode } from 'react';
import { type Asked, Listed, type Paged } from './loaded';

/** One column: what stands above it, and what stands in it of a row. */
export interface Column<T> {
  head: ReactNode;
  /** The classes of its cells: `num` for figures, `small`, `right` … */
  look?: string;
  cell(row: T): ReactNode;
}

interface TableProps<T> {
  rows: T[];
  columns: Column<T>[];
  keyOf(row: T): Key;
  /** Further classes of the table. */
  look?: string;
  /** What it is, for whoever hears the page. */
  caption?: string;
}

/** Rows of one kind. On a narrow screen each row is a card of its own. */
export const Table = <T,>({ rows, columns, keyOf, look, caption }: TableProps<T>) => (
  <TableFrame heads={columns} look={look} caption={caption}>
    {rows.map((row) => (
      <tr key={keyOf(row)}>
        {columns.map(({ look: cellLook, cell }, index) => (
          <td key={index} className={cellLook}>
            {cell(row)}
          </td>
        ))}
      </tr>
    ))}
  </TableFrame>
);

interface FrameProps {
  heads: Pick<Column<never>, 'head' | 'look'>[];
  look?: string | undefined;
  caption?: string | undefined;
  children: ReactNode;
}

/** A table whose rows are made elsewhere: several of them for one thing, or each with a state of its own. */
export const TableFrame = ({ heads, look, caption, children }: FrameProps) => (
  <table className={look ? `list stacked ${look}` : 'list stacked'}>
    {caption && <caption className="hidden-visually">{caption}</caption>}
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
