import type { Item, PagedPath } from '../data/queries';
import { ListViews } from './listViews';
import { NarrowedTable, type NarrowedTableProps } from './narrowedTable';

/** A list of cases: the views that one keeps of it, and the table. */
export const CaseList = <T extends Item<PagedPath> & { id: string }>(list: Omit<NarrowedTableProps<T>, 'keyOf'>) => (
  <>
    <ListViews list={list.name} query={list.query} />
    <NarrowedTable keyOf={({ id }) => id} {...list} />
  </>
);
