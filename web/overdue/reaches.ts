import type { OverdueRow } from '../data/api';
import type { OneOfMany } from '../data/manyActs';

/** Bodies that the same prompts would reach, and the acts that would. */
export interface Reach {
  key: string;
  bodies: OverdueRow['acts'][number]['reaches'];
  acts: OneOfMany[];
}

/** Whom reminders of the steps, or escalations, reach; what was sent today already only `again`. Most steps first. */
export function reachesOf(rows: OverdueRow[], name: 'remind' | 'escalate', again: boolean): Reach[] {
  const found = new Map<string, Reach>();
  for (const row of rows) {
    const act = row.acts.find((one) => one.name === name && (again || !one.repeated));
    if (!act || act.reaches.length === 0) continue;
    const key = act.reaches.map(({ id }) => id).join(' ');
    const reach = found.get(key) ?? { key, bodies: act.reaches, acts: [] };
    reach.acts.push({
      of: { case: row.case, title: row.caseTitle },
      name,
      body: act.body,
      data: { step: row.step, ...(act.repeated && { again: true }) },
    });
    found.set(key, reach);
  }
  return [...found.values()].sort((a, b) => b.acts.length - a.acts.length);
}
