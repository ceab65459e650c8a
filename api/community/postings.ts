import { vnDateOf } from '../../domain/calendar/dates';
import { bodiesOf } from '../../domain/planCycle/state';
import { officeOf } from '../../domain/planCycle/community';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { bodyNames, clauseOf } from '../http/names';
import { page } from '../http/page';
import type { PublicInput, Reply } from '../http/route';
import { regionOf } from '../units/queries';
import { unitNames } from '../units/unitNames';
import type { Services } from '../services';
import { commitmentsOf } from './commitments';
import { decidedBefore, type Found, gatheringsOf, lastDay, postedDocuments } from './found';
import * as queries from './queries';
import { tallyOf } from './said';
import { sidesOf } from './sides';
import type { PostingPage, postingQuery, PostingRow, PostingView } from './schema';

export async function list({
  query,
  services,
}: PublicInput<{ query: typeof postingQuery }>): Promise<Reply<PostingPage>> {
  const rows = await queries.postings(
    services.db,
    await gatheringsOf(services),
    { ...query, units: query.unit === undefined ? null : await unitsShown(services, query.unit) },
    keyAfter(query.cursor, [instantKey, idKey, idKey]),
  );
  const { items, next } = page(rows, query.limit, ({ doneAt, caseId, step }) => [doneAt, caseId, step]);
  return { body: { items: items.map((row) => postingRow(services, row)), next } };
}

/** On a province's page stands what its region posts as well (S17). */
async function unitsShown({ directory, clock }: Services, code: string): Promise<string[]> {
  const today = vnDateOf(await clock.now());
  if (!directory.exists(code, today) || directory.level(code, today) !== 'province') return [code];
  const region = regionOf(directory, directory.unit(code, today), today);
  return region ? [code, region] : [code];
}

export function postingRow(
  { directory }: Services,
  { caseId, step, doneAt, title, stepTitle, unit, year, draft, open }: queries.PostedRow,
): PostingRow {
  const publishedOn = vnDateOf(doneAt.toISOString());
  return {
    case: caseId,
    step,
    title,
    stepTitle,
    unit: unitNames(directory)(unit, publishedOn),
    year,
    publishedOn,
    draft,
    open,
  };
}

/** What a posting shows to everybody. */
export async function postingView(services: Services, found: Found): Promise<PostingView> {
  const {
    state: { opening },
    posting: { step, gathers },
    postedAt,
    open,
  } = found;
  const { caseId, title, unit, year } = opening;
  const publishedOn = vnDateOf(postedAt);
  const decided = await decidedBefore(services, found);
  const refs = postedDocuments(found, decided);
  const rows = await services.db.document.findMany({ where: { id: { in: refs.map(({ id }) => id) } } });
  const shown = refs.flatMap((ref) => rows.filter(({ id, sha256 }) => id === ref.id && sha256 === ref.sha256));
  return {
    case: caseId,
    step: step.id,
    title,
    stepTitle: step.title,
    unit: unitNames(services.directory)(unit, publishedOn),
    year,
    publishedOn,
    draft: gathers !== null,
    open,
    by: bodyNames(services.directory, publishedOn)(bodiesOf(found.state, step.id).holder).name,
    clause: clauseOf(step.cites),
    documents: shown.map(({ id, title: called, filename, mediaType, size, sha256 }) => ({
      id,
      title: called,
      filename,
      mediaType,
      size,
      sha256,
    })),
    resolution: decided && {
      kind: decided.kind,
      number: decided.number,
      decidedOn: decided.decidedOn,
      where: decided.where,
    },
    sides: await sidesOf(services, found, false),
    commitments: await commitmentsOf(services, found.state, false),
    comments: gathers && {
      atLeastUntil: lastDay(found),
      clause: gathers.notBefore && 'after' in gathers.notBefore ? clauseOf(gathers.notBefore.cites) : null,
      office: bodyNames(services.directory, publishedOn)(officeOf(found.state, gathers.id)).name,
      tally: await tallyOf(services.db, found, ['published']),
      published: await services.db.communityComment.count({ where: { caseId, posting: step.id, status: 'published' } }),
    },
  };
}
