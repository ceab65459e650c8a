import { type Book, bookLaid, type Incoming, type Outgoing } from '../../documents/books';
import type { Laid } from '../../documents/layout/pieces';
import { vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { DOCUMENT_TYPES } from '../../domain/officialDocument/types';
import { writable } from '../../domain/characters';
import type { Services } from '../services';
import { issuerOf } from '../papers/issuer';
import { type BookRow, entriesOf } from './queries';
import type { BookEntryView, BookExport } from './schema';
import { entryViews } from './view';

/** Laying out more would hold up everybody else; a body prints a book volume by volume. */
const MOST_ROWS = 1_000;

/** A book, or a volume of it, as Annex IV of Decree 30/2020/NĐ-CP has it. Throws `too-many-rows`. */
export async function bookSheets(services: Services, row: BookRow, wish: BookExport): Promise<Laid> {
  const on = vnDateOf(await services.clock.now());
  return bookLaid(bookOf(services, row, await entriesIn(services, row, wish), { ...wish, on }));
}

async function entriesIn(
  services: Services,
  { id, last }: BookRow,
  { from, to }: BookExport,
): Promise<BookEntryView[]> {
  const views = await entryViews(services, await entriesOf(services.db, id, from - 1, MOST_ROWS));
  const within = views.filter(({ number }) => to === undefined || number <= to);
  const count = Math.min(to ?? last, last) - from + 1;
  if (within.length > MOST_ROWS) throw new DomainError('too-many-rows', { count, limit: MOST_ROWS });
  return within;
}

function bookOf(
  { directory }: Services,
  { body, year, direction }: BookRow,
  entries: BookEntryView[],
  { volume, on }: Pick<BookExport, 'volume'> & { on: string },
): Book {
  const { superior, issuer } = issuerOf(directory, body, on);
  const days = entries.map(({ day }) => day).sort();
  return {
    superior,
    body: issuer,
    year,
    from: days[0] ?? `${year}-01-01`,
    to: days.at(-1) ?? on,
    volume,
    rows:
      direction === 'outgoing'
        ? { book: 'outgoing', rows: entries.map(outgoing) }
        : { book: 'incoming', rows: entries.map(incoming) },
  };
}

const titleOf = ({ type, subject }: BookEntryView): string => writable(`${DOCUMENT_TYPES[type].name.vi} ${subject}`);
const receiversOf = ({ receivers }: BookEntryView): string[] => (receivers ? writable(receivers).split('; ') : []);

/** By what became of a document, or of an arrival. */
const NOTES: Record<string, string> = {
  recalled: 'Đã thu hồi',
  replaced: 'Đã được thay thế',
  recalls: 'Đã bị thu hồi',
  replaces: 'Đã bị thay thế',
  returned: 'Đã trả lại nơi gửi',
};
const SEATS = { head: 'người ký', officer: 'chuyên viên' } as const;

/** What became of it, and that whoever entered it was no clerk, since nobody held that seat. */
const noteOf = ({ life, clerk }: BookEntryView): string =>
  [
    NOTES[life],
    clerk?.standingIn && `${clerk.name ?? '–'} (${SEATS[clerk.standingIn]}) làm thay, chưa có văn thư`,
    clerk?.onBehalfOf && `${clerk.name ?? '–'} thay mặt ${clerk.onBehalfOf}`,
  ]
    .filter(Boolean)
    .join('\n');

const passed = ({ passedOn, passedBy }: BookEntryView): Pick<Outgoing, 'passedOn' | 'passedBy'> => ({
  passedOn,
  passedBy: passedBy ?? '',
});

const outgoing = (entry: BookEntryView): Outgoing => ({
  notation: writable(entry.written),
  date: entry.date,
  title: titleOf(entry),
  signer: writable(entry.signer ?? ''),
  recipients: receiversOf(entry),
  keptBy: entry.keptBy ?? '',
  copies: entry.copies,
  ...passed(entry),
  note: noteOf(entry),
});

const incoming = (entry: BookEntryView): Incoming => ({
  arrivedOn: entry.day,
  number: entry.number,
  author: writable(entry.issuer.vi),
  notation: writable(entry.written),
  date: entry.date,
  title: titleOf(entry),
  passedTo: receiversOf(entry),
  ...passed(entry),
  note: noteOf(entry),
});
