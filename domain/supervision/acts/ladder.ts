import { z } from 'zod';
import { vnDateOf } from '../../calendar/dates';
import { type EnginesAct, yours } from '../../case/act';
import { ofDocument, onDay, whenOf } from '../../case/daysThatCount';
import { documentsOf } from '../../case/documents';
import type { Entry } from '../../case/entry';
import { anyText, letter, plainId, products, why } from '../../case/forms';
import { accepted, refused } from '../../case/machine';
import { aboutTask, type SupervisionAct } from '../rules';
import type { Rung } from '../law';
import {
  type FollowUpTask,
  isFailing,
  nextRung,
  rungIndex,
  type SupervisionState,
  type TakenRung,
  taskOf,
  type SupervisionOpening,
  withTask,
} from '../state';
import { task } from './tasks';

/**
 * The competent body takes a rung of the ladder, by a document of its own. The machine proposes the next one; people
 * may pass over rungs, on purpose (`skips`), and never go down again.
 */
export const takeRung: SupervisionAct = {
  by: (opening, { data }) => yours(opening.parts[partOfRung(opening, String(data.rung))], String(data.task)),
  head: true,
  data: task.extend({
    rung: plainId,
    documents: products.min(1),
    ...ofDocument,
    session: plainId.optional().meta({ description: 'The Council session on whose agenda it is put' }),
    skips: z.boolean().optional().meta({ description: 'Passes over rungs, on purpose' }),
  }),
  texts: why,
  // The next one is proposed so long after its document.
  counts: {
    by: 'issue',
    after(state, { data }) {
      const { id = '', explanation = null, ladder = [] } = taskOf(state, data.task) ?? {};
      const last = ladder.at(-1);
      return [
        { basis: `explanation:${id}`, on: explanation && vnDateOf(explanation.demandedAt) },
        { basis: `task:${id}`, on: last ? onDay(last) : null },
      ];
    },
  },
  judge: aboutTask((task, state, act) => {
    const rung = state.law.followUp.ladder[rungIndex(state.law, act.data.rung)];
    if (!rung)
      return refused('rung-out-of-order', { rung: String(act.data.rung), next: nextRung(state, task)?.id ?? '–' });
    if (!isFailing(task, act.at)) return refused('task-not-failing', { task: task.id, dueOn: task.dueOn });
    if (!task.explanation) return refused('step-not-open', { step: rung.id, waitsFor: 'demand-explanation' });
    if (documentsOf(act).length === 0) return refused('product-missing', { step: rung.id, product: 'document' });
    return inOrder(state, task, rung, act.data.skips === true)
      ? accepted()
      : refused('rung-out-of-order', { rung: rung.id, next: nextRung(state, task)?.id ?? '–' });
  }),
  apply: (state, act) => climbed(state, act, { session: (act.data.session ?? null) as string | null }),
};

/** Engine's own: a supervision that carries the rung out was opened; that is the rung taken. */
export const rungOpened: EnginesAct<SupervisionState> = {
  by: 'engine',
  data: letter({ task: anyText, rung: anyText, case: anyText, by: anyText }),
  judge: aboutTask(() => accepted()),
  apply: (state, act) => climbed(state, act, { case: String(act.data.case), by: String(act.data.by) }),
};

/** Whose the rung is; a rung that isn't there is refused to whoever closes. */
const partOfRung = ({ ladder }: SupervisionOpening, rung: string) =>
  (Object.hasOwn(ladder, rung) && ladder[rung]) || 'closes';

function climbed(state: SupervisionState, act: Entry, carriedOut: Partial<TakenRung>): SupervisionState {
  const task = taskOf(state, act.data.task) as FollowUpTask;
  const number = (act.data.number ?? null) as string | null;
  const taken = {
    rung: String(act.data.rung),
    ...whenOf(act),
    by: act.by.body,
    number,
    documents: documentsOf(act),
    case: null,
    session: null,
    ...carriedOut,
  };
  return withTask(state, task.id, { ladder: [...task.ladder, taken] });
}

/** The next rung, the same again where it may be repeated, or on purpose a higher one. */
function inOrder(state: SupervisionState, task: FollowUpTask, rung: Rung, skips: boolean): boolean {
  const at = rungIndex(state.law, rung.id);
  const last = rungIndex(state.law, task.ladder.at(-1)?.rung);
  if (at === last) return rung.repeats;
  return at === last + 1 || (skips && at > last);
}
