import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { type Direction, DIRECTIONS } from '../../domain/documentBook/state';
import type { BookView } from '../data/api';
import { useOnce } from '../data/act';
import { useApi } from '../data/queries';
import { bodiesOf, isActing } from '../data/seats';
import { useMe } from '../data/session';
import { RecordsTabs } from '../officialDocument/tabs';
import { Card } from '../parts/card';
import { ListPage } from '../parts/listPage';
import { Loaded } from '../parts/loaded';
import { ProblemNote } from '../parts/problem';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { dmyOrDash } from '../words/dates';

/** The books of one's bodies, the newest year first; and those of this year that nothing was entered in yet. */
export function DocumentBooks() {
  const { books: words } = useWords();
  const list = useApi('/document-books');
  return (
    <ListPage title={words.title} intro={words.intro}>
      <RecordsTabs at="/document-books" />
      <Loaded of={list}>
        {({ items }) => (
          <>
            <Beginning books={items} />
            {items.length === 0 ? <p className="card quiet">{words.empty}</p> : <Listing books={items} />}
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

function Listing({ books }: { books: BookView[] }) {
  const {
    words: { books: words },
    say,
  } = useLanguage();
  return (
    <div className="card scroll-x" tabIndex={0}>
      <Table
        rows={books}
        keyOf={(one) => one.id}
        columns={[
          {
            head: words.book,
            cell: (one) => (
              <Link href={`/document-books/${encodeURIComponent(one.id)}`} className="strong">
                {say(one.title)}
              </Link>
            ),
          },
          { head: words.last, look: 'num', cell: ({ last }) => (last > 0 ? last : '–') },
          { head: words.lastOn, look: 'num', cell: ({ lastOn }) => dmyOrDash(lastOn) },
          { head: words.state, cell: ({ closedAt }) => (closedAt ? words.closed : words.open) },
        ]}
      />
    </div>
  );
}

/** A book begins by itself with its first number; the head may begin it before, to decide on its series. */
function Beginning({ books }: { books: BookView[] }) {
  const {
    words: { books: words },
    say,
  } = useLanguage();
  const { seats, today } = useMe();
  const [, go] = useLocation();
  const once = useOnce();
  const year = Number(today.slice(0, 4));
  const begin = useMutation({
    mutationFn: (body: { body: string; year: number; direction: Direction }) => once('/document-books', { body }),
    onSuccess: ({ id }) => go(`/document-books/${encodeURIComponent(id)}`),
  });
  const missing = bodiesOf(seats.filter(({ role }) => isActing(role))).flatMap(({ id: body, name }) =>
    DIRECTIONS.filter(
      (direction) =>
        !books.some((one) => one.body.id === body && one.year === year && one.direction === direction && !one.series),
    ).map((direction) => ({ body, name, direction })),
  );
  if (missing.length === 0) return null;
  return (
    <Card title={words.beginTitle(year)} hint={words.beginHint} look="tight no-print">
      <div className="row">
        {missing.map(({ body, name, direction }) => (
          <Button
            key={`${body} ${direction}`}
            size="xs"
            variant="default"
            loading={begin.isPending}
            onClick={() => begin.mutate({ body, year, direction })}
          >
            {words.begin[direction]} – {say(name)}
          </Button>
        ))}
      </div>
      <ProblemNote error={begin.error} />
    </Card>
  );
}
