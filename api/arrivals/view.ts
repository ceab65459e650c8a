import { vnDateOf } from '../../domain/calendar/dates';
import type { ArrivalState } from '../../domain/arrival/state';
import { clerkedAmong } from '../accounts/seats';
import { acceptedActs } from '../../register/accepted';
import { officerNames } from '../accounts/officerNames';
import { clerkIds, clerkNamed } from '../documentBooks/clerk';
import { filesOf, listed } from '../documents/queries';
import { bodyNames, type NamedBody } from '../http/names';
import { caseTitles } from '../http/titles';
import type { Services } from '../services';
import type { ArrivalListed } from './queries';
import type { ArrivalRow, ArrivalView } from './schema';

type Name = (id: string) => NamedBody;

/** An arrival as its register says it stands: what came, who directed what, what it was given to. */
export async function arrivalView(services: Services, state: ArrivalState): Promise<ArrivalView> {
  const { opening, openedAt, closedAt, outcome, directions, given, recalled, answeredBy } = state;
  const name = bodyNames(services.directory, vnDateOf(openedAt));
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
    directions: directions.map(({ seq, at, by, officer, lead, with: others, dueOn }) => ({
      at,
      by: name(by),
      officer: people.get(officer) ?? null,
      lead: name(lead),
      with: others.map(name),
      dueOn,
      text: texts.get(seq) ?? null,
    })),
    given: given.map(({ at, case: to, step }) => ({ at, case: to, step, title: titles(to) })),
    recalled: recalled && { kind: recalled.kind, number: recalled.number, date: recalled.date },
    answeredBy,
    returned: state.returned && (texts.get(state.returned.seq) ?? ''),
  };
}

const issuerOf = (body: string | null, called: string | null, name: Name) =>
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
  name: Name,
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
