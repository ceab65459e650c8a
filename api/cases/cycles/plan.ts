import { type IsoDate, vnDateOf } from '../../../domain/calendar/dates';
import type { Actor, Data } from '../../../domain/case/entry';
import type { CycleOpening } from '../../../domain/planCycle/state';
import { DomainError } from '../../../domain/errors';
import type { LawFacts } from '../../../domain/law/due';
import { requireYear } from '../../../domain/law/facts';
import type { Procedure } from '../../../domain/law/procedure';
import { bodiesGone } from '../../../domain/seating/needs';
import { cycleId, openingOf } from '../../../procedures/opening';
import { livingCycle } from '../../../register/turns';
import { requireDocuments } from '../../acts/documents';
import { actorIn } from '../../accounts/seats';
import type { SignedIn } from '../../http/admit';
import { invalid } from '../../http/validate';
import { administrationBy } from '../../http/scope';
import type { Services } from '../../services';
import { firstOpen } from '../due/timetable';
import { type CycleLaw, lawFor } from '../../../register/cycleLaw';
import type { NewCycle } from './schema';

/** A cycle as it would begin now: its law, its first entry, and who starts it. */
export interface CyclePlan {
  law: CycleLaw;
  opening: CycleOpening;
  by: Actor;
  today: IsoDate;
}

/**
 * Throws `no-seat`, `not-permitted`, `invalid-input` (a title that is missing or has no place), `year-too-far`,
 * `bodies-gone`, and what `openingOf` throws.
 */
export async function planOf(
  services: Services,
  officer: SignedIn,
  { procedure: id, unit, year, anchors, lower, title, body, takenOver }: NewCycle,
): Promise<CyclePlan> {
  const today = vnDateOf(await services.clock.now());
  const law = await lawFor(services.db, id, year, takenOver?.begunOn ?? today);
  requireYear(law.procedure, year, today);
  requireTitle(law.procedure, title);
  const { directory } = services;
  requireBodies(services, law.procedure, unit, today);
  const wished = { directory, ...law, unit, year, on: today, anchors, lower, title, takenOver };
  const opening = openingOf({ ...wished, anew: await livingCycle(services.db, cycleId(wished)) });
  const by = await starter(services, officer, body, opening);
  const documents = (takenOver?.history ?? []).flatMap((one) => one.documents ?? []);
  const data = { documents } as unknown as Data;
  await requireDocuments(services, officer, { caseId: opening.caseId, body, data });
  return { law, opening, by, today };
}

/** A version that has work done by bodies that are no more is for the cases of its time. Throws `bodies-gone`. */
function requireBodies({ directory }: Services, procedure: Procedure, unit: string, on: IsoDate): void {
  // That it is of another level, or no unit at all, is said first.
  if (!directory.exists(unit, on) || directory.level(unit, on) !== procedure.level) return;
  const gone = bodiesGone(directory, procedure, unit, on);
  const { id, version } = procedure;
  if (gone.length > 0) throw new DomainError('bodies-gone', { procedure: id, version, bodies: gone.join(', ') });
}

/** Only where a year has many such cases does each have its own title. */
function requireTitle({ manyAYear = false }: Procedure, title: NewCycle['title']): void {
  if (manyAYear && !title)
    throw invalid('title', 'phải có: mỗi năm có nhiều hồ sơ loại này / is needed: a year has many such cases');
  if (!manyAYear && title)
    throw invalid('title', 'không dùng: mỗi năm chỉ có một hồ sơ loại này / has no place: a year has one such case');
}

/** Those who manage a cycle start it. An administrator may, and then stands on record as one. */
async function starter(
  { seats }: Services,
  officer: SignedIn,
  body: string,
  { managers }: CycleOpening,
): Promise<Actor> {
  const seated = await seats.of(officer.id);
  const sits = seated.seats.some((seat) => seat.body === body);
  if (officer.admin && !(sits && managers.includes(body))) return administrationBy(officer.id);
  const actor = actorIn(seated, officer.id, body);
  if (!managers.includes(body)) throw new DomainError('not-permitted');
  return actor;
}

/** What the law's dates count from on the day of the start: nothing is done, and the first steps open that day. */
export function factsOf({ law, opening, today }: CyclePlan): LawFacts {
  const { year, settings, settingCites, anchors } = opening;
  return {
    year,
    calendar: law.calendar,
    settings,
    settingCites,
    anchors,
    doneOn: Object.fromEntries((opening.history ?? []).map(({ step, on }) => [step, on])),
    openedOn: firstOpen(law.procedure.steps, opening.begunOn ?? today),
  };
}
