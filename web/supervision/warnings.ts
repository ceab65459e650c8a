import type { SupervisionView } from '../data/api';
import { daysBetween, type IsoDate } from '../../domain/calendar/dates';

/** Why something is worth looking at, with what its words need. */
export type Reason =
  | { why: 'overdue' | 'soon'; days: number }
  | { why: 'failing' | 'unexplained' | 'undemanded' }
  | { why: 'proposed'; rung: SupervisionView['rungs'][number]['title'] };

/** Something to look at: what it is, how pressing, and why. Nothing here concludes anything. */
export interface Warning {
  of:
    | { kind: 'task'; task: SupervisionView['tasks'][number] }
    | { kind: 'request'; request: SupervisionView['requests'][number] }
    | { kind: 'step'; step: SupervisionView['steps'][number] };
  reasons: Reason[];
  weight: number;
}

const SOON_DAYS = 7;
/**
 * A task that fails weighs more than a step or an answer that is late; among equals the longest lateness comes first.
 */
const WEIGHTS = { overdue: 100, failing: 100, unexplained: 60, undemanded: 40, proposed: 30, soon: 10 } as const;
const LATE_WEIGHT = 50;

/** What is worth looking at in a supervision, the most pressing first; nothing once it is closed. */
export function warningsOf(
  { tasks, requests, steps, closedAt }: Pick<SupervisionView, 'tasks' | 'requests' | 'steps' | 'closedAt'>,
  today: IsoDate,
): Warning[] {
  if (closedAt) return [];
  const late = (dueOn: IsoDate | null): Reason[] => [{ why: 'overdue', days: dueOn ? daysBetween(dueOn, today) : 0 }];
  const all: Warning[] = [
    ...tasks.map((task): Warning => {
      const reasons = reasonsOf(task, today);
      return { of: { kind: 'task', task }, reasons, weight: weightOf(reasons) };
    }),
    ...requests
      .filter(({ overdue }) => overdue)
      .map(
        (request): Warning => ({
          of: { kind: 'request', request },
          reasons: late(request.dueOn),
          weight: LATE_WEIGHT + daysBetween(request.dueOn, today),
        }),
      ),
    ...steps
      .filter(({ overdue }) => overdue)
      .map(
        (step): Warning => ({
          of: { kind: 'step', step },
          reasons: late(step.dueOn),
          weight: LATE_WEIGHT + (step.dueOn ? daysBetween(step.dueOn, today) : 0),
        }),
      ),
  ];
  return all.filter(({ reasons }) => reasons.length > 0).sort((a, b) => b.weight - a.weight);
}

function reasonsOf(
  { standing, dueOn, explanation, proposed }: SupervisionView['tasks'][number],
  today: IsoDate,
): Reason[] {
  if (standing === 'done') return [];
  const days = daysBetween(today, dueOn);
  const failing = standing === 'not-carried-out' || standing === 'unsatisfactory';
  const overdue = days < 0;
  return [
    ...(overdue
      ? [{ why: 'overdue', days: -days } as const]
      : days <= SOON_DAYS
        ? [{ why: 'soon', days } as const]
        : []),
    ...(failing ? [{ why: 'failing' } as const] : []),
    ...((overdue || failing) && !explanation ? [{ why: 'undemanded' } as const] : []),
    ...(explanation && !explanation.answeredAt && explanation.dueOn < today ? [{ why: 'unexplained' } as const] : []),
    ...(proposed ? [{ why: 'proposed', rung: proposed.title } as const] : []),
  ];
}

const weightOf = (reasons: Reason[]): number =>
  reasons.reduce((sum, one) => sum + WEIGHTS[one.why] + (one.why === 'overdue' ? one.days : 0), 0);
