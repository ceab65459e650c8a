import { Button, Checkbox, Popover } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { get, send } from '../data/client';
import { askAgain, type List, type PagedPath, queryOf, useApi } from '../data/queries';
import { useWords } from '../words';
import { ProblemNote } from './problem';
import type { ListName } from './listViews';
import { type Column, ListTable, Table } from './table';

export interface NarrowedTableProps<T> {
  name: ListName;
  title: string;
  of: List<T>;
  /** What was asked of the API for it. */
  query: object;
  empty: string;
  keyOf(row: T): string;
  columns: NamedColumn<T>[];
}

/** A column by the name under which it is left out. */
type NamedColumn<T> = Column<T> & { id: string };

/** A list as a table: which columns one wants to see, and what is shown as a file. */
export function NarrowedTable<T>({ name, title, of, query, columns, ...table }: NarrowedTableProps<T>) {
  const words = useWords();
  const [hidden, setHidden] = useHidden(name);
  const shown = columns.filter(({ id }, index) => index === 0 || !hidden.includes(id));
  return (
    <>
      <div className="row between no-print">
        <span className="small quiet" role="status">
          {of.data && words.lists.count(of.items.length, of.hasNextPage)}
        </span>
        <div className="row">
          <Columns all={columns.slice(1)} hidden={hidden} onChange={setHidden} />
          <AsSheet path={`/${name}` as PagedPath} title={title} query={query} columns={shown} keyOf={table.keyOf} />
        </div>
      </div>
      <ListTable of={of} columns={shown} {...table} />
    </>
  );
}

/** The columns that an officer doesn't want, by their names. */
function useHidden(list: ListName): [hidden: string[], setHidden: (hidden: string[]) => void] {
  const client = useQueryClient();
  const kept = useApi('/views/columns').data?.items ?? [];
  const keep = useMutation({
    mutationFn: (hidden: string[]) => send('put', '/views/columns', { body: { list, hidden } }),
    onMutate: (hidden) =>
      client.setQueryData(queryOf('/views/columns').queryKey, {
        items: [...kept.filter((one) => one.list !== list), { list, hidden }],
      }),
    onError: () => askAgain(client, '/views/columns'),
  });
  return [kept.find((one) => one.list === list)?.hidden ?? [], keep.mutate];
}

interface ColumnsProps {
  all: Pick<NamedColumn<unknown>, 'id' | 'head'>[];
  hidden: string[];
  onChange(hidden: string[]): void;
}

function Columns({ all, hidden, onChange }: ColumnsProps) {
  const words = useWords();
  const ids = all.map(({ id }) => id);
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default">
          {words.lists.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.lists.columns}>
        <Checkbox.Group
          label={words.lists.columnsShown}
          value={ids.filter((id) => !hidden.includes(id))}
          onChange={(shown) => onChange(ids.filter((id) => !shown.includes(id)))}
        >
          <div className="stack tight">
            {all.map(({ id, head }) => (
              <Checkbox key={id} value={id} label={head} />
            ))}
          </div>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A file has no more rows than this; a page of them at a time is asked for, and drawn where nobody sees it. */
const MOST_ROWS = 10_000;
const AT_ONCE = 200;

interface SheetProps<T> extends Pick<NarrowedTableProps<T>, 'title' | 'query' | 'columns' | 'keyOf'> {
  path: PagedPath;
}

/** The whole list as an Excel file, in the words and columns in which it is shown. */
function AsSheet<T>({ path, title, query, columns, keyOf }: SheetProps<T>) {
  const words = useWords();
  const lines = useRef<string[][]>([]);
  const [asked, setAsked] = useState<{ rows: T[]; next: string | null } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const ask = (cursor: string | null) =>
    get(path, { query: { ...query, limit: AT_ONCE, cursor: cursor ?? undefined } } as never).then(
      (page) => setAsked({ rows: page.items as unknown[] as T[], next: page.next }),
      (reason: unknown) => {
        setAsked(null);
        setError(reason);
      },
    );
  const begin = () => {
    lines.current = [];
    setError(null);
    void ask(null);
  };
  const drawn = async (texts: string[][]) => {
    lines.current.push(...texts);
    const next = asked?.next ?? null;
    if (next !== null && lines.current.length < MOST_ROWS) return ask(next);
    setAsked(null);
    const { saveSheet } = await import('./sheetFile');
    return saveSheet(
      title,
      columns.map(({ head }) => String(head)),
      lines.current.slice(0, MOST_ROWS),
    ).catch(setError);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" loading={asked !== null} onClick={begin}>
        {words.lists.asExcel}
      </Button>
      {asked && <Drawn key={asked.next ?? ''} rows={asked.rows} columns={columns} keyOf={keyOf} onDrawn={drawn} />}
      <ProblemNote error={error} />
    </>
  );
}

interface DrawnProps<T> extends Pick<NarrowedTableProps<T>, 'columns' | 'keyOf'> {
  rows: T[];
  onDrawn(texts: string[][]): Promise<unknown>;
}

/** Rows as they are shown, outside the page, and what can be read there. */
function Drawn<T>({ rows, columns, keyOf, onDrawn }: DrawnProps<T>) {
  const [outside] = useState(() => document.createElement('div'));
  useLayoutEffect(() => {
    const lines = [...outside.querySelectorAll('tbody tr')];
    void onDrawn(lines.map((line) => [...line.children].map((cell) => read(cell).trim())));
  }, []);
  return createPortal(<Table rows={rows} columns={columns} keyOf={keyOf} />, outside);
}

/** The text of a cell, its lines apart. */
function read(node: Node): string {
  if (node.nodeName === 'BR') return '\n';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  return [...node.childNodes].map(read).join('');
}
