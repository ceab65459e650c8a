import type { Request } from 'express';
import { vnDateOf } from '../../domain/calendar/dates';
import { SYSTEM } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import { clerkOf } from '../../domain/officialDocument/clerk';
import { type DocumentState, writtenNumber } from '../../domain/officialDocument/state';
import { usualKeeper } from '../../procedures/records';
import { clerkIn } from '../accounts/seats';
import { prospectIn } from '../acts/prospect';
import type { ActProspect } from '../acts/schema';
import { settledBy } from '../cases/opened';
import { entered } from '../documentBooks/enter';
import { openedBook } from '../documentBooks/open';
import { bookFor } from '../documentBooks/queries';
import type { SignedIn } from '../http/admit';
import { caseInSight } from '../http/caseInSight';
import { requestedAct } from '../http/idempotency';
import type { Services } from '../services';
import type { NumberedDocument, NumberWish } from './schema';

/**
 * The records clerk numbers a signed document, with which it is issued and sent (Decree 30/2020 art. 15, 18). The
 * number is the book's next. Throws `not-found`, `clerk-required`, `no-seat`, `not-your-step`, `not-signed`,
 * `number-given`, and what the book refuses (`bad-date`, `case-closed`).
 */
export async function giveNumber(
  services: Services,
  officer: SignedIn,
  id: string,
  wish: NumberWish,
  req: Request,
): Promise<NumberedDocument> {
  const { by, on, data } = await admitted(services, officer, id, wish);
  const { type, date, notation } = data;
  const year = Number(date.slice(0, 4));
  const { series } = await bookFor(services.db, wish.body, year, type);
  const book = await openedBook(services, by, { body: wish.body, year, direction: 'outgoing', series }, on);
  const { actId } = await requestedAct(services, officer.id, req);
  const { number, ...received } = await entered(services, { id: actId, book, name: 'give-number', by, data });
  await heardHome(services, id);
  return {
    number,
    written: number === null ? null : writtenNumber({ number, notation }),
    book,
    date,
    act: { id: actId, ...received },
  };
}

/**
 * What the document's number would bring about now: whom it reaches, what it recalls, ends or asks. Which number, only
 * the book says. Throws what numbering would, but for what the book refuses.
 */
export async function lookAtNumber(
  services: Services,
  officer: SignedIn,
  id: string,
  wish: NumberWish,
): Promise<ActProspect> {
  const { by, data } = await admitted(services, officer, id, wish);
  const { notation, date, keptBy } = data;
  const letter = { book: 'book', number: 1, notation, date, keptBy, clerk: clerkOf(by) };
  return prospectIn(services, id, { name: 'numbered', by: SYSTEM, data: letter });
}

/** Who numbers the document, and what is entered in the book. */
async function admitted(services: Services, officer: SignedIn, id: string, wish: NumberWish) {
  const { body, onBehalfOf, notation, date: day, keptBy } = wish;
  const { state } = await caseInSight<DocumentState>(services, officer, id, 'official-document');
  const seated = await services.seats.of(officer.id);
  const by = await clerkIn(services.db, seated, officer.id, body, onBehalfOf);
  const date = day ?? vnDateOf(await services.clock.now());
  requireSigned(state, body, date);
  const { type } = state.opening;
  return { by, on: seated.on, data: { document: id, type, notation, date, keptBy: keptBy ?? usualKeeper(date) } };
}

/** Art. 15(2): number and day are given once it is signed, so none is of a day before. */
function requireSigned({ opening, issue, signature }: DocumentState, body: string, day: string): void {
  if (opening.issuer !== body) throw new DomainError('not-your-step', { step: 'issue', holder: opening.issuer, body });
  if (issue) throw new DomainError('number-given', { number: writtenNumber(issue) });
  if (!signature) throw new DomainError('not-signed');
  const signedOn = vnDateOf(signature.at);
  if (day < signedOn) throw new DomainError('bad-date', { field: 'date', value: day, rule: `>= ${signedOn}` });
}

/** The book wrote to the document; it is shown as issued once that letter was read. */
async function heardHome(services: Services, id: string): Promise<void> {
  const { actSeq } = await services.db.case.findUniqueOrThrow({ where: { id }, select: { actSeq: true } });
  await settledBy(services, id, actSeq);
}
