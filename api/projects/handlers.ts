import { vnDateOf } from '../../domain/calendar/dates';
import type { ProjectState } from '../../domain/project/state';
import { DomainError } from '../../domain/errors';
import { unitOf, type Viewer } from '../http/access';
import { caseInSight } from '../http/caseInSight';
import { dayKey, idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import type { Input, PublicInput } from '../http/route';
import type { ById } from '../http/fields';
import { textsOfEntries } from '../cases/texts';
import type { Services } from '../services';
import * as queries from './queries';
import type {
  detailQuery,
  projectQuery,
  ProjectRow,
  publicQuery,
  PublicRow,
  receivedQuery,
  ReceivedRow,
} from './schema';
import { unitNames } from '../units/unitNames';
import { calledOnRecord, projectView } from './view';

export async function list(input: Input<{ query: typeof projectQuery }>) {
  const { items, next } = await queries.projects(input);
  return { body: { items: items.map((row) => projectRow(input.services, row)), next } };
}

function projectRow(
  { directory }: Services,
  { facts, due, unacknowledged, overdue, pastSuggested, ...listed }: queries.FoundProject,
): ProjectRow {
  const opened = vnDateOf(listed.openedAt);
  const { ownerName, ...shown } = facts;
  const owner = calledOnRecord(bodyNames(directory, opened)(facts.owner), ownerName);
  const placeNames = facts.places.map((place) => unitNames(directory)(place, opened).name);
  return {
    ...listed,
    ...shown,
    owner,
    placeNames,
    notices: { due, unacknowledged, overdue, pastSuggested },
  };
}

export async function show({ params, query, officer, services }: Input<ById & { query: typeof detailQuery }>) {
  const { state } = await caseInSight<ProjectState>(services, officer, params.id, 'project');
  return { body: await projectView(services, state, query, await services.seats.of(officer.id)) };
}

export async function received({ query, officer, services }: Input<{ query: typeof receivedQuery }>) {
  const viewer = await services.access.viewer(officer);
  const after = keyAfter(query.cursor, [idKey, dayKey, idKey, idKey]);
  const rows = await queries.received(services.db, standingBodies(viewer, query.body), query, after);
  return {
    body: page(
      rows.map((row) => receivedRow(services, row)),
      query.limit,
      (row) => [row.status, row.dueOn, row.case, row.duty],
    ),
  };
}

/** A seat in the Council sees what its Standing Body received. Throws `not-permitted` for another's. */
function standingBodies({ admin, bodies }: Viewer, wanted: string | undefined): string[] {
  const own = bodies
    .filter((body) => /\.(hdnd|thuong-truc-hdnd)$/.test(body))
    .map((body) => `${unitOf(body)}.thuong-truc-hdnd`);
  if (wanted === undefined) return [...new Set(own)];
  const standing = `${unitOf(wanted)}.thuong-truc-hdnd`;
  if (!admin && !own.includes(standing)) throw new DomainError('not-permitted');
  return [standing];
}

function receivedRow({ directory }: Services, { facts, ...row }: queries.Received): ReceivedRow {
  const name = bodyNames(directory, facts.sentAt ? vnDateOf(facts.sentAt) : row.dueOn);
  return {
    ...facts,
    ...row,
    case: row.caseId,
    duty: row.step,
    title: facts.projectTitle,
    owner: calledOnRecord(name(facts.owner), facts.ownerName),
    cause: facts.cause as ReceivedRow['cause'],
    body: name(row.holder),
    status: row.status as ReceivedRow['status'],
    acknowledgedAt: row.doneAt?.toISOString() ?? null,
    dayBy: facts.dayBy ?? 'law',
  };
}

/** What a commune's community may know without an account. */
export async function showPublic({ query, services }: PublicInput<{ query: typeof publicQuery }>) {
  const today = vnDateOf(await services.clock.now());
  const rows = await queries.posted(
    services.db,
    query.unit,
    today,
    query.limit,
    keyAfter(query.cursor, [instantKey, idKey]),
  );
  const { items, next } = page(rows, query.limit, ({ openedAt, id }) => [openedAt.toISOString(), id]);
  const texts = await textsOfEntries(
    services.db,
    items.map((row) => ({ caseId: row.id, seq: newest(row, query.unit, today).seq })),
  );
  return { body: { items: items.map((row) => publicRow(services, row, query.unit, today, texts)), next } };
}

type Posting = queries.Particulars['postings'][number];

/** The newest posting in that commune that has begun. */
function newest({ facts }: queries.Posted, unit: string, today: string): Posting {
  return facts.postings.filter((one) => one.unit === unit && one.from <= today).at(-1) as Posting;
}

function publicRow(
  { directory }: Services,
  row: queries.Posted,
  unit: string,
  today: string,
  texts: Map<string, Record<string, string>>,
): PublicRow {
  const { code, title, owner, ownerName, group, capital, startYear, endYear, status, places, standing } = row.facts;
  const { from, to, seq } = newest(row, unit, today);
  const opened = vnDateOf(row.openedAt.toISOString());
  const where = texts.get(`${row.id}#${seq}`)?.where ?? null;
  return {
    code,
    title,
    owner: calledOnRecord(bodyNames(directory, opened)(owner), ownerName).name,
    group,
    capital,
    startYear,
    endYear,
    status,
    places: places.map((place) => unitNames(directory)(place, directory.exists(place, today) ? today : opened)),
    posting: { from, to, where, current: today <= to },
    standing: standing ?? null,
  };
}
