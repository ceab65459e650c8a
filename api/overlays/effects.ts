import type { Calendar } from '../../domain/calendar/calendar';
import { parsePeriod } from '../../domain/calendar/period';
import { basesOf, lengthsOf, ordinaryFacts } from '../../domain/law/facts';
import type { Overlay } from '../../domain/law/procedure';
import { timetable } from '../../domain/law/timetable';
import { periodText } from '../../domain/law/words';
import { cycleOf, previewOf } from '../../register/moves';
import type { OverlayDraft } from '../../register/overlays';
import { versions } from '../../register/versions';
import type { Services } from '../services';
import type { OverlayOutcome } from './schema';

/** Open cases shown at most; beyond them the number says enough. */
const MOST_SHOWN = 50;

/** Which lengths become others, in words. */
export function lengthsChanged({ procedure, before, overlay }: OverlayDraft): OverlayOutcome['lengths'] {
  const said = (of: Overlay | undefined, id: string, usual: string) =>
    periodText(parsePeriod(of?.settings[id]?.value ?? usual));
  return procedure.settings
    .filter(({ id }) => JSON.stringify(before?.settings[id]) !== JSON.stringify(overlay.settings[id]))
    .map(({ id, title, default: usual }) => ({
      setting: id,
      title,
      before: said(before, id, usual),
      after: said(overlay, id, usual),
    }));
}

/** Which dates of an ordinary case of that year would become others. */
export function datesOf(
  { procedure, year, before, overlay }: OverlayDraft,
  calendar: Calendar,
): OverlayOutcome['dates'] {
  const rows = (of: Overlay | undefined) => {
    const settings = of?.settings ?? {};
    const given = { settings: lengthsOf(settings), settingCites: basesOf(settings) };
    return timetable(procedure, ordinaryFacts(procedure, year, calendar, given));
  };
  const earlier = new Map(rows(before).map((row) => [row.step, row]));
  return rows(overlay).flatMap(({ step, title, dueOn, clause }) => {
    const oldDue = earlier.get(step)?.dueOn ?? null;
    return oldDue === dueOn ? [] : [{ step, title, oldDue, newDue: dueOn, why: clause }];
  });
}

/**
 * What moving the unit's open cases to it would change, by the machine that would move them: each stays under its own
 * version and takes these lengths. Nothing is recorded.
 */
export async function movesUnder(
  services: Services,
  { overlay: { unit, settings }, procedure: { id } }: OverlayDraft,
  overlays: Overlay[],
  now: string,
): Promise<Pick<OverlayOutcome, 'open' | 'moves'>> {
  const where = { kind: 'plan-cycle', procedure: id, unit, closedAt: null };
  const [rows, all] = await Promise.all([
    services.db.case.findMany({ where, orderBy: { id: 'asc' }, take: MOST_SHOWN + 1, select: { id: true } }),
    versions(services.db, id),
  ]);
  const others = overlays.filter((one) => one.unit !== unit);
  const moves: OverlayOutcome['moves'] = [];
  for (const one of rows.slice(0, MOST_SHOWN)) {
    const { procedureHash } = await cycleOf(services.reader, one.id);
    const version = all.find(({ hash }) => hash === procedureHash);
    if (!version) continue;
    // As it will be once it holds: whoever moves a case before that day gets what holds then.
    const under = { ...version, overlays: [{ unit, procedure: id, settings }, ...others] };
    const preview = await previewOf(services, one.id, under, now);
    if (preview.changes.length > 0) moves.push({ case: one.id, ...preview });
  }
  return { open: await services.db.case.count({ where }), moves };
}
