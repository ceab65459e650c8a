import type { Request } from 'express';
import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { noSuchCase } from '../../domain/kinds';
import { notFound } from '../../domain/notFound';
import type { DocumentOpening } from '../../domain/officialDocument/state';
import { recordsRules } from '../../procedures/records';
import { actorFor } from '../acts/actor';
import { requireBodies } from '../acts/named';
import { fileUnder, requireDocuments } from '../acts/documents';
import { openingOf } from '../acts/openings';
import { calendarNow } from '../calendar/current';
import { lodgeOpening, toldOf } from '../cases/opened';
import { unitOf } from '../http/access';
import type { SignedIn } from '../http/admit';
import type { OpenedCase } from '../http/fields';
import { requestedAct } from '../http/idempotency';
import type { Services } from '../services';
import type { NewOfficialDocument } from './schema';

/**
 * A new draft: its case's first entry. Repeated with the same Idempotency-Key it is the same draft. Throws `no-seat`,
 * `not-clerks-work`, `not-found` (recipient, case, document that it acts on), `invalid-input`.
 */
export async function openDraft(
  services: Services,
  officer: SignedIn,
  wanted: NewOfficialDocument,
  req: Request,
): Promise<OpenedCase> {
  const { db, clock } = services;
  const on = vnDateOf(await clock.now());
  const by = await actorFor(services, officer, wanted);
  // Whoever is to get it by its code must be there to get it.
  await requireBodies(
    services,
    wanted.recipients.flatMap(({ body: to }) => to ?? []),
  );
  const about = await aboutOf(services, officer, wanted.about);
  if (wanted.effect) await requireIssued(services, officer, wanted.effect.on, wanted.body);
  const { actId: request } = await requestedAct(services, officer.id, req);
  const id = `${wanted.body}.document.${request}`;
  await requireDocuments(services, officer, { caseId: id, body: by.body, data: wanted as unknown as Data });
  const { hash } = await calendarNow(db);
  const opening = openingFor(wanted, { caseId: id, about, calendar: hash, on });
  const year = Number(on.slice(0, 4));
  const drafted = await lodgeOpening(services, { kind: 'official-document', year, opening, by, request });
  await fileUnder(db, id, wanted.body, wanted.documents);
  return toldOf(services, drafted);
}

function openingFor(
  wanted: NewOfficialDocument,
  { caseId, about, calendar, on }: Pick<DocumentOpening, 'caseId' | 'about' | 'calendar'> & { on: string },
): DocumentOpening {
  const { body: issuer, onBehalfOf: _whose, ...said } = wanted;
  const title = { vi: said.subject, en: said.subject };
  return { ...said, caseId, unit: unitOf(issuer), title, calendar, issuer, about, rules: recordsRules(on) };
}

async function aboutOf(
  services: Services,
  officer: SignedIn,
  about: NewOfficialDocument['about'],
): Promise<DocumentOpening['about']> {
  if (!about) return null;
  const sees = await services.access.maySeeCase(officer, about.case);
  const opening = sees ? await openingOf(services.db, about.case) : undefined;
  if (!opening) throw notFound('case');
  return { ...about, kind: opening.kind };
}

/** Only its own issuer recalls, replaces or corrects a document (art. 18(3), (4)), and only one that was issued. */
async function requireIssued(services: Services, officer: SignedIn, id: string, issuer: string): Promise<void> {
  const row = await services.db.step.findUnique({
    where: { caseId_step: { caseId: id, step: 'issue' } },
    select: { holder: true, status: true, kind: true },
  });
  const own = row?.kind === 'official-document' && row.status === 'done' && row.holder === issuer;
  if (!own || !(await services.access.maySeeCase(officer, id))) throw noSuchCase('official-document', id);
}
