import { DomainError } from '../../domain/errors';
import type { Actor } from '../../domain/case/entry';
import { bookOf, type BookOpening } from '../../domain/documentBook/state';
import { DOCUMENT_TYPES } from '../../domain/officialDocument/types';
import type { Text } from '../../domain/text';
import { recordsRules } from '../../procedures/records';
import { calendarNow } from '../calendar/current';
import { lodgeOpening } from '../cases/opened';
import { unitOf } from '../http/access';
import type { Services } from '../services';

type WantedBook = Pick<BookOpening, 'body' | 'year' | 'direction' | 'series'>;

/**
 * The id of a body's book of a year, which begins with the first that is entered in it. `on`: the day whose law holds
 * (ISO date), and the year. Throws `bad-date`, `no-procedure`.
 */
export async function openedBook(services: Services, by: Actor, wanted: WantedBook, on: string): Promise<string> {
  const { db, directory } = services;
  const { body, year, direction, series } = wanted;
  // A book is its own year's: one of another year would stand open, or be closed, for nothing.
  if (String(year) !== on.slice(0, 4))
    throw new DomainError('bad-date', { field: 'year', value: String(year), rule: on.slice(0, 4) });
  const id = bookOf(body, year, direction, series);
  if (await db.case.findUnique({ where: { id }, select: { id: true } })) return id;
  const unit = unitOf(body);
  const title = titleOf(wanted, directory.bodyShortName(body, on));
  const { hash: calendar } = await calendarNow(db);
  const opening: BookOpening = {
    caseId: id,
    unit,
    body,
    year,
    title,
    direction,
    series,
    calendar,
    rules: recordsRules(on),
  };
  // The act's id is the case's: of two who begin it in the same instant the second opens nothing.
  await lodgeOpening(services, { kind: 'document-book', opening, by, request: `${id}/open` });
  return id;
}

function titleOf({ direction, year, series }: WantedBook, body: Text): Text {
  const [vi, en] =
    direction === 'outgoing' ? ['văn bản đi', 'Outgoing documents'] : ['văn bản đến', 'Incoming documents'];
  const of = series ? DOCUMENT_TYPES[series].name : null;
  return {
    vi: `Sổ đăng ký ${vi} năm ${year}${of ? ` (${of.vi})` : ''} – ${body.vi}`,
    en: `${en} of ${year}${of ? ` (${of.en})` : ''} – ${body.en}`,
  };
}
