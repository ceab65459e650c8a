import { vnDateOf } from '../../domain/calendar/dates';
import { type Actor, ADMINISTRATION, type Data } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import { standsUnder } from '../../domain/planCycle/moveVersion';
import type { CycleState } from '../../domain/planCycle/state';
import { notFound } from '../../domain/notFound';
import type { Citation } from '../../domain/law/procedure';
import {
  citationOf,
  cycleOf,
  moveAct,
  moveData,
  previewOf,
  type Provision,
  type Under,
  withOverlays,
} from '../../register/moves';
import { versionOf } from '../../register/versions';
import { actorFor } from '../acts/actor';
import { answered, notLodged, replyTo, type ResultOfOne } from '../acts/answered';
import { requestedAct } from '../http/idempotency';
import type { Input } from '../http/route';
import type { ById } from '../http/fields';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';
import type { moveOneBody, moveQuery } from './schema';

/** Acts of different cases don't wait for each other, but they share the database's connections. */
const AT_ONCE = 10;

interface Moving {
  cases: string[];
  provision: Provision;
  why: string;
}

/** Moves each case by an act of its own; what is on record already stays as it is and is answered again. */
export async function moveCases(
  services: Services,
  by: Actor,
  version: Under,
  { cases, provision, why }: Moving,
): Promise<ResultOfOne[]> {
  const now = await services.clock.now();
  const cite = await citationOf(services.db, provision, vnDateOf(now));
  const wanted = [...new Set(cases)];
  const results: ResultOfOne[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    results.push(
      ...(await Promise.all(
        wanted.slice(at, at + AT_ONCE).map((id) => moveOne(services, by, version, { caseId: id, cite, why, now })),
      )),
    );
  }
  return results;
}

interface One {
  caseId: string;
  cite: Citation;
  why: string;
  now: string;
}

async function moveOne(
  services: Services,
  by: Actor,
  version: Under,
  { caseId: id, cite, why, now }: One,
): Promise<ResultOfOne> {
  try {
    const state = await cycleOf(services.reader, id);
    requireManager(state, by);
    const moved = state.versionMoves.at(-1);
    const data = moveData(services, state, version, now, [cite]);
    // Asked again: the case is there already, by the act that a first asking lodged.
    if (moved && standsUnder(state, data)) return { case: id, seq: moved.seq, accepted: true, refusal: null };
    const receipt = await services.lodger.lodge({
      id: moveAct(id, state, version),
      caseId: id,
      name: 'move-version',
      by,
      data: data as unknown as Data,
      texts: { why },
    });
    return await answered(services, id, receipt);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return notLodged(id, error);
  }
}

/** What moving this case would change, for whoever may see it. */
export async function preview({ params, query, officer, services }: Input<ById & { query: typeof moveQuery }>) {
  const version = await versionFor(services, officer, params.id, query.version);
  return { body: { case: params.id, ...(await previewOf(services, params.id, version, await services.clock.now())) } };
}

/** A move by those who manage the case. */
export async function move({ params, body, officer, services, req }: Input<ById & { body: typeof moveOneBody }>) {
  const version = await versionFor(services, officer, params.id, body.version);
  const by = await actorFor(services, officer, body);
  const now = await services.clock.now();
  const state = await cycleOf(services.reader, params.id);
  requireManager(state, by);
  const data = moveData(services, state, version, now, [
    await citationOf(services.db, body.provision, vnDateOf(now)),
  ]) as unknown as Data;
  const { actId } = await requestedAct(services, officer.id, req);
  const act = { id: actId, caseId: params.id, name: 'move-version', by, data, texts: { why: body.why } };
  return replyTo(services, act, await services.lodger.lodge(act));
}

/** Throws `not-your-step` before anything is on record: an act of that id is lodged once. */
function requireManager({ opening: { managers } }: CycleState, { body }: Actor): void {
  if (body !== ADMINISTRATION && !managers.includes(body))
    throw new DomainError('not-your-step', { step: 'move-version', holder: managers.join(', '), body });
}

/** The version of that name of the case's procedure. Whoever may not see the case learns nothing. */
async function versionFor(
  { access, db, reader }: Services,
  officer: SignedIn,
  id: string,
  version: string,
): Promise<Under> {
  if (!(await access.maySeeCase(officer, id))) throw notFound('case');
  return withOverlays(db, await versionOf(db, (await cycleOf(reader, id)).procedure.id, version));
}
