import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { notFound } from '../../domain/notFound';
import { type Planned, type ProjectPlan, projectPlan, requireOwnPlaces } from '../../domain/project/plan';
import { asData, type ProjectState, spanOf } from '../../domain/project/state';
import type { Text } from '../../domain/law/procedure';
import { codeOfOwner, isRegisteredOwner } from '../../domain/units/registered';
import { loadProjectLaws } from '../../procedures/projects/load';
import { learnOwners, standingOf, WITH_NAMES } from '../../register/owners';
import { type AskedAct, seesOne } from '../acts/named';
import { stateIn } from '../cases/state';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';

/** Who must be told of a project from that day on. Throws `no-such-unit`, `place-too-wide`, `no-procedure`. */
function planFor({ directory }: Pick<Services, 'directory'>, planned: Planned, on: IsoDate): ProjectPlan {
  return projectPlan(directory, loadProjectLaws(), planned, on);
}

/** As `planFor`, where somebody names the places. Throws `outside-unit` besides. */
export function planForPlaces(services: Pick<Services, 'directory'>, planned: Planned, on: IsoDate): ProjectPlan {
  const plan = planFor(services, planned, on);
  requireOwnPlaces(services.directory, loadProjectLaws(), planned, on);
  return plan;
}

/**
 * An owner is a body of that day, or one that was registered beside the directory: what it is called then goes on
 * record with it. Throws `not-found`, too where its code was given up.
 */
export async function ownerOnRecord(
  { db, directory }: Pick<Services, 'db' | 'directory'>,
  owner: string,
  on: IsoDate,
): Promise<{ owner: string; ownerName?: Text }> {
  if (isRegisteredOwner(owner) && !directory.bodyExists(owner, on)) await learnOwners(db, directory);
  if (!directory.bodyExists(owner, on)) throw notFound('body', owner);
  if (!isRegisteredOwner(owner)) return { owner };
  const row = await db.projectOwner.findUnique({ where: { code: codeOfOwner(owner) }, include: WITH_NAMES });
  if (!row || standingOf(row).withdrawn) throw notFound('body', owner);
  return { owner, ownerName: directory.bodyName(owner, on) };
}

/** The plan that a project belongs to is a case that the officer may see; else it isn't there. Throws `not-found`. */
export async function requirePlan(services: Services, officer: SignedIn, plan: unknown): Promise<void> {
  if (typeof plan === 'string' && !(await seesOne(services, officer, { id: plan, kind: 'plan-cycle' })))
    throw notFound('plan', plan);
}

/**
 * What an act on a project goes on record with: a move or a new owner, with who must be told then. Throws as
 * `planForPlaces`.
 */
export async function projectActData(
  services: Services,
  officer: SignedIn,
  { caseId, name, data }: AskedAct,
): Promise<Data> {
  if (name === 'amend-project') await requirePlan(services, officer, data.plan);
  if (name !== 'move-places' && name !== 'change-owner') return data;
  const today = vnDateOf(await services.clock.now());
  const state = await stateIn<ProjectState>(services, 'project', caseId);
  if (!state) throw notFound('case');
  const { unit, level } = state.opening;
  const known = [
    ...new Set(Object.values(state.duties).flatMap((duty) => (duty.kind === 'notice' && duty.unit ? [duty.unit] : []))),
  ];
  const named = name === 'change-owner' ? await ownerOnRecord(services, String(data.owner), today) : null;
  const owner = named?.owner ?? state.owner;
  const plan =
    name === 'move-places'
      ? planForPlaces(services, { unit, level, owner, places: data.places as string[], known }, today)
      : planFor(services, { unit, level, owner, places: spanOf(state).places, known }, today);
  return { ...data, ...asData(named ?? {}), resolved: asData(plan) };
}
