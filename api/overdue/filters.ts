import { Prisma } from '../../prisma/generated/client';
import { type Viewer, visibleTo } from '../http/access';
import { allOf, dayIs } from '../http/conditions';
import type { Filters } from './schema';

/** The unit of the body that holds the step, and its level by the form of its code. */
export const UNIT = Prisma.sql`split_part(s."holder", '.', 1)`;
export const LEVEL = Prisma.sql`CASE WHEN ${UNIT} = 'VN' THEN 'nation' WHEN ${UNIT} LIKE 'R-%' THEN 'region' WHEN ${UNIT} LIKE 'N-%' THEN 'sector'
  WHEN ${UNIT} LIKE 'C-%' THEN 'corporation' WHEN ${UNIT} LIKE 'E-%' THEN 'establishment' WHEN length(${UNIT}) = 2 THEN 'province'
  WHEN length(${UNIT}) = 3 THEN 'district' ELSE 'commune' END`;
export const PROCEDURE = Prisma.sql`coalesce(c."procedure", p."procedure")`;

/**
 * A consultation belongs to its parent's procedure. Joined so that the database leaves out the cases where nothing is
 * asked of them.
 */
export const FROM = Prisma.sql`"Step" s LEFT JOIN "Case" c ON c."id" = s."caseId" LEFT JOIN "Case" p ON p."id" = c."parent"`;

/** A step of a plan cycle: answers to a consultation belong to the step that asked, other kinds have no such steps. */
export const OF_CYCLE = Prisma.sql`c."kind" = 'plan-cycle'`;

/** Past its day, or where days are named still in time and due on one of them, whoever laid that down. */
export const timely = ({ due }: Filters): Prisma.Sql =>
  due
    ? Prisma.sql`NOT s."overdue" AND s."status" IN ('open', 'waiting') AND s."dueOn" BETWEEN ${due.from} AND ${due.to}`
    : Prisma.sql`s."overdue" AND s."status" IN ('open', 'waiting') AND s."dueOn" IS NOT NULL`;

/** By whom steps are looked for, and which; `units`: the codes that `within` stands for. */
export interface Meant<F extends Filters = Filters> {
  viewer: Viewer;
  filters: F;
  units?: string[] | undefined;
}

/** Which steps are meant, late or not, whoever laid down their day: those that one may see and that fit. */
export function fitting({ viewer, filters, units }: Meant): Prisma.Sql {
  const { level, unit, plan, body, procedure, kind, step } = filters;
  return allOf(
    visibleTo(viewer, Prisma.sql`s."caseId"`),
    level && Prisma.sql`${LEVEL} = ${level}`,
    unit && Prisma.sql`${UNIT} = ${unit}`,
    units && Prisma.sql`${UNIT} = ANY(${units})`,
    plan && Prisma.sql`s."unit" = ${plan}`,
    body && Prisma.sql`s."holder" = ${body}`,
    procedure && Prisma.sql`${PROCEDURE} = ${procedure}`,
    kind && Prisma.sql`s."kind" = ${kind}`,
    step && Prisma.sql`s."step" = ${step} AND ${OF_CYCLE}`,
  );
}

/** Those of them that are late today, or soon would be. */
export const lateAnd = (meant: Meant): Prisma.Sql =>
  Prisma.sql`${timely(meant.filters)} AND ${dayIs(meant.filters.dayBy)} AND ${fitting(meant)}`;
