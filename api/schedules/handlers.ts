import type { CycleState } from '../../domain/planCycle/state';
import { caseInSight } from '../http/caseInSight';
import type { Input, Reply } from '../http/route';
import type { ById } from '../http/fields';
import type { SchedulesView } from './schema';
import { schedulesView } from './view';

export async function show({ params, officer, services }: Input<ById>): Promise<Reply<SchedulesView>> {
  const { state } = await caseInSight<CycleState>(services, officer, params.id, 'plan-cycle');
  return { body: await schedulesView(services, state) };
}
