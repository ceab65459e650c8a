import type { Calendar } from '../../domain/calendar/calendar';
import { parsePeriod } from '../../domain/calendar/period';
import { basesOf, lengthsOf, ordinaryFacts } from '../../domain/law/facts';
import type { Overlay } from '../../domain/law/procedure';
import { timetable } from '../../domain/law/timetable';
import { periodText } from '../../domain/law/words';
import { cycleOf, previewOf } from '../../register/moves';
import type { OverlayDraft } from '../../register/overlays';
import { type Version, versions } from '../../register/versions';
import type { Services } from '../services';
import type { OverlayMoves, OverlayOutcome } from './schema';

/** Open cases looked at at once; beyond them the number says enough. */
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

/** What a unit lays down beside a procedure. */
interface Beside {
  unit: string;
  procedure: string;
}

/** The same once that is published: as it will be when it holds. */
export const movesOnceHeld = (
  services: Services,
  { overlay: { unit, settings }, procedure: { id } }: OverlayDraft,
  overlays: Overlay[],
  now: string,
): Promise<OverlayMoves> => {
  const others = overlays.filter((one) => one.unit !== unit);
  return movesUnder(services, { unit, procedure: id }, [{ unit, procedure: id, settings }, ...others], now);
};

/**
 * What moving the unit's open cases to its own lengths would change, by the machine that would move them: each stays
 * under its own version. Nothing is recorded.
 */
export async function movesUnder(
  services: Services,
  beside: Beside,
  overlays: Overlay[],
  now: string,
): Promise<OverlayMoves> {
  const moves: OverlayMoves['moves'] = [];
  for (const [id, version] of await openUnder(services, beside)) {
    const preview = await previewOf(services, id, { ...version, overlays }, now);
    if (preview.changes.length > 0) moves.push({ case: id, ...preview });
  }
  return { open: await services.db.case.count({ where: openCases(beside) }), moves };
}

const openCases = ({ unit, procedure }: Beside) => ({ kind: 'plan-cycle', procedure, unit, closedAt: null });

/** The unit's open cases, the first of them, with the version that each is under. */
export async function openUnder({ db, reader }: Services, beside: Beside): Promise<Map<string, Version>> {
  const where = openCases(beside);
  const [rows, all] = await Promise.all([
    db.case.findMany({ where, orderBy: { id: 'asc' }, take: MOST_SHOWN, select: { id: true } }),
    versions(db, beside.procedure),
  ]);
  const found = new Map<string, Version>();
  for (const { id } of rows) {
    const { procedureHash } = await cycleOf(reader, id);
    const version = all.find(({ hash }) => hash === procedureHash);
    if (version) found.set(id, version);
  }
  return found;
}
