import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { notFound } from '../../domain/notFound';
import { type CycleState, stepLaw } from '../../domain/planCycle/state';
import type { Services } from '../services';

interface Asked {
  caseId: string;
  name: string;
  data: Data;
}

/**
 * Whoever is asked must be there to answer; whom the procedure names on that day goes on record beside the act. Throws
 * `not-found`.
 */
export async function requireAsked(services: Services, { caseId, name, data }: Asked): Promise<Data | undefined> {
  if (name !== 'propose-question' && name !== 'send-question') return undefined;
  const { directory, clock, reader } = services;
  const today = vnDateOf(await clock.now());
  const missing = ((data.bodies ?? []) as string[]).find((body) => !directory.bodyExists(body, today));
  if (missing) throw notFound('body', missing);
  const state = (await reader.read<CycleState>(caseId))?.file.state;
  const law = state && stepLaw(state, String(data.step));
  return law ? { resolved: directory.resolveAll(law.to, state.opening.unit, today) } : undefined;
}

/** Whose head a deputy asks must be there to be told. Throws `not-found`. */
export async function requireAskable(services: Services, { name, data }: Asked): Promise<void> {
  if (name !== 'ask-question') return;
  const today = vnDateOf(await services.clock.now());
  if (!services.directory.bodyExists(String(data.to), today)) throw notFound('body', String(data.to));
}
