import { Button, Checkbox, Popover } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { get } from '../data/client';
import type { Item, List, PagedPath } from '../data/queries';
import { useLanguage } from '../words';
import { ProblemNote } from './problem';
import type { ListName } from './listViews';
import { type Column, ListTable, Table } from './table';

interface Props<T> {
  name: ListName;
  title: string;
  of: List<T>;
  /** What was asked of the API for it. */
  query: object;
  empty: string;
  keyOf(row: T): string;
  columns: Column<T>[];
}

/** A list of cases as a table: which columns one wants to see, kept on this machine, and what is shown as a file. */
export function NarrowedTable<T extends Item<PagedPath>>({ name, title, of, query, columns, ...table }: Props<T>) {
  const { words } = useLanguage();
  const [hidden, setHidden] = useHidden(name);
  const shown = columns.filter(({ head }, index) => index === 0 || !hidden.includes(String(head)));
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

/** The columns that one doesn't want, by their heads. */
function useHidden(name: ListName): [hidden: string[], setHidden: (hidden: string[]) => void] {
  const key = `phoihop.columns.${name}`;
  const [hidden, setHidden] = useState<string[]>(() => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '[]');
    } catch {
      return [];
    }
  });
  return [
    hidden,
    (next) => {
      setHidden(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        /* private windows may refuse to keep things */
      }
    },
  ];
}

interface ColumnsProps {
  all: { head: ReactNode }[];
  hidden: string[];
  onChange(hidden: string[]): void;
}

function Columns({ all, hidden, onChange }: ColumnsProps) {
  const { words } = useLanguage();
  const heads = all.map(({ head }) => String(head));
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
          value={heads.filter((head) => !hidden.includes(head))}
          onChange={(shown) => onChange(heads.filter((head) => !shown.includes(head)))}
        >
          <div className="stack tight">
            {heads.map((head) => (
              <Checkbox key={head} value={head} label={head} />
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

interface SheetProps<T> extends Pick<Props<T>, 'title' | 'query' | 'columns' | 'keyOf'> {
  path: PagedPath;
}

/** The whole list as an Excel file, in the words and columns in which it is shown. */
function AsSheet<T>({ path, title, query, columns, keyOf }: SheetProps<T>) {
  const { words } = useLanguage();
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

interface DrawnProps<T> extends Pick<Props<T>, 'columns' | 'keyOf'> {
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
