import type { Request } from 'express';
import { vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { type DocumentState, writtenNumber } from '../../domain/officialDocument/state';
import { usualKeeper } from '../../procedures/records';
import { clerkIn } from '../accounts/seats';
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
  { body, onBehalfOf, notation, date, keptBy }: NumberWish,
  req: Request,
): Promise<NumberedDocument> {
  const { state } = await caseInSight<DocumentState>(services, officer, id, 'official-document');
  const seated = await services.seats.of(officer.id);
  const by = await clerkIn(services.db, seated, officer.id, body, onBehalfOf);
  const day = date ?? vnDateOf(await services.clock.now());
  requireSigned(state, body, day);
  const { type } = state.opening;
  const year = Number(day.slice(0, 4));
  const { series } = await bookFor(services.db, body, year, type);
  const book = await openedBook(services, by, { body, year, direction: 'outgoing', series }, seated.on);
  const { actId } = await requestedAct(services, officer.id, req);
  const data = { document: id, type, notation, date: day, keptBy: keptBy ?? usualKeeper(day) };
  const { number, ...received } = await entered(services, { id: actId, book, name: 'give-number', by, data });
  await heardHome(services, id);
  return {
    number,
    written: number === null ? null : writtenNumber({ number, notation }),
    book,
    date: day,
    act: { id: actId, ...received },
  };
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
