import type { CycleState } from '../../../domain/planCycle/state';
import { caseInSight } from '../../http/caseInSight';
import type { Input } from '../../http/route';
import type { caseStep, questionQuery } from './schema';
import { questionOf } from './view';

export async function show({
  params,
  query,
  officer,
  services,
}: Input<{ params: typeof caseStep; query: typeof questionQuery }>) {
  const { state } = await caseInSight<CycleState>(services, officer, params.id, 'plan-cycle');
  return { body: await questionOf(services, officer, state, params.step, query.also ?? []) };
}
