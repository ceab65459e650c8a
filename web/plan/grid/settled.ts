import { shallowEqual } from '@mantine/hooks';
import type { PlanRow, PlanTable } from '../../../domain/planContent/tables';

/** A table as it is now, with the columns and rows of before that say the same: those aren't drawn again. */
export function settled(now: PlanTable, before: PlanTable | undefined): PlanTable {
  if (!before) return now;
  const was = new Map(before.rows.map((row) => [row.id, row]));
  const isSame = JSON.stringify(now.columns) === JSON.stringify(before.columns);
  return {
    ...now,
    columns: isSame ? before.columns : now.columns,
    rows: now.rows.map((row) => {
      const earlier = was.get(row.id);
      return earlier && saysSame(row, earlier) ? earlier : row;
    }),
  };
}

const saysSame = (now: PlanRow, before: PlanRow): boolean =>
  now === before ||
  (shallowEqual(now.name, before.name) &&
    now.measure === before.measure &&
    shallowEqual(now.cells, before.cells) &&
    shallowEqual(now.reckoned, before.reckoned));
