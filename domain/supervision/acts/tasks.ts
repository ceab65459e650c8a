import { deadlinePassed, vnDateOf } from '../../calendar/dates';
import { day, flag, oneOf, optional, text } from '../../case/fields';
import { accepted, refused } from '../../case/machine';
import { dayAfter } from '../due';
import { aboutTask, type ActRule, documents, documentsOf, wrongBody, wrongPart } from '../rules';
import {
  bodiesIn,
  type Explanation,
  type FollowUpTask,
  isFailing,
  isOverdue,
  taskOf,
  type Verdict,
  VERDICTS,
  withTask,
} from '../state';

const nameOf = ({ id }: FollowUpTask): string => `task:${id}`;

/** What the lead shows for what it did; that it is enough is for others to find. */
export const fileProof: ActRule = {
  fields: { task: text, claims: oneOf('done', 'partly-done'), documents },
  judge: aboutTask((task, _state, act) => {
    const wrong = wrongBody([task.lead], act.by, { step: nameOf(task) });
    if (wrong) return wrong;
    if (task.verdict === 'done')
      return refused('step-done', { step: nameOf(task), doneOn: vnDateOf(task.assessedAt as string) });
    return documentsOf(act).length
      ? accepted({ late: deadlinePassed(task.dueOn, act.at) })
      : refused('product-missing', { step: nameOf(task), product: task.product });
  }),
  apply(state, act) {
    const task = taskOf(state, act.data.task) as FollowUpTask;
    const proof = {
      at: act.at,
      claims: String(act.data.claims),
      late: act.data.late === true,
      documents: documentsOf(act),
    };
    return withTask(state, task.id, { proofs: [...task.proofs, proof] });
  },
};

/** Whoever conducts the supervision, or its committee, finds how far a task is; nothing is found done without proof. */
export const assessTask: ActRule = {
  fields: { task: text, verdict: oneOf(...VERDICTS) },
  judge: aboutTask((task, state, act) => {
    const wrong = wrongBody([...bodiesIn(state, 'conducts'), ...bodiesIn(state, 'verifies')], act.by, {
      step: nameOf(task),
    });
    if (wrong) return wrong;
    const needsProof = act.data.verdict === 'done' && task.proofs.length === 0;
    return needsProof ? refused('product-missing', { step: nameOf(task), product: task.product }) : accepted();
  }),
  apply: (state, act) => withTask(state, act.data.task, { verdict: act.data.verdict as Verdict, assessedAt: act.at }),
};

/** The demand for explanation of a task that is late or not carried out: 15 days, in a complex case at most 30. */
export const demandExplanation: ActRule = {
  fields: { task: text, complex: optional(flag), documents },
  judge: aboutTask((task, state, act) => {
    const wrong = wrongPart(state, 'conducts', act.by, { step: nameOf(task), head: true });
    if (wrong) return wrong;
    if (!isFailing(task, act.at)) return refused('task-not-failing', { task: task.id, dueOn: task.dueOn });
    if (task.explanation)
      return refused('step-done', { step: `explanation:${task.id}`, doneOn: vnDateOf(task.explanation.demandedAt) });
    return accepted();
  }),
  apply(state, act) {
    const complex = act.data.complex === true;
    const { ordinary, complex: longer } = state.law.followUp.explanation;
    const dueOn = dayAfter(state, act.at, complex ? longer : ordinary);
    const explanation: Explanation = {
      demandedAt: act.at,
      complex,
      dueOn,
      answeredAt: null,
      late: false,
      documents: [],
    };
    return withTask(state, act.data.task, { explanation });
  },
};

/** The lead says why. */
export const explainDelay: ActRule = {
  fields: { task: text, documents },
  judge: aboutTask((task, _state, act) => {
    const wrong = wrongBody([task.lead], act.by, { step: `explanation:${task.id}` });
    if (wrong) return wrong;
    const { explanation } = task;
    if (!explanation)
      return refused('step-not-open', { step: `explanation:${task.id}`, waitsFor: 'demand-explanation' });
    if (explanation.answeredAt)
      return refused('already-answered', { body: act.by.body, on: vnDateOf(explanation.answeredAt) });
    return accepted({ late: deadlinePassed(explanation.dueOn, act.at) });
  }),
  apply(state, act) {
    const { explanation } = taskOf(state, act.data.task) as FollowUpTask;
    const answered = {
      ...(explanation as Explanation),
      answeredAt: act.at,
      late: act.data.late === true,
      documents: documentsOf(act),
    };
    return withTask(state, act.data.task, { explanation: answered });
  },
};

/** A later day for a task, granted by whoever decides and with a reason; a task that was late is then on time again. */
export const grantTime: ActRule = {
  fields: { task: text, newDue: day },
  judge: aboutTask((task, state, act) => {
    const wrong = wrongPart(state, 'decides', act.by, { step: nameOf(task), head: true });
    if (wrong) return wrong;
    if (task.verdict === 'done')
      return refused('step-done', { step: nameOf(task), doneOn: vnDateOf(task.assessedAt as string) });
    const newDue = String(act.data.newDue);
    const later = newDue > task.dueOn && (!isOverdue(task, act.at) || newDue > vnDateOf(act.at));
    return later ? accepted({ oldDue: task.dueOn }) : refused('extension-earlier', { newDue, oldDue: task.dueOn });
  }),
  apply: (state, act) => withTask(state, act.data.task, { dueOn: String(act.data.newDue) }),
};
