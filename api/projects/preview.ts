import { vnDateOf } from '../../domain/calendar/dates';
import { duePeriod, parsePeriod } from '../../domain/calendar/period';
import { projectLevel, type Span } from '../../domain/project/plan';
import type { KeptLaw } from '../../domain/project/law';
import { loadCalendar } from '../../procedures/calendars/load';
import { currentCalendarOrNull } from '../calendar/current';
import { bodyNames, clauseOf } from '../http/names';
import type { Services } from '../services';
import { ownerOnRecord, planForPlaces } from './plan';
import type { ProjectPreview } from './schema';
import { unitNames } from '../units/unitNames';
import { byLaw } from './view';

/**
 * Whom a project would have to be told to, by which line of the matrix and by when, if it were registered now (S31).
 */
export async function previewProject(
  services: Services,
  wanted: { unit: string; owner: string; places: string[] },
): Promise<ProjectPreview> {
  const { directory, db, clock } = services;
  const today = vnDateOf(await clock.now());
  const level = projectLevel(directory, wanted.unit, today);
  await ownerOnRecord(services, wanted.owner, today);
  const {
    spans: [now, ...later],
    laws,
  } = planForPlaces(services, { ...wanted, level }, today);
  const span = now as Span;
  const law = laws[span.law] as KeptLaw;
  const { within } = law.duties[law.rule.tells === 'community' ? 'posting' : 'notice'];
  const calendar = (await currentCalendarOrNull(db))?.calendar ?? loadCalendar();
  const named = unitNames(directory);
  const body = bodyNames(directory, today);
  return {
    level,
    ...byLaw(law),
    receivers: span.receivers.map(({ unit, council, places }) => ({
      unit: named(unit, today),
      council: council === null ? null : body(council),
      places,
    })),
    posters: (span.posters ?? []).map((unit) => named(unit, today)),
    dueOn: duePeriod(calendar, today, parsePeriod(within.period)).dueOn,
    within: clauseOf(within.cites),
    later: later.map(({ from, receivers }) => ({ from, receivers: receivers.map(({ unit }) => named(unit, from)) })),
  };
}
