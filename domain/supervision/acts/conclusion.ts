import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import { wordsWhere } from '../../case/act';
import { ofDocument, whenOf } from '../../case/daysThatCount';
import { documentsOf } from '../../case/documents';
import type { Data, Entry } from '../../case/entry';
import { firstTwice } from '../../case/fields';
import { bodyId, isoDate, nothing, number, plainId, products, step, text, why } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, badDate, refused } from '../../case/machine';
import { byParts, missingProduct, type SupervisionAct } from '../rules';
import { type FollowUpTask, stepOf, type SupervisionState } from '../state';
import { byStep, finish, needsOf, openStep } from './steps';
import { taskName } from './tasks';

const MOST_TASKS = 200;

const newTask = z.strictObject({
  id: taskName,
  lead: bodyId,
  with: z.array(bodyId).max(50).optional(),
  dueOn: isoDate,
  product: plainId.max(60).meta({ description: 'Type of the document that must come of it' }),
});

/**
 * The conclusion: signed by the body that decides, split into tasks, each with who leads, what must come of it and by
 * when.
 */
export const conclude: SupervisionAct = {
  signs: true,
  by: byStep,
  head: true,
  data: step.extend({
    documents: products.optional(),
    ...ofDocument,
    tasks: z.array(newTask).max(MOST_TASKS),
  }),
  texts: z.record(taskName, text).default({}),
  agreements: [
    {
      holds: ({ data, texts }) => {
        const tasks = data.tasks as { id: string }[];
        return tasks.length === Object.keys(texts).length && tasks.every(({ id }) => Object.hasOwn(texts, id));
      },
      path: ['texts'],
      rule: { vi: 'cần đúng một văn bản cho mỗi nhiệm vụ', en: 'needs exactly one text for each task' },
    },
  ],
  counts: { by: 'issue', after: needsOf },
  judge(state, act) {
    const law = openStep(state, act);
    if ('accepted' in law) return law;
    if (law.kind !== 'conclude')
      return refused('wrong-act', { act: 'conclude', step: law.id, kind: law.kind, allowed: 'carry-out' });
    return (
      missingProduct(law.produces, documentsOf(act), law.id) ?? judgeTasks(act.data.tasks as Data[], vnDateOf(act.at))
    );
  },
  apply(state, act) {
    const tasks = (act.data.tasks as Data[]).map((task) => assigned(task, act));
    return {
      ...finish(state, String(act.data.step), whenOf(act), 'concluded', documentsOf(act)),
      tasks: [...state.tasks, ...tasks],
    };
  },
};

function judgeTasks(tasks: Data[], today: string): Ruling {
  const twice = firstTwice(tasks.map(({ id }) => String(id)));
  if (twice !== null) return refused('invalid-input', { field: 'tasks', rule: `each id once: ${twice}` });
  const past = tasks.find(({ dueOn }) => String(dueOn) <= today);
  return past ? badDate(`tasks.${String(past.id)}`, String(past.dueOn), `> ${today}`) : accepted();
}

function assigned({ id, lead, product, dueOn, with: others }: Data, act: Entry): FollowUpTask {
  return {
    id: String(id),
    lead: String(lead),
    with: (others ?? []) as string[],
    product: String(product),
    dueOn: String(dueOn),
    assignedAt: act.at,
    assignedOn: whenOf(act).countsOn,
    verdict: 'not-done',
    assessedAt: null,
    proofs: [],
    explanation: null,
    ladder: [],
  };
}

/**
 * The file ends when what was recommended has been carried out, or by a decision of its own that is on record with its
 * reason. Never by the committee that assesses: by the body that closes.
 */
export const close: SupervisionAct = {
  by: byParts('closes'),
  head: true,
  data: z.strictObject({
    outcome: z.enum(['carried-out', 'by-decision']),
    number: number.optional(),
    documents: products.optional(),
  }),
  texts: z.strictObject({ why: text.optional(), note: text.optional() }).optional(),
  agreements: [
    wordsWhere(({ outcome }) => outcome !== 'carried-out', { vi: 'cần nêu lý do', en: 'needs the reason in words' }),
  ],
  judge(state, act) {
    if (act.data.outcome === 'by-decision')
      return documentsOf(act).length ? accepted() : refused('product-missing', { step: 'close', product: 'decision' });
    const open = [
      ...unfinishedSteps(state),
      ...state.tasks.filter(({ verdict }) => verdict !== 'done').map(({ id }) => `task:${id}`),
    ];
    return open.length ? refused('supervision-unfinished', { count: open.length, open: open.join(', ') }) : accepted();
  },
  apply: (state, act) => ({ ...state, closedAt: act.at, outcome: String(act.data.outcome) }),
};

/** Before anything is concluded, a supervision may be called off by whoever decides it. */
export const cancel: SupervisionAct = {
  by: byParts('decides'),
  head: true,
  data: nothing,
  texts: why,
  judge({ tasks }) {
    if (tasks.length > 0)
      return refused('supervision-unfinished', {
        count: tasks.length,
        open: tasks.map(({ id }) => `task:${id}`).join(', '),
      });
    return accepted();
  },
  apply: (state, act) => ({ ...state, closedAt: act.at, outcome: 'cancelled' }),
};

export const unfinishedSteps = (state: SupervisionState): string[] =>
  state.law.steps.filter((law) => !stepOf(state, law.id).doneAt).map(({ id }) => id);
