import type { Request } from 'express';
import { vnDateOf } from '../../domain/calendar/dates';
import type { Actor } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import { projectLevel, type Span } from '../../domain/project/plan';
import { asData, type ProjectOpening } from '../../domain/project/state';
import { actorFor } from '../acts/actor';
import { requireDocuments } from '../acts/documents';
import { calendarNow } from '../calendar/current';
import { lodgeOnce, toldOf } from '../cases/opened';
import { unitOf } from '../http/access';
import type { SignedIn } from '../http/admit';
import type { OpenedCase } from '../http/fields';
import { requestedAct } from '../http/idempotency';
import type { Services } from '../services';
import { ownerOnRecord, planForPlaces, requirePlan } from './plan';
import type { NewProject } from './schema';

/**
 * Registers a project: its case's first entry, with who must be told of it by the law of the day. Throws
 * `case-exists`, `no-seat`, `not-your-step`, `no-such-unit`, `wrong-level`, `place-too-wide`, `outside-unit`,
 * `not-found` (owner, plan).
 */
export async function registerProject(
  services: Services,
  officer: SignedIn,
  wanted: NewProject,
  req: Request,
): Promise<OpenedCase> {
  const today = vnDateOf(await services.clock.now());
  const { body: _body, onBehalfOf: _whose, owner, places, ...particulars } = wanted;
  const { unit } = wanted;
  const level = projectLevel(services.directory, unit, today);
  const named = await ownerOnRecord(services, owner, today);
  const plan = planForPlaces(services, { unit, level, owner, places }, today);
  const by = await registrar(services, officer, wanted, plan.spans[0] as Span);
  await requirePlan(services, officer, wanted.plan);
  const id = `${unit}.project.${wanted.code}`;
  await requireDocuments(services, officer, {
    caseId: id,
    body: by.body,
    data: asData({ documents: wanted.documents }),
  });
  const { actId: request } = await requestedAct(services, officer.id, req);
  const opening: ProjectOpening = {
    ...particulars,
    ...named,
    ...plan,
    caseId: id,
    level,
    calendar: (await calendarNow(services.db)).hash,
  };
  return toldOf(services, await lodgeOnce(services, { kind: 'project', opening, by, request }));
}

/**
 * Those who decide on a project register it, and so does its owner where that is a body of theirs. An owner from
 * elsewhere is theirs to name: else anybody could register a project in any unit's name by calling themselves its
 * owner.
 */
async function registrar(
  services: Services,
  officer: SignedIn,
  wanted: NewProject,
  { stewards }: Span,
): Promise<Actor> {
  const { unit, body, owner } = wanted;
  const by = await actorFor(services, officer, wanted);
  const may = unitOf(owner) === unit ? [...new Set([owner, ...stewards])] : stewards;
  if (!may.includes(body))
    throw new DomainError('not-your-step', { step: 'register-project', holder: may.join(', '), body });
  return by;
}
