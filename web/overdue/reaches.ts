import type { OverdueRow } from '../data/api';
import type { OneOfMany } from '../data/manyActs';

/** A body that prompts would reach, and the acts that would. */
export interface Reach {
  body: NonNullable<OverdueRow['acts'][number]['reaches']>;
  acts: OneOfMany[];
}

/** Whom reminders of the steps, or escalations, reach; what was sent today already only `again`. Most steps first. */
export function reachesOf(rows: OverdueRow[], name: 'remind' | 'escalate', again: boolean): Reach[] {
  const found = new Map<string, Reach>();
  for (const row of rows) {
    const act = row.acts.find((one) => one.name === name && (again || !one.repeated));
    if (!act?.reaches) continue;
    const reach = found.get(act.reaches.id) ?? { body: act.reaches, acts: [] };
    reach.acts.push({
      of: { case: row.case, title: row.caseTitle },
      name,
      body: act.body,
      data: { step: row.step, ...(act.repeated && { again: true }) },
    });
    found.set(act.reaches.id, reach);
  }
  return [...found.values()].sort((a, b) => b.acts.length - a.acts.length);
}
