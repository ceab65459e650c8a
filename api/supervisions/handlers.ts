import { vnDateOf } from '../../domain/calendar/dates';
import type { SupervisionState } from '../../domain/supervision/state';
import { supervisionLawOn } from '../../procedures/supervision/load';
import { openersOf } from '../../procedures/supervision/openers';
import { actingBodies } from '../cases/tasks';
import { caseInSight, shows } from '../http/caseInSight';
import { bodyNames } from '../http/names';
import type { Input } from '../http/route';
import { lawView } from './law';
import { open } from './open';
import type { groupQuery, newSupervision } from './schema';
import { supervisionView } from './view';

export async function groups({ query, services }: Input<{ query: typeof groupQuery }>) {
  return { body: lawView(supervisionLawOn(query.on ?? vnDateOf(await services.clock.now()))) };
}

/** For each body one acts for that may open any: the subjects, with those that may conduct and verify. */
export async function openers({ officer, services }: Input) {
  const { directory, seats } = services;
  const seated = await seats.of(officer.id);
  const name = bodyNames(directory, seated.on);
  const items = actingBodies(seated).map((body) => ({
    body: name(body),
    unit: body.split('.')[0] as string,
    subjects: openersOf(directory, body, seated.on).map(({ conducts, verifiers, ...one }) => ({
      ...one,
      conducts: conducts.map(name),
      verifiers: verifiers.map(name),
    })),
  }));
  return { body: { items: items.filter(({ subjects }) => subjects.length > 0) } };
}

export async function create({ body, officer, services, req }: Input<{ body: typeof newSupervision }>) {
  const id = await open(services, officer, body, req);
  const { state } = await caseInSight<SupervisionState>(services, officer, id, 'supervision');
  return { body: await supervisionView(services, state), headers: { Location: `/api/supervisions/${id}` } };
}

export const show = shows('supervision', supervisionView);
