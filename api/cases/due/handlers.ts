import type { CycleState } from '../../../domain/planCycle/state';
import { DomainError } from '../../../domain/errors';
import { requirePart, shows } from '../../http/caseInSight';
import { namesAt } from '../../http/names';
import type { Input } from '../../http/route';
import type { Services } from '../../services';
import { rowFor, stepRowView, visible } from '../handlers';
import type { caseStep } from '../schema';
import { stepDetail } from './step';
import { caseTimetable } from './timetable';

/** A step with everything that explains its date. */
export async function step({ params, officer, services }: Input<{ params: typeof caseStep }>) {
  const nearness = await requirePart(services, officer, params.id);
  const { openedAt } = await visible(services, officer, params.id);
  const view = await services.reader.read(params.id);
  const row = view?.file.state ? view.logic.steps(view.file.state).find((one) => one.step === params.step) : undefined;
  if (!view || !row) throw new DomainError('no-such-step', { step: params.step });
  if (!rowFor(view.kind, nearness, await services.access.viewer(officer))(row)) throw new DomainError('kept-inside');
  return { body: { ...stepRowView(services, openedAt)(row), ...(await stepDetail(services, view, params.step)) } };
}

export const timetable = shows('plan-cycle', async (services: Services, state: CycleState) =>
  caseTimetable(state, await services.clock.now(), namesAt(services, state.openedAt)),
);
