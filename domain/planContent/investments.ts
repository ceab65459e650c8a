import { type Misfit, type Project as Listed, reconcile } from '../coordination/projects';
import { lessOf, signOf, sumOf } from '../decimal';
import { both } from './fault';
import type { Content } from './parts';
import { capitalIn, everGiven, investmentFrame } from './rules/work';
import type { UnitPlan } from './sideBySide';

/** A unit's projects against its own balance of investment, in million đồng; `over`: by how much they exceed it. */
export interface UnitInvestment {
  unit: string;
  projects: number;
  capital: string;
  frame: string | null;
  over: string | null;
}

/** Several plans' investments in a year (S15, S22), with what doesn't fit the region's programme or each other. */
export interface Investments {
  units: UnitInvestment[];
  misfits: Misfit[];
  /** The same project in several lists whose capital together exceeds its total investment. */
  doubled: { project: string; units: string[]; given: string; total: string; says: { vi: string; en: string } }[];
}

/** The lists of projects of units' plans held against each other, their own frames and the region's programme. */
export function investmentsOf(plans: UnitPlan[], year: number, programme: Listed[]): Investments {
  const lists = plans.map(({ unit, contents }) => ({
    body: unit,
    projects: (contents.projects?.projects ?? []).map((project, at) => ({
      id: project.id,
      order: at + 1,
      capital: Number(capitalIn(project, year)),
    })),
  }));
  return {
    units: plans.map((plan) => investmentOf(plan, year)),
    misfits: reconcile(programme, lists),
    doubled: doubled(plans),
  };
}

function investmentOf({ unit, contents }: UnitPlan, year: number): UnitInvestment {
  const projects = contents.projects?.projects ?? [];
  const capital = sumOf(projects.map((project) => capitalIn(project, year)));
  const frame = investmentFrame(contents, year);
  const over = frame === null ? null : lessOf(capital, frame);
  return { unit, projects: projects.length, capital, frame, over: over !== null && signOf(over) > 0 ? over : null };
}

function doubled(plans: UnitPlan[]): Investments['doubled'] {
  const byId = new Map<string, { unit: string; project: Project }[]>();
  for (const { unit, contents } of plans)
    for (const project of contents.projects?.projects ?? [])
      byId.set(project.id, [...(byId.get(project.id) ?? []), { unit, project }]);
  return [...byId].flatMap(([id, same]) => (same.length < 2 ? [] : beyondTotal(id, same)));
}

type Project = Content<'projects'>['projects'][number];

function beyondTotal(project: string, same: { unit: string; project: Project }[]): Investments['doubled'] {
  const given = sumOf(same.flatMap(({ project: one }) => everGiven(one)));
  const { name, total } = (same[0] as { project: Project }).project;
  if (signOf(lessOf(given, total)) <= 0) return [];
  const [a, b] = [both(given), both(total)];
  const says = {
    vi: `${name}: các danh mục bố trí ${a.vi} triệu đồng, tổng mức chỉ ${b.vi}`,
    en: `${name}: the lists give ${a.en} million đồng, its total is only ${b.en}`,
  };
  return [{ project, units: same.map(({ unit }) => unit), given, total, says }];
}
