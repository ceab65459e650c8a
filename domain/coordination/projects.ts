import { figure, lessOf, signOf, sumOf } from '../decimal';
import { groupedBy } from '../grouped';
import type { Text } from '../law/procedure';

/**
 * A project of a programme or of a province's list. The id is common to the region; `order` is its place, 1 the first;
 * capital in million đồng.
 */
export interface Project {
  id: string;
  order: number;
  capital: number;
  /** Of a joint programme: which party gives how much of it in which year; together its capital. */
  shares?: Share[];
}

export interface Share {
  party: string;
  year: number;
  capital: number;
}

/** The same where its capital may have decimals, as a plan's has: then it is a decimal text. */
export type ListedProject = Omit<Project, 'capital'> & { capital: number | string };

interface ProjectList {
  body: string;
  projects: ListedProject[];
}

export const MISFITS = ['in-two', 'in-none', 'against-order', 'capital-differs'] as const;
export type MisfitKind = (typeof MISFITS)[number];

/**
 * Where lists and programme don't fit, with the figures that show it. The key holds them all: other figures, another
 * misfit.
 */
export interface Misfit {
  key: string;
  kind: MisfitKind;
  project: string;
  /** Whose lists are concerned. */
  bodies: string[];
  reason: Text;
}

/** How each kind may be decided; `body` names who leads or takes the project in. */
export const DECISIONS: Record<MisfitKind, readonly string[]> = {
  'in-two': ['lead', 'share'],
  'in-none': ['take-in', 'drop'],
  'against-order': ['keep-list', 'follow-programme'],
  'capital-differs': ['keep-list', 'follow-programme'],
};

const NEEDS_BODY = ['lead', 'take-in'];

/** Whether a decision must name one of the region's bodies. */
export const namesBody = (decision: string): boolean => NEEDS_BODY.includes(decision);

/**
 * The provinces' lists held against the region's programme (S15, S22): a project in two lists, a regional one in none,
 * one whose order or capital is not the programme's. Each misfit says why.
 */
export function reconcile(programme: ListedProject[], lists: ProjectList[]): Misfit[] {
  const listed = listedById(lists);
  const ids = new Set([...programme.map(({ id }) => id), ...listed.keys()]);
  const ranks = new Map([...programme].sort((a, b) => a.order - b.order).map(({ id }, at) => [id, at]));
  return [
    ...[...ids].flatMap((id) => inTwo(id, listed.get(id) ?? [])),
    ...programme.flatMap((project) => {
      const found = listed.get(project.id) ?? [];
      return [...inNone(project, found), ...capitalDiffers(project, found)];
    }),
    ...lists.flatMap((list) => againstOrder(list, ranks)),
  ];
}

/** What a party gives of one work, by year. */
export interface SharesOf {
  project: string;
  party: string;
  byYear: Record<number, number>;
  total: number;
}

/** A joint programme's figures as a table: a row for each work and party, and the sums by year and of all. */
interface ShareTable {
  years: number[];
  rows: SharesOf[];
  byYear: Record<number, number>;
  total: number;
  /** By party, of all works. */
  parties: { party: string; total: number }[];
}

/** The figures of a joint programme, in the programme's order; parties as they stand in its works (S15, S22). */
export function sharesIn(programme: Project[]): ShareTable {
  const all = [...programme]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ id, shares = [] }) => shares.map((share) => ({ ...share, project: id })));
  const rows = groups(all, ({ project, party }) => `${project} ${party}`).map((same): SharesOf => {
    const { project, party } = same[0]!;
    return { project, party, byYear: sumsByYear(same), total: sum(same) };
  });
  return {
    years: [...new Set(all.map(({ year }) => year))].sort(),
    rows,
    byYear: sumsByYear(all),
    total: sum(all),
    parties: groups(all, ({ party }) => party).map((same) => ({ party: same[0]!.party, total: sum(same) })),
  };
}

const sum = (shares: Share[]): number => shares.reduce((total, { capital }) => total + capital, 0);

const sumsByYear = (shares: Share[]): Record<number, number> =>
  Object.fromEntries(groups(shares, ({ year }) => year).map((same) => [same[0]!.year, sum(same)]));

const groups = <T>(all: T[], by: (one: T) => string | number): T[][] => [...groupedBy(all, by).values()];

interface Listed {
  body: string;
  project: ListedProject;
}

function listedById(lists: ProjectList[]): Map<string, Listed[]> {
  const all = lists.flatMap(({ body, projects }) => projects.map((project): Listed => ({ body, project })));
  return groupedBy(all, ({ project }) => project.id);
}

function inTwo(id: string, listed: Listed[]): Misfit[] {
  const bodies = listed.map(({ body }) => body).sort();
  if (bodies.length < 2) return [];
  return [
    misfit(
      'in-two',
      id,
      bodies,
      bodies.join('+'),
      `${id} có trong ${bodies.length} danh mục`,
      `${id} is in ${bodies.length} lists`,
    ),
  ];
}

function inNone({ id, order }: ListedProject, listed: Listed[]): Misfit[] {
  if (listed.length > 0) return [];
  return [
    misfit(
      'in-none',
      id,
      [],
      String(order),
      `${id}, ưu tiên ${order} của vùng, không có trong danh mục nào`,
      `${id}, regional priority ${order}, is in no list`,
    ),
  ];
}

function capitalDiffers({ id, capital }: ListedProject, found: Listed[]): Misfit[] {
  const sum = sumOf(found.map(({ project }) => `${project.capital}`));
  if (found.length === 0 || signOf(lessOf(sum, `${capital}`)) === 0) return [];
  return [
    misfit(
      'capital-differs',
      id,
      found.map(({ body }) => body).sort(),
      `${sum}/${capital}`,
      `Vốn của ${id} trong các danh mục là ${figure(sum, 'vi')} triệu đồng, chương trình vùng ghi ${figure(capital, 'vi')}`,
      `The lists give ${id} ${figure(sum, 'en')} million đồng, the regional programme ${figure(capital, 'en')}`,
    ),
  ];
}

/** A regional project that stands behind one which the programme puts after it. */
function againstOrder({ body, projects }: ProjectList, ranks: Map<string, number>): Misfit[] {
  const regional = projects.filter(({ id }) => ranks.has(id)).sort((a, b) => a.order - b.order);
  return regional.flatMap((project, at) => {
    const before = regional
      .slice(0, at)
      .find((other) => (ranks.get(other.id) as number) > (ranks.get(project.id) as number));
    if (!before) return [];
    return [
      misfit(
        'against-order',
        project.id,
        [body],
        `${body}/${before.id}`,
        `Danh mục xếp ${project.id} sau ${before.id}, chương trình vùng xếp trước`,
        `The list puts ${project.id} after ${before.id}, the regional programme before it`,
      ),
    ];
  });
}

function misfit(kind: MisfitKind, project: string, bodies: string[], figures: string, vi: string, en: string): Misfit {
  return { key: `${kind}:${project}:${figures}`, kind, project, bodies, reason: { vi, en } };
}
