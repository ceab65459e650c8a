import { type ListedProject, type Misfit, reconcile } from '../coordination/projects';
import { lessOf, signOf, sumOf } from '../decimal';
import { groupedBy } from '../grouped';
import { both } from './fault';
import type { Content } from './parts';
import { capitalIn, everGiven, investmentFrame } from './rules/work';
import type { UnitPlan } from './sideBySide';

/** A project at its place in a unit's order, 1 the first, with its capital of the year and why it stands there. */
interface PlacedProject {
  id: string;
  name: string;
  order: number;
  capital: string;
  grounds: string | null;
}

/** A unit's projects against its own balance of investment, in million đồng; `over`: by how much they exceed it. */
interface UnitInvestment {
  unit: string;
  projects: PlacedProject[];
  capital: string;
  frame: string | null;
  over: string | null;
}

/** Several plans' investments in a year (S15, S22), with what doesn't fit the region's programme or each other. */
interface Investments {
  units: UnitInvestment[];
  misfits: Misfit[];
  /** The same project in several lists whose capital together exceeds its total investment. */
  doubled: { project: string; units: string[]; given: string; total: string; says: { vi: string; en: string } }[];
}

/** The lists of projects of units' plans held against each other, their own frames and the region's programme. */
export function investmentsOf(plans: UnitPlan[], year: number, programme: ListedProject[]): Investments {
  const units = plans.map((plan) => investmentOf(plan, year));
  const lists = units.map(({ unit, projects }) => ({ body: unit, projects }));
  return { units, misfits: reconcile(programme, lists), doubled: doubled(plans) };
}

function investmentOf({ unit, contents }: UnitPlan, year: number): UnitInvestment {
  const projects = (contents.projects?.projects ?? []).map((project, at): PlacedProject => {
    const { id, name, grounds = null } = project;
    return { id, name, order: at + 1, capital: capitalIn(project, year), grounds };
  });
  const capital = sumOf(projects.map((project) => project.capital));
  const frame = investmentFrame(contents, year);
  const over = frame === null ? null : lessOf(capital, frame);
  return { unit, projects, capital, frame, over: over !== null && signOf(over) > 0 ? over : null };
}

function doubled(plans: UnitPlan[]): Investments['doubled'] {
  const all = plans.flatMap(({ unit, contents }) =>
    (contents.projects?.projects ?? []).map((project) => ({ unit, project })),
  );
  return [...groupedBy(all, ({ project }) => project.id)].flatMap(([id, same]) =>
    same.length < 2 ? [] : beyondTotal(id, same),
  );
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
