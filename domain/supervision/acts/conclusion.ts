import { vnDateOf } from '../../calendar/dates';
import type { Data } from '../../case/entry';
import { day, firstTwice, listOf, oneOf, optional, shape, text } from '../../case/fields';
import type { Ruling } from '../../case/logic';
import { accepted, refused } from '../../case/machine';
import { type ActRule, documents, documentsOf, missingProduct, wrongPart } from '../rules';
import { type FollowUpTask, stepOf, type SupervisionState } from '../state';
import { finish, openStep } from './steps';

const TASK = { id: text, lead: text, product: text, dueOn: day, with: optional(listOf(text)) };

/**
 * The conclusion: signed by the body that decides, split into tasks, each with who leads, what must come of it and by
 * when.
 */
export const conclude: ActRule = {
  fields: { step: text, documents, number: optional(text), tasks: listOf(shape(TASK)) },
  judge(state, act) {
    const law = openStep(state, act);
    if ('accepted' in law) return law;
    if (law.kind !== 'conclude')
      return refused('wrong-act', { act: 'conclude', step: law.id, kind: law.kind, allowed: 'carry-out' });
    return (
      wrongPart(state, law.by, act.by, { step: law.id, head: true }) ??
      missingProduct(law.produces, documentsOf(act), law.id) ??
      judgeTasks(act.data.tasks as Data[], vnDateOf(act.at))
    );
  },
  apply(state, act) {
    const tasks = (act.data.tasks as Data[]).map((task) => assigned(task, act.at));
    return {
      ...finish(state, String(act.data.step), act.at, 'concluded', documentsOf(act)),
      tasks: [...state.tasks, ...tasks],
    };
  },
};

function judgeTasks(tasks: Data[], today: string): Ruling {
  const twice = firstTwice(tasks.map(({ id }) => String(id)));
  if (twice !== null) return refused('invalid-input', { field: 'tasks', rule: `each id once: ${twice}` });
  const past = tasks.find(({ dueOn }) => String(dueOn) <= today);
  return past
    ? refused('bad-date', { field: `tasks.${String(past.id)}`, value: String(past.dueOn), rule: `> ${today}` })
    : accepted();
}

function assigned({ id, lead, product, dueOn, with: others }: Data, at: string): FollowUpTask {
  return {
    id: String(id),
    lead: String(lead),
    with: (others ?? []) as string[],
    product: String(product),
    dueOn: String(dueOn),
    assignedAt: at,
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
export const close: ActRule = {
  fields: { outcome: oneOf('carried-out', 'by-decision'), number: optional(text), documents },
  judge(state, act) {
    const wrong = wrongPart(state, 'closes', act.by, { step: 'close', head: true });
    if (wrong) return wrong;
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
export const cancel: ActRule = {
  fields: {},
  judge(state, act) {
    if (state.tasks.length > 0)
      return refused('supervision-unfinished', {
        count: state.tasks.length,
        open: state.tasks.map(({ id }) => `task:${id}`).join(', '),
      });
    return wrongPart(state, 'decides', act.by, { step: 'cancel', head: true }) ?? accepted();
  },
  apply: (state, act) => ({ ...state, closedAt: act.at, outcome: 'cancelled' }),
};

export const unfinishedSteps = (state: SupervisionState): string[] =>
  state.law.steps.filter((law) => !stepOf(state, law.id).doneAt).map(({ id }) => id);
