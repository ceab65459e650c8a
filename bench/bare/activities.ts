import type { Pool } from 'pg';

export interface InsertActivities {
  insert(caseId: string, index: number): Promise<void>;
}

/** `onInserted` is told once the row is committed. */
export function createInsertActivities(
  pool: Pool,
  onInserted: (caseId: string, index: number) => void,
): InsertActivities {
  return {
    async insert(caseId, index) {
      await pool.query('INSERT INTO act ("caseId", index) VALUES ($1, $2) ON CONFLICT DO NOTHING', [caseId, index]);
      onInserted(caseId, index);
    },
  };
}
