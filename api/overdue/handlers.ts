import { vnDateOf, type IsoDate } from '../../domain/calendar/dates';
import type { Text } from '../../domain/law/procedure';
import type { Directory } from '../../domain/units/directory';
import { loadProcedures } from '../../procedures/load';
import { loadSupervisionLaws } from '../../procedures/supervision/load';
import { dayKey, idKey, keyAfter } from '../http/keyset';
import { bodyNames, clauseOf, type Namer } from '../http/names';
import { type Page, page } from '../http/page';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';
import type { Input } from '../http/route';
import { z } from 'zod';
import { type Present, present } from './present';
import { managersOf } from './managing';
import { lateGroups, lateSteps, type LateStep } from './queries';
import { reasonsOf, type Reasons } from './reasons';
import { lateCells, matrixOf } from './matrix';
import { codesWithin, lateByDay, lateByUnit, pathTo, placesIn, sum } from './places';
import { lateOver, pointsUntil } from './trend';
import type {
  Filters,
  Late,
  matrixQuery,
  overdueQuery,
  OverdueRow,
  placesQuery,
  SummaryQuery,
  summaryQuery,
  trendQuery,
} from './schema';

export async function list({ query, officer, services }: Input<{ query: typeof overdueQuery }>) {
  const now = await present(services);
  const { today, late } = now;
  const [{ items, next }, managers] = await Promise.all([
    latePage(services, officer, query, now),
    managersOf(services, officer),
  ]);
  const reasons = await reasonsOf(services, items, managers, await services.clock.now());
  const name = bodyNames(services.directory, today);
  return {
    body: { today, items: items.map((row, index) => overdueRow(row, reasons[index] as Reasons, name, late)), next },
  };
}

/** Which steps a query means, of those that the officer may see. */
async function meantBy<Q extends Filters & { within?: string; soon?: boolean }>(
  { access, directory }: Services,
  officer: SignedIn,
  query: Q,
  { today, meant }: Pick<Present, 'today' | 'meant'>,
) {
  const viewer = await access.viewer(officer);
  return { viewer, filters: meant(query), units: codesWithin(directory, query.within, today) };
}

/** A page of what is late, or soon would be: those due first first. */
export async function latePage(
  services: Services,
  officer: SignedIn,
  query: z.output<typeof overdueQuery>,
  now: Present,
): Promise<Page<LateStep>> {
  const meant = await meantBy(services, officer, query, now);
  const after = keyAfter(query.cursor, [dayKey, idKey, idKey]);
  const rows = await lateSteps(services.db, meant, query.limit, after);
  return page(rows, query.limit, ({ dueOn, caseId, step }) => [dueOn, caseId, step]);
}

export async function summary({ query, officer, services }: Input<{ query: typeof summaryQuery }>) {
  const now = await present(services);
  const { today, late } = now;
  const after = keyAfter(query.cursor, [z.int().nonnegative(), idKey]);
  const groups = await lateGroups(services.db, await meantBy(services, officer, query, now), after);
  const { items, next } = page(groups, query.limit, ({ count, key }) => [count, key]);
  const rows = items.map(({ key, count, worst }) => ({
    key,
    count,
    name: groupName(services.directory, query.by, key, today),
    worst: { ...worst, late: late(worst.dueOn) },
  }));
  return { body: { today, total: groups[0]?.total ?? 0, items: rows, next } };
}

export async function places({ query, officer, services }: Input<{ query: typeof placesQuery }>) {
  const now = await present(services);
  const { today } = now;
  const { db, directory } = services;
  const path = pathTo(directory, query.within, today);
  const meant = await meantBy(services, officer, query, now);
  const [held, byDay] = await Promise.all([lateByUnit(db, meant), lateByDay(db, meant)]);
  const total = sum([...held.values()].map(({ count }) => count));
  return { body: { today, path, total, byDay, ...placesIn(directory, held, query, now) } };
}

export async function matrix({ query, officer, services }: Input<{ query: typeof matrixQuery }>) {
  const now = await present(services);
  const cells = await lateCells(services.db, await meantBy(services, officer, query, now));
  return { body: matrixOf(cells, query, services.directory, now) };
}

export async function trend({ query, officer, services }: Input<{ query: typeof trendQuery }>) {
  const now = await services.clock.now();
  const today = vnDateOf(now);
  const { access, db, directory } = services;
  const units = codesWithin(directory, query.within, today);
  const meant = { viewer: await access.viewer(officer), filters: query, units };
  const points = await lateOver(db, meant, pointsUntil(today, query), now);
  return { body: { by: query.by, points } };
}

function overdueRow(
  row: LateStep,
  { basis, behind, acts, lastTold }: Reasons,
  name: Namer,
  late: (dueOn: IsoDate) => Late,
): OverdueRow {
  const { caseId, dueOn, holder, facts } = row;
  return {
    ...row,
    case: caseId,
    title: facts.title,
    holder: name(holder),
    entersFor: facts.holder && facts.holder !== holder ? name(facts.holder) : null,
    heldSince: row.openedAt?.toISOString() ?? null,
    late: late(dueOn),
    dayBy: facts.dayBy ?? 'law',
    clause: clauseOf(basis),
    behind,
    acts: acts.map(({ reaches, ...act }) => ({ ...act, reaches: reaches.map(name) })),
    lastTold,
  };
}

const LEVELS: Record<string, Text> = {
  nation: { vi: 'Trung ương', en: 'Nation' },
  region: { vi: 'Vùng', en: 'Region' },
  province: { vi: 'Tỉnh', en: 'Province' },
  district: { vi: 'Huyện', en: 'District' },
  commune: { vi: 'Xã', en: 'Commune' },
  sector: { vi: 'Ngành', en: 'Sector' },
  corporation: { vi: 'Tổng công ty', en: 'Corporation' },
  establishment: { vi: 'Cơ sở', en: 'Establishment' },
};

function groupName(directory: Directory, by: SummaryQuery['by'], key: string, today: IsoDate): Text {
  const own = { vi: key, en: key };
  if (by === 'level') return LEVELS[key] ?? own;
  if (by === 'kind') return own;
  if (by === 'unit') return directory.exists(key, today) ? directory.unit(key, today).name : own;
  if (by === 'body') return bodyNames(directory, today)(key).name;
  const group = loadSupervisionLaws()
    .flatMap(({ groups }) => groups)
    .findLast(({ id }) => `supervision:${id}` === key);
  return loadProcedures(key).at(-1)?.title ?? group?.title ?? own;
}
