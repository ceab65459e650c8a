import { type KeyboardEvent, useRef, useState } from 'react';
import type { OverdueRow } from '../data/api';
import type { Done } from '../data/act';
import { type List, useList } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { useRowsInSight } from '../parts/rowsInSight';
import { useWords, useLanguage } from '../words';
import { kindOf, type LateQuery } from './filters';
import { LateStep, Lateness } from './lateStep';
import { ManyAtOnce } from './manyAtOnce';
import { CaseLink } from '../parts/caseLink';
import { NarrowedTable } from '../parts/narrowedTable';
import { dmy, dmyOf, stamp } from '../words/dates';

const PAGE = 100;
const ROW_PX = 148;

interface ListProps {
  query: LateQuery;
  /** How many there are in all, of which the list may have a part. */
  total: number;
  onDone(done: Done): void;
}

/**
 * The late steps, those due first first. Thousands of them: only the rows in sight, the one in use and the one being
 * read are on the page.
 */
export function LateList({ query, total, onDone }: ListProps) {
  const words = useWords();
  const list = useList('/overdue', { query: { ...query, limit: PAGE } });
  return (
    <Loaded of={list}>
      {() =>
        list.items.length === 0 ? (
          <p className="card quiet">{words.overdue.empty(words.overdue.what[kindOf(query)])}</p>
        ) : (
          <>
            <ManyAtOnce rows={list.items} query={query} />
            <Feed of={list} total={Math.max(total, list.items.length)} onDone={onDone} />
          </>
        )
      }
    </Loaded>
  );
}

interface FeedProps extends Pick<ListProps, 'total' | 'onDone'> {
  of: List<OverdueRow>;
}

const keyOf = ({ case: id, step }: OverdueRow): string => `${id} ${step}`;

function Feed({ of, total, onDone }: FeedProps) {
  const words = useWords();
  const { items: rows, isFetchingNextPage: loading } = of;
  const here = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<string[]>([]);
  const { virtual, items, top } = useRowsInSight({ here, keys: rows.map(keyOf), px: ROW_PX, held, of });
  const go = (event: KeyboardEvent, index: number) => {
    const to = index + (event.key === 'PageDown' ? 1 : -1);
    if (!['PageDown', 'PageUp'].includes(event.key) || to < 0 || to >= rows.length) return;
    event.preventDefault();
    virtual.scrollToIndex(to, { align: 'auto' });
    focusSoon(here.current, to);
  };
  const hold = (key: string, on: boolean) =>
    setHeld((before) => [...before.filter((one) => one !== key), ...(on ? [key] : [])]);
  return (
    <>
      <p className="tiny quiet no-print">{words.overdue.keys}</p>
      <div
        ref={here}
        role="feed"
        aria-busy={loading}
        aria-label={words.overdue.title}
        className="feed"
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              className="feed-row"
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <LateStep
                row={row}
                at={index + 1}
                of={total}
                onKey={(event) => go(event, index)}
                onHold={(on) => hold(keyOf(row), on)}
                onDone={onDone}
              />
            </div>
          );
        })}
      </div>
      {loading && (
        <p role="status" className="quiet small">
          {words.loading}
        </p>
      )}
    </>
  );
}

/** The row may have to be drawn first. */
function focusSoon(feed: HTMLElement | null, index: number, tries = 10): void {
  requestAnimationFrame(() => {
    const article = feed?.querySelector<HTMLElement>(`[data-index="${index}"] article`);
    if (article) article.focus();
    else if (tries > 0) focusSoon(feed, index, tries - 1);
  });
}

/** The late steps as a table, to look over and take along. */
export function LateTable({ query }: { query: LateQuery }) {
  const { words, say } = useLanguage();
  const { overdue, dates, cases } = words;
  const list = useList('/overdue', { query });
  return (
    <NarrowedTable
      name="overdue"
      title={overdue.title}
      query={query}
      of={list}
      empty={overdue.empty(overdue.what[kindOf(query)])}
      keyOf={keyOf}
      columns={[
        { id: 'step', head: overdue.step, names: true, cell: ({ title }) => say(title) },
        {
          id: 'case',
          head: cases.case,
          cell: ({ case: id, caseTitle }) => <CaseLink id={id}>{say(caseTitle)}</CaseLink>,
        },
        { id: 'holder', head: overdue.holder, cell: ({ holder }) => say(holder.name) },
        { id: 'due', head: words.due.on, look: 'num', cell: ({ dueOn }) => dmy(dueOn) },
        { id: 'late', head: words.due.overdue, cell: (row) => <Lateness row={row} /> },
        { id: 'dayBy', head: overdue.byDay, cell: ({ dayBy }) => dates.sources[dayBy] },
        { id: 'clause', head: overdue.clause, cell: ({ clause }) => say(clause.text) },
        {
          id: 'since',
          head: overdue.heldSince,
          look: 'num',
          cell: ({ heldSince }) => (heldSince ? dmyOf(heldSince) : '–'),
        },
        { id: 'behind', head: overdue.behind, look: 'num', cell: ({ behind }) => behind.length },
        {
          id: 'told',
          head: overdue.lastTold,
          look: 'num',
          cell: ({ lastTold }) => (lastTold ? stamp(lastTold) : '–'),
        },
      ]}
    />
  );
}
