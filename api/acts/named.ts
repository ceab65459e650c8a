import type { Data } from '../../domain/case/entry';
import { vnDateOf } from '../../domain/calendar/dates';
import { noSuchCase } from '../../domain/kinds';
import { notFound } from '../../domain/notFound';
import { basesIn } from '../../domain/planCycle/levels/bases';
import { stepLaw } from '../../domain/planCycle/state';
import type { Prisma } from '../../prisma/generated/client';
import { cycleIn } from '../cases/state';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';

/** An act as it is looked at before it goes on record: what it names must be there. */
export interface AskedAct {
  caseId: string;
  name: string;
  data: Data;
}

/** These bodies are there today. Throws `not-found`. */
export async function requireBodies({ clock, directory }: Services, bodies: string[]): Promise<void> {
  const today = vnDateOf(await clock.now());
  const missing = bodies.find((body) => !directory.bodyExists(body, today));
  if (missing !== undefined) throw notFound('body', missing);
}

/** Whether there is such a case, and the officer may see it. */
export async function seesOne(
  { db, access }: Services,
  officer: SignedIn,
  which: Prisma.CaseWhereInput & { id: string },
): Promise<boolean> {
  return (await db.case.count({ where: which })) > 0 && access.maySeeCase(officer, which.id);
}

/** A letter to a session that isn't there could never be delivered. Throws `not-found`. */
export async function requireSession(
  { db }: Services,
  which: Pick<Prisma.CaseWhereInput, 'unit' | 'closedAt'> & { id: string },
): Promise<void> {
  const kind = 'council-session';
  if ((await db.case.count({ where: { ...which, kind } })) === 0) throw noSuchCase(kind, which.id);
}

/** A basis that came about here is a plan's case that the officer may see; else it isn't there. Throws `not-found`. */
export async function requireBases(services: Services, officer: SignedIn, { name, data }: AskedAct): Promise<void> {
  if (name !== 'name-bases') return;
  for (const { case: id } of basesIn(data))
    if (id !== undefined && !(await seesOne(services, officer, { id, kind: 'plan-cycle' })))
      throw noSuchCase('plan-cycle', id);
}

/** The acts that name who is to come, or to undertake something. */
const NAMING = ['invite', 'move-exchange', 'draw-up-commitments'];

/** Whoever is invited must be there to come, whoever is to undertake something to sign it. Throws `not-found`. */
export async function requireInvited(services: Services, { name, data }: AskedAct): Promise<void> {
  if (!NAMING.includes(name)) return;
  const rows = (data.rows ?? []) as { body?: string }[];
  await requireBodies(services, [...((data.bodies ?? []) as string[]), ...rows.flatMap(({ body }) => body ?? [])]);
}

/**
 * Whoever is asked must be there to answer; whom the procedure names on that day goes on record beside the act. Throws
 * `not-found`.
 */
export async function requireAsked(services: Services, { caseId, name, data }: AskedAct): Promise<Data | undefined> {
  if (name !== 'propose-question' && name !== 'send-question') return undefined;
  await requireBodies(services, (data.bodies ?? []) as string[]);
  const { directory, clock } = services;
  const state = await cycleIn(services, caseId);
  const law = state && stepLaw(state, String(data.step));
  const today = vnDateOf(await clock.now());
  return law ? { resolved: directory.resolveAll(law.to, state.opening.unit, today) } : undefined;
}

/** Whose head a deputy asks must be there to be told. Throws `not-found`. */
export async function requireAskable(services: Services, { name, data }: AskedAct): Promise<void> {
  if (name === 'ask-question') await requireBodies(services, [String(data.to)]);
}
