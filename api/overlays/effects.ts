import type { Calendar } from '../../domain/calendar/calendar';
import { parsePeriod } from '../../domain/calendar/period';
import { basesOf, lengthsOf, ordinaryFacts } from '../../domain/law/facts';
import type { Overlay } from '../../domain/law/procedure';
import { sourceOf } from '../../domain/law/source';
import { timetable } from '../../domain/law/timetable';
import { periodText } from '../../domain/law/words';
import { cycleOf, previewOf } from '../../register/moves';
import type { OverlayDraft } from '../../register/overlays';
import { type Version, versions } from '../../register/versions';
import { clauseOf } from '../http/names';
import type { Services } from '../services';
import type { OverlayOutcome } from './schema';

/** Open cases looked at at once: what is published may reach more, which are moved afterwards page by page. */
export const AT_ONCE = 50;

/** Which lengths become others, in words, and the clause that each rests on then. */
export function lengthsChanged({ procedure, before, overlay }: OverlayDraft): OverlayOutcome['lengths'] {
  const said = (of: Overlay | undefined, id: string, usual: string) =>
    periodText(parsePeriod(of?.settings[id]?.value ?? usual));
  return procedure.settings
    .filter(({ id }) => JSON.stringify(before?.settings[id]) !== JSON.stringify(overlay.settings[id]))
    .map(({ id, title, default: usual, cites }) => ({
      setting: id,
      title,
      before: said(before, id, usual),
      after: said(overlay, id, usual),
      clause: clauseOf(overlay.settings[id]?.cites ?? cites),
    }));
}

/**
 * Which dates of an ordinary case of that year become others, or are others than without anything of the unit's own:
 * what the law names then, or we suggest.
 */
export function datesOf(
  { procedure, year, before, overlay }: OverlayDraft,
  calendar: Calendar,
): OverlayOutcome['dates'] {
  const rows = (settings: Overlay['settings']) => {
    const given = { settings: lengthsOf(settings), settingCites: basesOf(settings) };
    return timetable(procedure, ordinaryFacts(procedure, year, calendar, given));
  };
  const byStep = (settings: Overlay['settings']) => new Map(rows(settings).map((row) => [row.step, row]));
  const [usually, earlier] = [byStep({}), byStep(before?.settings ?? {})];
  return rows(overlay.settings).flatMap(({ step, title, dueOn, clause, cites }) => {
    const usual = usually.get(step);
    const [usualDue, oldDue] = [usual?.dueOn ?? null, earlier.get(step)?.dueOn ?? null];
    if (oldDue === dueOn && usualDue === dueOn) return [];
    const source = sourceOf(usual?.cites ?? cites);
    return [{ step, title, usual: { dueOn: usualDue, source }, oldDue, newDue: dueOn, why: clause }];
  });
}

/** What a unit lays down beside a procedure. */
interface Beside {
  unit: string;
  procedure: string;
}

/** The same once that is published: as it will be when it holds. */
export const movesOnceHeld = async (
  services: Services,
  { overlay: { unit, settings }, procedure: { id } }: OverlayDraft,
  overlays: Overlay[],
  now: string,
): Promise<Pick<OverlayOutcome, 'open' | 'moves'>> => {
  const others = overlays.filter((one) => one.unit !== unit);
  const beside = { unit, procedure: id };
  const [open, cases] = await Promise.all([
    services.db.case.count({ where: openCases(beside) }),
    openUnder(services, beside, { take: AT_ONCE }),
  ]);
  return { open, moves: await movesUnder(services, cases, [{ ...beside, settings }, ...others], now) };
};

/**
 * What moving the unit's open cases to its own lengths would change, by the machine that would move them: each stays
 * under its own version. Nothing is recorded.
 */
export async function movesUnder(
  services: Services,
  cases: Map<string, Version>,
  overlays: Overlay[],
  now: string,
): Promise<OverlayOutcome['moves']> {
  const moves: OverlayOutcome['moves'] = [];
  for (const [id, version] of cases) {
    const preview = await previewOf(services, id, { ...version, overlays }, now);
    if (preview.changes.length > 0) moves.push({ case: id, ...preview });
  }
  return moves;
}

const openCases = ({ unit, procedure }: Beside) => ({ kind: 'plan-cycle', procedure, unit, closedAt: null });

/** Open cases of the unit, by id, with the version that each is under: those named, or so many after one. */
export async function openUnder(
  { db, reader }: Services,
  beside: Beside,
  which: { among: string[] } | { take: number; after?: string | undefined },
): Promise<Map<string, Version>> {
  const id = 'among' in which ? { in: which.among } : { gt: which.after ?? '' };
  const take = 'among' in which ? which.among.length : which.take;
  const [rows, all] = await Promise.all([
    db.case.findMany({ where: { ...openCases(beside), id }, orderBy: { id: 'asc' }, take, select: { id: true } }),
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
