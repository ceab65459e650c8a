import { cycleInSight } from '../../cases/state';
import type { Input } from '../../http/route';
import type { caseStep, questionQuery } from './schema';
import { questionOf } from './view';

export async function show({
  params,
  query,
  officer,
  services,
}: Input<{ params: typeof caseStep; query: typeof questionQuery }>) {
  const { state } = await cycleInSight(services, officer, params.id);
  return { body: await questionOf(services, officer, state, params.step, query.also ?? []) };
}
