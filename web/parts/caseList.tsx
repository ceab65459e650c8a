import type { Asked } from '../data/api';
import { type Item, type List, type PagedPath, useList } from '../data/queries';
import { type ListName, ListViews } from './listViews';
import { NarrowedTable, type NarrowedTableProps } from './narrowedTable';

/** The lists of cases, each by the last part of its address. */
type CaseListName = {
  [N in ListName]: `/${N}` extends PagedPath ? (Item<`/${N}`> extends { id: string } ? N : never) : never;
}[ListName];

type Row<N extends CaseListName> = Item<`/${N}`>;

/** What is asked of the API for a list. */
export type ListQuery<N extends CaseListName> = Asked<`/${N}`> extends { query?: infer Q } ? NonNullable<Q> : never;

interface Props<N extends CaseListName> extends Omit<NarrowedTableProps<Row<N>>, 'name' | 'of' | 'keyOf'> {
  name: N;
  query: ListQuery<N> & object;
}

/** A list of cases: the views that one keeps of it, and the table. */
export function CaseList<N extends CaseListName>({ name, query, ...table }: Props<N>) {
  // The name says what is asked, and what the rows are.
  const list: unknown = useList(`/${name}` as PagedPath, { query } as never);
  return (
    <>
      <ListViews list={name} query={query} />
      <NarrowedTable
        name={name}
        query={query}
        of={list as List<Row<N>>}
        keyOf={(row) => (row as { id: string }).id}
        {...table}
      />
    </>
  );
}
