import { Button } from '@mantine/core';
import { Children, type ReactNode } from 'react';
import { Link } from 'wouter';
import { pageOf } from '../case/ofCase';
import type { BookEntry, BookView } from '../data/api';
import { useList } from '../data/queries';
import { typeName } from '../officialDocument/types';
import { type Column, ListTable } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { OwnActs } from '../work/ownActs';
import { ClerkName } from './clerkName';

const A_PAGE = 100;

/** A book of documents: its entries in the columns that the decree has for it, to be read and to be printed. */
export const Book = pageOf('/document-books/{id}')(({ view: book }) => {
  const {
    words: { books: words, writing },
    say,
  } = useLanguage();
  const { id, apart, series, direction, closedAt, body } = book;
  const heads = direction === 'outgoing' && !series && !closedAt ? [body] : [];
  return (
    <div className="stack document-book">
      <div className="row between">
        <p className="small quiet">
          {direction === 'outgoing' ? words.columnsOut : words.columnsIn} {words.byHand}
        </p>
        <span className="row small no-print">
          {(['docx', 'pdf'] as const).map((format) => (
            <a key={format} href={`/api/document-books/${encodeURIComponent(id)}/export?format=${format}`}>
              {writing.bookFile[format]}
            </a>
          ))}
          <Button size="xs" variant="default" onClick={() => window.print()}>
            {words.print}
          </Button>
        </span>
      </div>
      {series && <p className="small">{words.ofSeries(typeName(series, say))}</p>}
      {apart.length > 0 && <p className="small">{words.apart(apart.map((type) => typeName(type, say)).join(', '))}</p>}
      <OwnActs
        caseId={id}
        acts={[{ act: 'set-series', bodies: heads, head: true, step: 'book', title: say(book.title) }]}
      />
      <Entries book={book} />
    </div>
  );
});

function Entries({ book }: { book: BookView }) {
  const { books: words } = useWords();
  const entries = useList('/document-books/{id}/entries', { path: { id: book.id }, query: { limit: A_PAGE } });
  const columns = useColumns(book.direction);
  return <ListTable of={entries} empty={words.noEntries} keyOf={(one) => one.id} columns={columns} />;
}

/** Annex IV of Decree 30/2020, parts I and VI: ten columns each; whoever takes the paper signs in the printed book. */
function useColumns(direction: BookView['direction']): Column<BookEntry>[] {
  const {
    words: { books: words, records },
    say,
  } = useLanguage();
  const { column } = words;
  const title = (one: BookEntry) => (
    <Link href={`${direction === 'outgoing' ? '/official-documents' : '/arrivals'}/${encodeURIComponent(one.id)}`}>
      {typeName(one.type, say)}: {one.subject}
    </Link>
  );
  const remarks = ({ life, clerk }: BookEntry) => (
    <Lines>
      {records.life[life]}
      {(clerk?.standingIn || clerk?.onBehalfOf) && <ClerkName clerk={clerk} />}
    </Lines>
  );
  const passed = ({ passedOn, passedBy }: BookEntry) => (
    <Lines>
      {passedOn && dmy(passedOn)}
      {passedBy}
    </Lines>
  );
  const byHand = () => '';
  if (direction === 'outgoing')
    return [
      { head: column.number, look: 'num strong', cell: ({ written }) => written },
      { head: column.date, look: 'num', cell: ({ date }) => dmy(date) },
      { head: column.subject, cell: title },
      { head: column.signer, cell: ({ signer }) => signer },
      { head: column.recipients, cell: ({ receivers }) => receivers },
      { head: column.keeper, cell: ({ keptBy }) => keptBy },
      { head: column.copies, look: 'num', cell: ({ copies }) => copies },
      { head: column.passedOn, look: 'num', cell: passed },
      { head: column.receipt, cell: byHand },
      { head: column.remarks, look: 'small', cell: remarks },
    ];
  return [
    { head: column.arrivedOn, look: 'num', cell: ({ day }) => dmy(day) },
    { head: column.arrival, look: 'num strong', cell: ({ number }) => number },
    { head: column.author, cell: ({ issuer }) => say(issuer) },
    { head: column.number, look: 'num', cell: ({ written }) => written },
    { head: column.date, look: 'num', cell: ({ date }) => dmy(date) },
    { head: column.subject, cell: title },
    { head: column.holder, cell: ({ receivers }) => receivers },
    { head: column.passedOn, look: 'num', cell: passed },
    { head: column.receipt, cell: byHand },
    { head: column.remarks, look: 'small', cell: remarks },
  ];
}

/** A cell's lines under one another; the later ones say more of the first. */
const Lines = ({ children }: { children: ReactNode }) => (
  <>
    {Children.toArray(children).map((line, at) => (
      <div key={at} className={at > 0 ? 'tiny quiet' : undefined}>
        {line}
      </div>
    ))}
  </>
);
