import { daysBetween, type IsoDate, startOfVnDay, vnDateOf } from '../../domain/calendar/dates';
import type { CarryingState } from '../../domain/carryingOut/state';
import { Prisma } from '../../prisma/generated/client';
import type { IndicatorSeries } from '../carryingOut/schema';
import { carryingView } from '../carryingOut/view';
import { type CaseListing, listCases } from '../http/caseList';
import type { ListedCase } from '../http/listedCase';
import { bodyNames, namesAt } from '../http/names';
import type { Input } from '../http/route';
import { type DayBy, dayIs } from '../http/conditions';
import { timely } from '../overdue/filters';
import { codesWithin } from '../overdue/places';
import { lateSteps } from '../overdue/queries';
import { type FoundProject, projectsAmong } from '../projects/queries';
import { calledOnRecord } from '../projects/view';
import { unitNames } from '../units/unitNames';
import type { ReportView } from './schema';

/** A report of more rows is read by nobody; it says that there are more. */
const MOST = 200;
/** Figures are read from the record of each plan that is being carried out. */
const MOST_CARRYINGS = 40;

type Asker = Pick<Input, 'officer' | 'services'>;

/** The rows of one part, in the order of the units, and whether there are more. */
interface Part<T> {
  items: T[];
  more: boolean;
}

/** The state of a unit with all below it as of now, of what one may see. Throws `no-such-unit`. */
export async function gathered(asker: Asker, code: string): Promise<ReportView> {
  const { clock, directory } = asker.services;
  const at = await clock.now();
  const today = vnDateOf(at);
  const unit = unitNames(directory)(directory.unit(code, today).code, today);
  const among = { ...asker, today, units: codesWithin(directory, code, today) };
  const [plans, overdue, consultations, indicators, projects] = await Promise.all([
    plansOf(among),
    overdueOf(among),
    consultationsOf(among),
    indicatorsOf(among),
    projectsOf(among),
  ]);
  const lower = directory.below(code, today).length;
  return { unit, lower, today, at, plans, overdue, consultations, indicators, projects };
}

interface Among extends Asker {
  today: IsoDate;
  /** None: all units. */
  units: string[] | undefined;
}

/** The newest cases of a listing that belong to those units. */
async function listed<Row extends ListedCase>(
  { units, ...asker }: Among,
  listing: CaseListing,
  limit = MOST,
): Promise<Part<Row>> {
  const filter = { ...listing.filter, ...(units && { units }) };
  const { items, next } = await listCases<Row>({ ...asker, query: { limit } }, { ...listing, filter });
  return { items: items.sort(byUnit), more: next !== null };
}

/** Codes are as long as their level is low: a province comes before its communes. */
const byUnit = (a: ListedCase, b: ListedCase): number =>
  a.unit.length - b.unit.length || a.unit.localeCompare(b.unit) || a.id.localeCompare(b.id);

const part = <Row, T>({ items, more }: Part<Row>, each: (row: Row) => T): Part<T> => ({ items: items.map(each), more });

const ofCase = <Row extends ListedCase>(row: Row) => ({ ...row, case: row.id });

const thisYear = (today: IsoDate): number => Number(today.slice(0, 4));

/** A row of a part as the listing gives it. */
type Found<P extends 'plans' | 'consultations'> = Omit<ReportView[P]['items'][number], 'case'> & ListedCase;

const past = (dayBy: DayBy) => Prisma.sql`count(*) FILTER (WHERE ${timely({})} AND ${dayIs(dayBy)})`;

async function plansOf(among: Among): Promise<ReportView['plans']> {
  const rows = await listed<Found<'plans'>>(among, {
    filter: { kind: 'plan-cycle' },
    where: Prisma.sql`(c."closedAt" IS NULL OR c."year" >= ${thisYear(among.today)})`,
    steps: Prisma.sql`count(*) FILTER (WHERE s."status" = 'done')::int AS done,
      count(*) FILTER (WHERE s."status" <> 'cancelled')::int AS steps,
      (array_agg(s."facts" ->> 'phase' ORDER BY s."dueOn" NULLS LAST, s."step") FILTER (WHERE s."status" = 'open'))[1] AS phase,
      min(s."dueOn") FILTER (WHERE s."status" = 'open') AS "nextDue",
      jsonb_build_object('law', ${past('law')}, 'timetable', ${past('timetable')}, 'suggestion', ${past('suggestion')}) AS late`,
  });
  return part(rows, ofCase);
}

/** Late in law or by the unit's own documents; whoever is past a suggestion is not late. */
async function overdueOf({ officer, services, units, today }: Among): Promise<ReportView['overdue']> {
  const { access, db, directory } = services;
  const rows = await lateSteps(db, { viewer: await access.viewer(officer), filters: {}, units }, MOST);
  const name = bodyNames(directory, today);
  const items = rows.slice(0, MOST).map(({ caseId, caseTitle, step, facts, holder, dueOn }) => ({
    case: caseId,
    title: caseTitle,
    step,
    stepTitle: facts.title,
    holder: name(holder),
    dueOn,
    days: daysBetween(dueOn, today),
    dayBy: facts.dayBy ?? ('law' as const),
  }));
  return { items, more: rows.length > MOST };
}

async function consultationsOf(among: Among): Promise<ReportView['consultations']> {
  const year = startOfVnDay(`${thisYear(among.today)}-01-01`);
  const rows = await listed<Found<'consultations'>>(among, {
    filter: { kind: 'consultation' },
    where: Prisma.sql`(c."closedAt" IS NULL OR c."openedAt" >= ${year}::timestamptz)`,
    steps: Prisma.sql`count(*)::int AS asked, count(*) FILTER (WHERE s."doneAt" IS NOT NULL)::int AS answered,
      count(*) FILTER (WHERE s."doneAt" IS NULL AND (s."overdue" OR s."outcome" = 'deemed-consent'))::int AS silent,
      max(s."dueOn") AS "dueOn"`,
  });
  return part(rows, ofCase);
}

async function indicatorsOf(among: Among): Promise<ReportView['indicators']> {
  const { services } = among;
  const running: CaseListing = { filter: { kind: 'carrying-out', open: true } };
  const { items, more } = await listed<ListedCase>(among, running, MOST_CARRYINGS);
  const views = await services.reader.readMany(items.map(({ id }) => id));
  const rows = items.flatMap((row) => {
    const state = views.get(row.id)?.file.state as CarryingState | null | undefined;
    return state ? carryingView(services, state).indicators.map((series) => indicatorRow(row, series)) : [];
  });
  return { items: rows.slice(0, MOST), more: more || rows.length > MOST };
}

function indicatorRow(row: ListedCase, { id, name, measure, series }: IndicatorSeries) {
  const point = series.findLast(({ actual }) => actual !== null) ?? series[0]!;
  return { ...point, ...ofCase(row), indicator: id, name, measure, period: point.title };
}

async function projectsOf(among: Among): Promise<ReportView['projects']> {
  const rows = await listed<FoundProject>(among, projectsAmong({ status: 'running', limit: MOST }));
  return part(rows, ({ facts, ...row }) => ({
    ...ofCase(row),
    code: facts.code,
    owner: calledOnRecord(namesAt(among.services, row.openedAt)(facts.owner), facts.ownerName),
    status: facts.status,
  }));
}
