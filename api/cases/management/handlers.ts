import { vnDateOf } from '../../../domain/calendar/dates';
import { checkRevocation } from '../../../domain/calendar/extensions';
import { ADMINISTRATION } from '../../../domain/case/entry';
import { stepDue } from '../../../domain/planCycle/due';
import { management } from '../../../domain/planCycle/management';
import { type CycleState, stepState } from '../../../domain/planCycle/state';
import type { Text } from '../../../domain/law/procedure';
import { actorIn, powersIn, type Seated } from '../../accounts/seats';
import { cycleInSight } from '../state';
import { powerView } from '../tasks';
import { stepTitle } from '../texts';
import { bodyNames } from '../../http/names';
import type { Input } from '../../http/route';
import type { ById } from '../../http/fields';
import type { Services } from '../../services';
import { officerNames } from '../../accounts/officerNames';
import type { ManagementView } from './schema';

type Item = ManagementView['items'][number];

/**
 * What the officer may do now to a plan cycle that a body of theirs manages; bodies that may do nothing are left out.
 */
export async function show({ params, officer, services }: Input<ById>) {
  const { state } = await cycleInSight(services, officer, params.id);
  const seated = await services.seats.of(officer.id);
  const now = await services.clock.now();
  const bodies = [
    ...new Set([...state.opening.managers, ...Object.values(state.opening.anchorsBy), ADMINISTRATION]),
  ].filter((body) => powersIn(seated.seats, body).length > 0);
  const items = await Promise.all(
    bodies.map((body) => itemOf(services, state, seated, { body, officer: officer.id, now })),
  );
  return {
    body: { items: items.filter(({ whole, anchors, steps }) => whole.length + anchors.length + steps.length > 0) },
  };
}

interface One {
  body: string;
  officer: string;
  now: string;
}

async function itemOf(
  { db, directory }: Services,
  state: CycleState,
  seated: Seated,
  { body, officer, now }: One,
): Promise<Item> {
  const { whole, anchors, steps } = management(state, actorIn(seated, officer, body), now);
  const seat = powersIn(seated.seats, body)[0]!;
  const people = await officerNames(db, seat.onBehalfOf ? [seat.onBehalfOf] : []);
  return {
    body: bodyNames(directory, vnDateOf(now))(body),
    whole,
    as: powerView(seat, people),
    anchors: anchors.map((id) => ({
      id,
      title: titleIn(state.procedure.anchors, id),
      date: state.anchors[id] as string,
    })),
    steps: steps.map((one) => ({
      ...one,
      title: stepTitle(state, one.step),
      dueOn: stepDue(state, one.step).dueOn,
      extensions: revocable(state, one.step),
    })),
  };
}

const titleIn = (anchors: { id: string; title: Text }[], id: string): Text =>
  anchors.find((one) => one.id === id)?.title ?? { vi: id, en: id };

function revocable(state: CycleState, step: string): Item['steps'][number]['extensions'] {
  const { extensions } = stepState(state, step);
  return extensions
    .filter(({ id }) => !checkRevocation(extensions, id))
    .map(({ id, oldDue, newDue }) => ({ seq: Number(id), oldDue, newDue }));
}
