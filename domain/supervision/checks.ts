import type { IsoInstant } from '../calendar/dates';
import type { Text } from '../law/procedure';
import type { Deviation, Standing } from '../project/progress';

/** The group of supervision in which projects are checked. */
export const CHECKED_GROUP = 'public-investment';

/**
 * What is checked of each project (S28): who decided, the total investment, the capital assigned by year and source,
 * what was disbursed, how far the work is, what was changed.
 */
export const CHECKS = ['decision', 'total', 'capital', 'disbursement', 'progress', 'changes'] as const;
export type Check = (typeof CHECKS)[number];

/** `not-shown`: the register of projects has nothing by which it could be found. */
export const FINDINGS = ['as-approved', 'deviates', 'not-shown'] as const;
export type Finding = (typeof FINDINGS)[number];

/** A project as it was found, with the figures that its register had then. */
export interface ProjectCheck {
  seq: number;
  at: IsoInstant;
  by: string;
  project: string;
  code: string;
  title: Text;
  standing: Standing;
  findings: { check: Check; finding: Finding }[];
}

const DELAYS: Deviation['kind'][] = ['work', 'milestone', 'finish'];

/** As much of a project's standing as findings are proposed by. */
interface Known {
  approvals: { capital: unknown[] }[];
  report: object | null;
  deviations: Pick<Deviation, 'kind'>[];
}

/** What the register's own figures say of each check; whoever supervises finds. */
export function proposedFindings({ approvals, report, deviations }: Known): Record<Check, Finding> {
  const approval = approvals.at(-1);
  const off = (kinds: Deviation['kind'][]) => deviations.some(({ kind }) => kinds.includes(kind));
  const found = (known: unknown, deviates: boolean): Finding =>
    known ? (deviates ? 'deviates' : 'as-approved') : 'not-shown';
  return {
    decision: found(approval, false),
    total: found(approval, off(['total'])),
    capital: found(approval?.capital.length, false),
    disbursement: found(approval && report, off(['disbursement'])),
    progress: found(approval && report, off(DELAYS)),
    changes: found(approval, approvals.length > 1),
  };
}
