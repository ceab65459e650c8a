import type { CaseViewBody, SupervisionView } from '../data/api';
import type { OwnAct } from '../work/ownActs';

type Task = SupervisionView['tasks'][number];

/** Acts that somebody's inbox has already are not offered twice. */
const offered = ({ tasks }: CaseViewBody, act: string, task?: string): boolean =>
  tasks.some(({ acts, facts }) => acts.includes(act) && (task === undefined || facts.task === task));

/** Whether a task has come to where measures follow. */
export const isFailing = ({ standing }: Task): boolean =>
  ['overdue', 'not-carried-out', 'unsatisfactory'].includes(standing);

/**
 * What may be done about a task beside what is asked: a finding at any time, more time, an explanation, a measure
 * passed over to.
 */
export function taskActs(task: Task, { parts, rungs }: SupervisionView, about: CaseViewBody): OwnAct[] {
  if (task.standing === 'done') return [];
  const failing = isFailing(task);
  const one = (act: string, bodies: OwnAct['bodies'] = [], head = false): OwnAct[] =>
    offered(about, act, task.id)
      ? []
      : [{ act, bodies, head, step: `task:${task.id}`, title: task.says ?? task.id, facts: { task: task.id } }];
  const above = rungs
    .slice(rungs.findIndex(({ id }) => id === task.ladder.at(-1)?.rung) + 1)
    .flatMap(({ by }) => parts[by] ?? []);
  return [
    ...one('assess-task', [...(parts.conducts ?? []), ...(parts.verifies ?? [])]),
    ...(failing && !task.explanation ? one('demand-explanation', parts.conducts, true) : []),
    ...(failing && task.explanation ? one('take-rung', above, true) : []),
    ...one('grant-time', parts.decides, true),
  ];
}

/** What may be done about the whole: going on without missing reports, closing by decision, calling off. */
export function wholeActs(
  { parts, steps, tasks, title }: SupervisionView,
  about: CaseViewBody,
  today: string,
  say: (text: SupervisionView['title']) => string,
): OwnAct[] {
  const collecting = steps.find(
    ({ kind, status, dueOn }) => kind === 'report' && status === 'open' && dueOn !== null && dueOn < today,
  );
  return [
    ...(collecting
      ? [{ act: 'carry-out', bodies: parts.conducts ?? [], step: collecting.step, title: say(collecting.title) }]
      : []),
    ...(offered(about, 'close-supervision')
      ? []
      : [{ act: 'close-supervision', bodies: parts.closes ?? [], head: true, step: 'close', title: say(title) }]),
    ...(tasks.length === 0
      ? [{ act: 'cancel-supervision', bodies: parts.decides ?? [], head: true, step: 'cancel', title: say(title) }]
      : []),
  ];
}
