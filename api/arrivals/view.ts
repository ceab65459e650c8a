import { vnDateOf } from '../../domain/calendar/dates';
import type { ArrivalState } from '../../domain/arrival/state';
import { clerkedAmong } from '../accounts/seats';
import { acceptedActs } from '../../register/accepted';
import { officerNames } from '../accounts/officerNames';
import { clerkIds, clerkNamed } from '../documentBooks/clerk';
import { filesOf, listed } from '../documents/queries';
import { type Namer, namesAt } from '../http/names';
import { caseTitles } from '../http/titles';
import type { Services } from '../services';
import type { ArrivalListed } from './queries';
import type { ArrivalRow, ArrivalView } from './schema';

/** An arrival as its register says it stands: what came, who directed what, what it was given to. */
export async function arrivalView(services: Services, state: ArrivalState): Promise<ArrivalView> {
  const { opening, openedAt, closedAt, outcome, directions, given, recalled, answeredBy } = state;
  const name = namesAt(services, openedAt);
  const registrar = opening.clerk ?? { officer: opening.registeredBy };
  const [texts, people, titles, files, clerked] = await Promise.all([
    textsOf(services, opening.caseId),
    officerNames(services.db, [...clerkIds(registrar), ...directions.map(({ officer }) => officer)]),
    caseTitles(
      services.db,
      given.map((one) => one.case),
    ),
    filesOf(
      services.db,
      opening.documents.map(({ id }) => id),
    ),
    clerkedAmong(services.db, [opening.body], vnDateOf(await services.clock.now())),
  ]);
  return {
    ...opening,
    id: opening.caseId,
    openedAt,
    closedAt,
    outcome,
    body: name(opening.body),
    clerked,
    number: opening.arrival,
    registeredBy: clerkNamed(registrar, people),
    issuer: issuerOf(opening.issuer.body, opening.issuer.name, name),
    issuerBody: opening.issuer.body,
    written: opening.number,
    documents: listed(opening.documents, files),
    directions: directions.map((one) => ({
      ...one,
      by: name(one.by),
      officer: people.get(one.officer) ?? null,
      lead: name(one.lead),
      with: one.with.map(name),
      text: texts.get(one.seq) ?? null,
    })),
    given: given.map((one) => ({ ...one, title: titles(one.case) })),
    recalled,
    answeredBy,
    returned: state.returned && (texts.get(state.returned.seq) ?? ''),
  };
}

const issuerOf = (body: string | null, called: string | null, name: Namer) =>
  body ? name(body).short : { vi: called ?? '–', en: called ?? '–' };

async function textsOf({ db }: Services, caseId: string): Promise<Map<number, string>> {
  const acts = await acceptedActs(db, caseId, { names: ['direct-arrival', 'return-arrival'] });
  return new Map(
    acts.flatMap(({ seq, texts }) => [texts.direction ?? texts.why].flatMap((text) => (text ? [[seq, text]] : []))),
  );
}

/** A line of the list. */
export function rowView(
  { facts, lead, overdue, ...row }: ArrivalListed & { facts: NonNullable<ArrivalListed['facts']> },
  name: Namer,
): ArrivalRow {
  const { body, issuer, issuerName } = facts;
  return {
    ...row,
    ...facts,
    body: name(body),
    issuer: issuerOf(issuer, issuerName, name),
    issuerBody: issuer,
    lead: lead === null ? null : name(lead),
    overdue: overdue === true,
  };
}
