import { Counter, Registry } from 'prom-client';
import type { Draft } from '../domain/case/entry';
import type { CaseKind } from '../domain/kinds';

/** What this process has counted of the register's work since it started, for Prometheus. */
export const COUNTED = new Registry();

const acts = new Counter({
  name: 'phoihop_acts_total',
  help: 'Acts ruled on by this process, letters between cases included, by kind of case and outcome: accepted, or the code of the refusal',
  labelNames: ['kind', 'outcome'],
  registers: [COUNTED],
});

/** Counts rulings once they are on record. */
export function countRulings(kind: CaseKind, entries: readonly Draft[]): void {
  for (const { kind: sort, data } of entries)
    if (sort === 'ruling') acts.inc({ kind, outcome: data.accepted === true ? 'accepted' : String(data.code) });
}
