import type { Text } from '../../domain/law/procedure';
import type { Directory } from '../../domain/units/directory';
import { loadProcedures } from '../../procedures/load';
import type { PrismaClient } from '../../prisma/generated/client';
import { FROM, lateAnd, type Meant, OF_CYCLE } from './filters';
import { sum } from './places';
import type { Present } from './present';
import type { MatrixQuery, MatrixView } from './schema';

/** Lines of one look; a national cycle of the communes has thousands. */
const MOST_UNITS = 200;

interface Cell {
  unit: string;
  step: string;
  title: Text;
  count: number;
  dueOn: string;
}

/** Whose plan is behind with which step. */
export async function lateCells(db: PrismaClient, meant: Meant): Promise<Cell[]> {
  return db.$queryRaw<Cell[]>`
    SELECT s."unit", s."step", min(s."facts" ->> 'title')::jsonb AS title, count(*)::int AS count, min(s."dueOn") AS "dueOn"
    FROM ${FROM} WHERE ${lateAnd(meant)} AND ${OF_CYCLE} GROUP BY 1, 2`;
}

/** The table of units by steps, the units most behind first, the steps in the procedure's order. */
export function matrixOf(
  cells: Cell[],
  { procedure }: MatrixQuery,
  directory: Directory,
  { today, late }: Present,
): MatrixView {
  const order =
    loadProcedures(procedure)
      .at(-1)
      ?.steps.map(({ id }) => id) ?? [];
  const place = (step: string) => order.indexOf(step) + 1 || order.length + 1;
  const titles = new Map(cells.map(({ step, title }) => [step, title]));
  const steps = [...titles].map(([step, title]) => ({ step, title })).sort((a, b) => place(a.step) - place(b.step));
  const byUnit = new Map<string, Cell[]>();
  for (const cell of cells) byUnit.set(cell.unit, [...(byUnit.get(cell.unit) ?? []), cell]);
  const units = [...byUnit]
    .map(([unit, own]) => ({
      unit,
      name: directory.exists(unit, today) ? directory.unit(unit, today).name : { vi: unit, en: unit },
      total: sum(own.map(({ count }) => count)),
      cells: own.map(({ step, count, dueOn }) => ({ step, count, worst: { dueOn, late: late(dueOn) } })),
    }))
    .sort((a, b) => b.total - a.total || (a.unit < b.unit ? -1 : 1));
  return { today, steps, units: units.slice(0, MOST_UNITS), more: Math.max(units.length - MOST_UNITS, 0) };
}
