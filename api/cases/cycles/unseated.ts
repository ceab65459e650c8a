import { runsApart } from '../../../domain/planCycle/state';
import { seatCounts } from '../../accounts/seatCounts';
import { bodyNames } from '../../http/names';
import type { Services } from '../../services';
import type { CyclePlan } from './plan';
import type { CyclePreview } from './schema';

/** Of the steps that ask many at once, those that ask a body in which nobody sits today. */
export async function unseated(
  { db, directory }: Services,
  { law: { procedure }, opening: { unit, history = [] }, today }: CyclePlan,
): Promise<CyclePreview['unseated']> {
  const done = new Set(history.map(({ step }) => step));
  const asking = procedure.steps
    .filter((step) => runsApart(step) && !done.has(step.id))
    .map(({ id, title, to }) => ({ id, title, asked: directory.resolveAll(to, unit, today) }));
  const seats = await seatCounts(
    db,
    asking.flatMap(({ asked }) => asked),
    today,
  );
  const name = bodyNames(directory, today);
  return asking.flatMap(({ id, title, asked }) => {
    const bodies = asked.filter((body) => !seats.has(body)).map(name);
    return bodies.length > 0 ? [{ step: id, title, bodies }] : [];
  });
}
