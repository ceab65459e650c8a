import { runsApart } from '../../../domain/planCycle/state';
import { type Duty, NO_SEATS, type SeatsHeld, standingOf } from '../../../domain/seating/needs';
import { DomainError } from '../../../domain/errors';
import { seatCounts, seatsHeldIn } from '../../accounts/seatCounts';
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

/** The steps that nobody could do today: nobody sits in their body, or nobody signs there. */
export async function idle(
  { db, directory }: Services,
  { law: { procedure }, opening: { bodies, history = [] }, today }: CyclePlan,
): Promise<CyclePreview['idle']> {
  const done = new Set(history.map(({ step }) => step));
  const steps = procedure.steps
    // What a Council votes on, its Standing Body enters.
    .filter(({ id, inSession }) => !done.has(id) && !inSession && bodies[id])
    .map((step) => ({ ...step, body: bodies[step.id]?.enteredBy ?? String(bodies[step.id]?.holder) }));
  const held = await seatsHeldIn(
    db,
    steps.map(({ body }) => body),
    today,
  );
  const name = bodyNames(directory, today);
  return steps.flatMap(({ id, title, body, role }) => {
    const duty: Duty = role === 'head' ? 'sign' : 'act';
    const standing = standingOf(new Set([duty]), held.get(body) ?? NO_SEATS);
    return standing === 'empty' || standing === 'unsigned' ? [{ step: id, title, body: name(body), standing }] : [];
  });
}

/** Whoever could do a first step, or manage the case, may be missing, but not all. Throws `nobody-could-act`. */
export async function requireSomebody(
  { db }: Services,
  { law: { procedure }, opening: { unit, bodies, managers }, today }: CyclePlan,
): Promise<void> {
  const first = procedure.steps.filter(({ needs }) => needs.length === 0).map(({ id }) => bodies[id]);
  const acting = [...new Set([...first.flatMap((one) => (one ? [one.enteredBy ?? one.holder] : [])), ...managers])];
  const held = await seatsHeldIn(db, acting, today);
  const acts = ({ head, officer }: SeatsHeld): boolean => head + officer > 0;
  if (![...held.values()].some(acts)) throw new DomainError('nobody-could-act', { unit, bodies: acting.join(', ') });
}
