import type { Request } from 'express';
import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { arrivalOf, type Arrived } from '../../domain/documentBook/state';
import { noSuchCase } from '../../domain/kinds';
import { notFound } from '../../domain/notFound';
import { type DocumentState, newest, writtenNumber } from '../../domain/officialDocument/state';
import { clerkIn } from '../accounts/seats';
import { fileUnder, requireDocuments } from '../acts/documents';
import { entered } from '../documentBooks/enter';
import { openedBook } from '../documentBooks/open';
import type { SignedIn } from '../http/admit';
import { caseInSight } from '../http/caseInSight';
import { requestedAct } from '../http/idempotency';
import type { Services } from '../services';
import type { NewArrival, RegisteredArrival } from './schema';

/**
 * The records clerk registers a document that came in: the next number of the year's book, and a case of its own
 * (Decree 30/2020 art. 22). Of a document that was issued here its own case says what stands on it. Throws `no-seat`,
 * `clerk-required`, `not-found` (issuer, document), `arrival-known`, `bad-date`, `invalid-input`.
 */
export async function registerArrival(
  services: Services,
  officer: SignedIn,
  wanted: NewArrival,
  req: Request,
): Promise<RegisteredArrival> {
  const { body, onBehalfOf, ...said } = wanted;
  const seated = await services.seats.of(officer.id);
  const by = await clerkIn(services.db, seated, officer.id, body, onBehalfOf);
  const data = said.issuedHere
    ? { ...said, ...(await standingOn(services, officer, said.issuedHere)) }
    : await fromOutside(services, officer, said);
  const year = Number(data.arrivedOn.slice(0, 4));
  const book = await openedBook(services, by, { body, year, direction: 'incoming', series: null }, seated.on);
  const { actId } = await requestedAct(services, officer.id, req);
  // What was issued here is read where it was issued.
  if (!said.issuedHere)
    await requireDocuments(services, officer, { caseId: book, body, data: data as unknown as Data });
  const act = { id: actId, book, name: 'register-arrival' as const, by, data: data as unknown as Data };
  const { number } = await entered(services, act);
  const id = number === null ? null : arrivalOf(book, number);
  if (id) await fileUnder(services.db, id, body, said.documents);
  return { id, number, book };
}

/** What stands on a document that was issued here: nobody types it again. */
async function standingOn(services: Services, officer: SignedIn, id: string): Promise<Partial<Arrived>> {
  const { state } = await caseInSight<DocumentState>(services, officer, id, 'official-document');
  const { opening, issue } = state;
  if (!issue) throw noSuchCase('official-document', id);
  const { subject, urgency, answerBy, documents } = newest(state);
  return {
    issuer: { body: opening.issuer, name: null },
    number: writtenNumber(issue),
    date: issue.date,
    type: opening.type,
    subject,
    urgency,
    answerBy,
    documents,
    answers: opening.answers?.document ?? null,
    way: 'here',
  };
}

/** An issuer of the directory must have been there when it issued the document. */
async function fromOutside<S extends Omit<NewArrival, 'body' | 'onBehalfOf'>>(
  services: Services,
  officer: SignedIn,
  said: S,
): Promise<S> {
  const { issuer, date, answers } = said;
  const today = vnDateOf(await services.clock.now());
  const known =
    issuer.body === null || [date, today].some((on) => services.directory.bodyExists(String(issuer.body), on));
  if (!known) throw notFound('body', String(issuer.body));
  if (answers) await caseInSight(services, officer, answers, 'official-document');
  return said;
}
