import { vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { unitOf, type Viewer } from '../http/access';
import { dayKey, idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import { opened, routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { textsOfEntries } from '../cases/texts';
import type { Services } from '../services';
import * as queries from './queries';
import {
  detailQuery,
  dutyPage,
  dutyQuery,
  newProject,
  previewOf,
  projectPage,
  projectPreview,
  projectQuery,
  type ProjectRow,
  projectView as projectShape,
  publicPage,
  publicQuery,
  type PublicRow,
  receivedPage,
  receivedQuery,
  type ReceivedRow,
  registered,
} from './schema';
import { unitNames } from '../units/unitNames';
import { calledOnRecord, dutiesView, projectView } from './view';
import { registerProject } from './register';
import { previewProject } from './preview';
import { caseInSight } from '../http/caseInSight';
import type { ProjectState } from '../../domain/project/state';

const route = routesOf('Projects');

const byId = { access: 'sees-case' as const, params: idInPath };

export const projectRoutes = [
  route.post('/projects', {
    summary: 'Register a project; who must be told of it comes about by rule',
    access: 'has-seat',
    description:
      'Acting for those who decide on it, or for its owner where that is a body of theirs. One unit, one number, one project. 201: the notices are due. 202: on record, they follow.',
    body: newProject,
    answers: { 201: registered, 202: registered },
    refusals: [
      'not-your-step',
      'case-exists',
      'key-reused',
      'no-such-unit',
      'wrong-level',
      'place-too-wide',
      'outside-unit',
      'not-found',
    ],
    handler: async ({ body, officer, services, req }) =>
      opened('projects', await registerProject(services, officer, body, req)),
  }),
  route.post('/projects/preview', {
    summary: 'Who would have to be told of a project, by which clause and by when; nothing is recorded',
    access: 'signed-in',
    body: previewOf,
    answers: projectPreview,
    refusals: ['no-such-unit', 'wrong-level', 'place-too-wide', 'outside-unit', 'not-found'],
    handler: async ({ body, services }) => ({ body: await previewProject(services, body) }),
  }),
  route.get('/projects', {
    summary: 'Projects one may see, those registered last first',
    access: 'signed-in',
    query: projectQuery,
    answers: projectPage,
    handler: async (input) => {
      const { items, next } = await queries.projects(input);
      return { body: { items: items.map((row) => projectRow(input.services, row)), next } };
    },
  }),
  route.get('/projects/received', {
    summary: 'Notices of projects that one’s Councils got, those not acknowledged first',
    access: 'signed-in',
    query: receivedQuery,
    answers: receivedPage,
    refusals: ['not-permitted'],
    handler: async ({ query, officer, services }) => {
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
    },
  }),
  route.get('/projects/:id', {
    ...byId,
    summary: 'A project: who must be told and by which clause, the notices with their proof',
    query: detailQuery,
    answers: projectShape,
    handler: async ({ params, query, officer, services }) => {
      const { state } = await caseInSight<ProjectState>(services, officer, params.id, 'project');
      return { body: await projectView(services, state, query, await services.seats.of(officer.id)) };
    },
  }),
  route.get('/projects/:id/duties', {
    ...byId,
    summary: 'What else is owed about it: information, reports, answers to findings',
    query: dutyQuery,
    answers: dutyPage,
    handler: async ({ params, query, officer, services }) => {
      const { state } = await caseInSight<ProjectState>(services, officer, params.id, 'project');
      return { body: await dutiesView(services, state, query) };
    },
  }),
  route.get('/public/projects', {
    summary: 'A commune’s own projects, as they were made public there; without signing in',
    access: 'public',
    counted: true,
    query: publicQuery,
    answers: publicPage,
    // What a commune's community may know without an account.
    handler: async ({ query, services }) => {
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
    },
  }),
];

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
