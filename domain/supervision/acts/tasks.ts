import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import { dayAfter } from '../../case/dates';
import { type Counts, dayOf, ofArrival } from '../../case/daysThatCount';
import { documentsOf } from '../../case/documents';
import { isoDate, note, products, text, why } from '../../case/forms';
import { accepted, alreadyAnswered, alreadyDone, refused } from '../../case/machine';
import { lateBy } from '../../law/source';
import { basisOfRow } from '../due';
import { aboutTask, broughtIn, byParts, byTheRecord, type SupervisionAct, wrongBody } from '../rules';
import {
  type Explanation,
  type FollowUpTask,
  isFailing,
  isOverdue,
  NOT_YET,
  type SupervisionState,
  taskOf,
  type Verdict,
  VERDICTS,
  withTask,
} from '../state';

/** What a conclusion calls each of its tasks; the task's words go into `texts` under that name. */
export const taskName = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
export const task = z.strictObject({ task: taskName });

const nameOf = ({ id }: FollowUpTask): string => `task:${id}`;

/** What the lead of a task sends counts from its arrival, and not before the task was given or the demand made. */
const ARRIVES: Counts<SupervisionState> = {
  by: 'arrival',
  after(state, { name, data }) {
    const task = taskOf(state, data.task);
    if (!task) return [];
    const since = name === 'explain-delay' ? task.explanation?.demandedAt : null;
    return [{ basis: nameOf(task), on: since ? vnDateOf(since) : (task.assignedOn ?? vnDateOf(task.assignedAt)) }];
  },
};

/** What the lead shows for what it did; that it is enough is for others to find. */
export const fileProof: SupervisionAct = {
  by: byTheRecord,
  data: task.extend({ ...ofArrival, claims: z.enum(['done', 'partly-done']), documents: products.min(1) }),
  texts: note,
  counts: ARRIVES,
  judge: aboutTask((task, state, act) => {
    const wrong = wrongBody([task.lead], act.by, nameOf(task));
    if (wrong) return wrong;
    if (task.verdict === 'done') return alreadyDone(nameOf(task), task.assessedAt as string);
    return documentsOf(act).length
      ? accepted(lateBy(dayOf('arrival', act) > task.dueOn, basisOfRow(state, nameOf(task))))
      : refused('product-missing', { step: nameOf(task), product: task.product });
  }),
  apply(state, act) {
    const task = taskOf(state, act.data.task) as FollowUpTask;
    const proof = { at: act.at, claims: String(act.data.claims), ...broughtIn(act) };
    return withTask(state, task.id, { proofs: [...task.proofs, proof] });
  },
};

/** Whoever conducts the supervision, or its committee, finds how far a task is; nothing is found done without proof. */
export const assessTask: SupervisionAct = {
  by: byParts('conducts', 'verifies'),
  data: task.extend({ verdict: z.enum(VERDICTS) }),
  texts: note,
  judge: aboutTask((task, _state, act) => {
    const needsProof = act.data.verdict === 'done' && task.proofs.length === 0;
    return needsProof ? refused('product-missing', { step: nameOf(task), product: task.product }) : accepted();
  }),
  apply: (state, act) => withTask(state, act.data.task, { verdict: act.data.verdict as Verdict, assessedAt: act.at }),
};

/** The demand for explanation of a task that is late or not carried out: 15 days, in a complex case at most 30. */
export const demandExplanation: SupervisionAct = {
  by: byParts('conducts'),
  head: true,
  data: task.extend({ complex: z.boolean().optional(), documents: products.optional() }),
  texts: why,
  judge: aboutTask((task, _state, act) => {
    if (!isFailing(task, act.at)) return refused('task-not-failing', { task: task.id, dueOn: task.dueOn });
    if (task.explanation) return alreadyDone(`explanation:${task.id}`, task.explanation.demandedAt);
    return accepted();
  }),
  apply(state, act) {
    const complex = act.data.complex === true;
    const { ordinary, complex: longer } = state.law.followUp.explanation;
    const dueOn = dayAfter(state.calendar, vnDateOf(act.at), complex ? longer : ordinary);
    const explanation: Explanation = { demandedAt: act.at, complex, dueOn, answeredAt: null, ...NOT_YET };
    return withTask(state, act.data.task, { explanation });
  },
};

/** The lead says why. */
export const explainDelay: SupervisionAct = {
  by: byTheRecord,
  data: task.extend({ ...ofArrival, documents: products.optional() }),
  texts: z.strictObject({ explanation: text }),
  counts: ARRIVES,
  judge: aboutTask((task, state, act) => {
    const row = `explanation:${task.id}`;
    const wrong = wrongBody([task.lead], act.by, row);
    if (wrong) return wrong;
    const { explanation } = task;
    if (!explanation) return refused('step-not-open', { step: row, waitsFor: 'demand-explanation' });
    if (explanation.answeredAt) return alreadyAnswered(act.by.body, explanation.answeredAt);
    return accepted(lateBy(dayOf('arrival', act) > explanation.dueOn, basisOfRow(state, row)));
  }),
  apply(state, act) {
    const { explanation } = taskOf(state, act.data.task) as FollowUpTask;
    const answered = { ...(explanation as Explanation), answeredAt: act.at, ...broughtIn(act) };
    return withTask(state, act.data.task, { explanation: answered });
  },
};

/** A later day for a task, granted by whoever decides and with a reason; a task that was late is then on time again. */
export const grantTime: SupervisionAct = {
  by: byParts('decides'),
  head: true,
  data: task.extend({ newDue: isoDate }),
  texts: why,
  judge: aboutTask((task, _state, act) => {
    if (task.verdict === 'done') return alreadyDone(nameOf(task), task.assessedAt as string);
    const newDue = String(act.data.newDue);
    const later = newDue > task.dueOn && (!isOverdue(task, act.at) || newDue > vnDateOf(act.at));
    return later ? accepted({ oldDue: task.dueOn }) : refused('extension-earlier', { newDue, oldDue: task.dueOn });
  }),
  apply: (state, act) => withTask(state, act.data.task, { dueOn: String(act.data.newDue) }),
};
