import { markOf } from '../../case/daysThatCount';
import type { Data } from '../../case/entry';
import { namedDate } from '../../case/dates';
import { hashesOf } from '../../case/documents';
import type { Consequence, Letter, NamedDate } from '../../case/logic';
import { happens } from '../../case/machine';
import { mailsAbout, type Matter } from '../../case/mails';
import { rungDueAt } from '../due';
import { unexplainedKey } from '../obligations';
import { bodiesIn, type FollowUpTask, isFailing, nextRung, type SupervisionState, type TakenRung } from '../state';
import { explanationMatter, taskMatter, taskTitle } from '../words';

/** A task from its assignment to its end, and where it fails the explanation and the ladder. */
export function taskConsequences(state: SupervisionState, task: FollowUpTask, now: string): Consequence[] {
  const assigned = one(
    state,
    'task-assigned',
    `task/${task.id}/assigned`,
    taskMatter(state, task),
    [task.lead, ...task.with],
    now,
    { product: task.product },
  );
  if (task.verdict === 'done') {
    const done = one(state, 'task-done', `task/${task.id}/done`, taskMatter(state, task), [task.lead], now, {
      product: task.product,
    });
    return [...assigned, ...done];
  }
  return [...assigned, ...explanation(state, task, now), ...ladder(state, task, now)];
}

/** When its next rung may be proposed. */
export function rungDates(state: SupervisionState, task: FollowUpTask): NamedDate[] {
  if (task.verdict === 'done') return [];
  const rung = nextRung(state, task);
  return namedDate(taskMatter(state, task).step, 'escalation', rung && rungDueAt(state, task, rung.after));
}

export const proposalKey = ({ id, ladder: taken }: FollowUpTask, rung: string): string =>
  `task/${id}/proposed/${rung}/${taken.length}`;

function explanation(state: SupervisionState, task: FollowUpTask, now: string): Consequence[] {
  const { explanation: asked, id, lead } = task;
  if (!asked) return [];
  const matter = explanationMatter(state, task, asked);
  const demanded = one(state, 'explanation-demanded', `task/${id}/demanded`, matter, [lead], now, {
    taskDue: task.dueOn,
    complex: asked.complex,
  });
  if (asked.answeredAt)
    return [
      ...demanded,
      ...one(state, 'step-done', `task/${id}/explained`, matter, bodiesIn(state, 'conducts'), now, {
        doneOn: asked.answeredAt,
        ...markOf(asked),
        outcome: asked.late ? 'late' : 'done',
        documents: hashesOf(asked.documents),
      }),
    ];
  return demanded;
}

/** A rung that was taken is told; the next is put before the body that is competent for it, which decides. */
function ladder(state: SupervisionState, task: FollowUpTask, now: string): Consequence[] {
  const taken = task.ladder.flatMap((rung, at) => {
    const law = state.law.followUp.ladder.find(({ id }) => id === rung.rung);
    const matter = { ...taskMatter(state, task), cites: law?.cites ?? state.law.followUp.cites };
    const facts = { rung: { ...(law?.title ?? { vi: rung.rung, en: rung.rung }) }, by: rung.by, number: rung.number };
    const told = one(state, 'rung-taken', `task/${task.id}/rung/${at}`, matter, [task.lead], now, facts);
    return told.map((each) => ({ ...each, letters: agendaLetter(state, task, at) }));
  });
  return [...taken, ...proposal(state, task, now)];
}

/** A rung for a Council session goes on its agenda. */
function agendaLetter(state: SupervisionState, task: FollowUpTask, at: number): Letter[] {
  const { rung, session, documents } = task.ladder[at] as TakenRung;
  if (!session) return [];
  const { caseId, title } = state.opening;
  const named = taskTitle(task.id);
  const data = {
    id: `${caseId.split('.').at(-1) as string}-${task.id}-${at}`,
    title: { vi: `${named.vi}: ${title.vi}`, en: `${named.en}: ${title.en}` },
    kind: rung === 'question-time' ? 'question' : 'report',
    documents: documents.map(({ id, sha256 }) => ({ id, sha256 })),
  };
  return [{ toCase: session, name: 'add-item', key: `${caseId}/task/${task.id}/rung/${at}`, data }];
}

function proposal(state: SupervisionState, task: FollowUpTask, now: string): Consequence[] {
  const rung = nextRung(state, task);
  const at = rung && rungDueAt(state, task, rung.after);
  if (!rung || !at || at > now || !isFailing(task, now) || !isSaid(state, task)) return [];
  const matter = { ...taskMatter(state, task), cites: rung.cites };
  return one(
    state,
    'rung-proposed',
    proposalKey(task, rung.id),
    matter,
    bodiesIn(state, rung.by),
    now,
    { rung: { ...rung.title }, why: reasonOf(task) },
    true,
  );
}

/** That nothing was explained is on record before a rung is proposed for it. */
const isSaid = ({ events }: SupervisionState, task: FollowUpTask): boolean =>
  reasonOf(task) !== 'unexplained' || events.has(unexplainedKey(task.id));

/** Why a rung is proposed, in one word: a warning that cannot show its reason is not shown. */
export function reasonOf({
  ladder: taken,
  explanation: asked,
}: FollowUpTask): 'no-progress' | 'explained' | 'unexplained' {
  if (taken.length > 0) return 'no-progress';
  return asked?.answeredAt ? 'explained' : 'unexplained';
}

/** One event with its mails, unless the record has it. The event is named after what is told. */
function one(
  state: SupervisionState,
  template: string,
  key: string,
  matter: Matter,
  bodies: string[],
  now: string,
  facts: Data = {},
  timed = false,
): Consequence[] {
  if (state.events.has(key)) return [];
  const data = { step: matter.step, dueOn: matter.dueOn, to: bodies, ...facts };
  return [happens(template, key, now, data, { mails: mailsAbout(matter, key, template, bodies, facts), timed })];
}
