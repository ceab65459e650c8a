import { type CaseKind, CLERKS_ACTS } from '../../domain/kinds';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { vnDateOf } from '../../domain/calendar/dates';
import type { StepRow } from '../../domain/case/logic';
import { notFound } from '../../domain/notFound';
import type { Step } from '../../prisma/generated/client';
import type { Seated } from '../accounts/seats';
import type { SignedIn } from '../http/admit';
import { verifyRegister } from '../../register/verify';
import type { Nearness, Viewer } from '../http/access';
import { requirePart } from '../http/caseInSight';
import { keyAfter } from '../http/keyset';
import { bodyNames, namesAt } from '../http/names';
import { page } from '../http/page';
import type { Input } from '../http/route';
import type { ById } from '../http/fields';
import type { Services } from '../services';
import * as queries from './queries';
import { record } from './record';
import type { asOfQuery, CaseHeader, caseQuery, recordQuery, StepRowView } from './schema';
import { actingBodies, clerkedBodies, taskRows } from './tasks';

export async function list(input: Input<{ query: typeof caseQuery }>) {
  return { body: await queries.cases(input) };
}

export async function show({ params, officer, services }: Input<ById>) {
  const { db, access } = services;
  const found = await visible(services, officer, params.id);
  const nearness = (await access.nearness(officer, params.id)) ?? 'asked';
  const viewer = await access.viewer(officer);
  const seated = await services.seats.of(officer.id);
  const [steps, tasks] = await Promise.all([
    queries.steps(db, params.id),
    db.task.findMany({
      where: {
        caseId: params.id,
        OR: [
          { body: { in: actingBodies(seated) } },
          { body: { in: clerkedBodies(seated) }, acts: { hasSome: [...CLERKS_ACTS] } },
        ],
      },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { key: 'asc' }],
    }),
  ]);
  const body = {
    ...found,
    nearness,
    ...(await queries.turns(db, found)),
    askedIn: await queries.askedIn(db, viewer, params.id),
    steps: steps.filter(rowFor(found.kind as CaseKind, nearness, viewer)).map(stepRowView(services, found.openedAt)),
    tasks: await taskRows(services, tasks, seated),
  };
  const passed = body.tasks.flatMap(({ held }) => (held ? `.${held.n}` : []));
  const dispute = found.disputed ? '!' : '';
  return { etag: `${found.headSeq}${dispute}${powersMark(seated)}${passed.join('')}`, body };
}

export async function history({ params, query, officer, services }: Input<ById & { query: typeof recordQuery }>) {
  await requirePart(services, officer, params.id);
  const [after] = keyAfter(query.cursor, [z.int().positive()]) ?? [0];
  return { body: page(await record(services, officer, params.id, query, after), query.limit, ({ seq }) => [seq]) };
}

/** Whoever was only consulted in a case sees none of its steps; who is asked in a consultation, its own line. */
export function rowFor(kind: CaseKind, nearness: Nearness, { bodies }: Viewer): (row: { holder: string }) => boolean {
  return ({ holder }) =>
    nearness === 'inside' || (nearness === 'party' && (kind !== 'consultation' || bodies.includes(holder)));
}

const MOST_FAULTS = 100;

/** The chain is recomputed from the entries themselves, not read from what was found before. */
export async function verification({ params, officer, services }: Input<ById>) {
  await requirePart(services, officer, params.id);
  const { headSeq, headHash } = await services.db.case.findUniqueOrThrow({
    where: { id: params.id },
    select: { headSeq: true, headHash: true },
  });
  const { entries, faults, erased } = await verifyRegister(services.db, params.id);
  const at = await services.clock.now();
  return {
    body: {
      entries,
      headSeq,
      headHash,
      at,
      faults: faults.slice(0, MOST_FAULTS),
      erased: erased
        .slice(0, MOST_FAULTS)
        .map(({ seq, by }) => ({ ...by, seq, by: namesAt(services, by.at)(by.body), act: by.seq })),
    },
  };
}

/** The steps as they stood at an instant, from the register alone. */
export async function asOf({ params, query, officer, services }: Input<ById & { query: typeof asOfQuery }>) {
  const nearness = await requirePart(services, officer, params.id);
  const { openedAt } = await visible(services, officer, params.id);
  const at = new Date(query.at).toISOString();
  const view = await services.reader.readAsOf(params.id, at);
  if (!view?.file.state) throw notFound('case', `${params.id}, ${at}`);
  const {
    logic,
    file: { state },
    seq,
  } = view;
  return {
    body: {
      at,
      seq,
      closed: logic.closed(state),
      outcome: logic.outcome(state),
      steps: logic
        .steps(state)
        .filter(rowFor(view.kind, nearness, await services.access.viewer(officer)))
        .map(stepRowView(services, openedAt)),
    },
  };
}

/** The case, if this officer may see it; else it isn't there. */
export async function visible(services: Services, officer: SignedIn, id: string): Promise<CaseHeader> {
  const found = await queries.header(services, await services.access.viewer(officer), id);
  if (!found) throw notFound('case');
  return found;
}

/** Bodies go by the names they had when the case was opened. */
export function stepRowView({ directory }: Services, openedAt: string): (row: Step | StepRow) => StepRowView {
  const nameOf = bodyNames(directory, vnDateOf(openedAt));
  const stamp = (at: Date | string | null) => (at instanceof Date ? at.toISOString() : at);
  return (row) => ({
    ...row,
    status: row.status as StepRowView['status'],
    holder: nameOf(row.holder),
    openedAt: stamp(row.openedAt),
    doneAt: stamp(row.doneAt),
    facts: row.facts as StepRowView['facts'],
  });
}

/** One's tasks depend on one's seats and on the day too, which change without an entry in the case. */
function powersMark({ on, seats }: Seated): string {
  return seats.length === 0
    ? ''
    : `.${createHash('sha256')
        .update(JSON.stringify([on, seats]))
        .digest('base64url')
        .slice(0, 8)}`;
}
