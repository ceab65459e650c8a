import { z } from 'zod';
import { decimal, plainId, why } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { accepted, refused } from '../../case/machine';
import { changeItem } from '../items';
import { onUndecided, type SessionAct, UNTIL_CLOSED, whileOpen } from '../rulings';
import type { AgendaItem, Amendment } from '../state';
import { item } from './agenda';

const MOST_FIGURES = 200;

/**
 * Figures of the plan that the Council amends before it votes. The server has made the version of the plan's targets
 * that they come to; by the vote it is the plan's. Amending once more takes the place of what was amended before.
 */
export const amendTargets: SessionAct = {
  ...UNTIL_CLOSED,
  data: item.extend({
    figures: z
      .array(z.strictObject({ indicator: plainId, value: decimal }))
      .min(1)
      .max(MOST_FIGURES),
  }),
  texts: why,
  reasonOnRecord: 'always',
  judge: whileOpen(onUndecided(judgeAmended)),
  apply(state, act) {
    const { item: id, amended } = act.data as unknown as { item: string; amended: Made };
    const { from: _from, ...made } = amended;
    const by = { at: act.at, by: state.council, why: { case: state.caseId, seq: act.seq } };
    return changeItem(state, id, { amended: { ...made, ...by } });
  },
};

/** What the server adds: the version, and from which content it was made. */
type Made = Pick<Amendment, 'version' | 'sha256' | 'targets' | 'figures'> & { from: string };

function judgeAmended({ id, plan }: AgendaItem, _state: unknown, { data }: { data: object }): Ruling {
  if (!plan?.targets) return refused('targets-missing', { item: id });
  const { amended } = data as { amended?: Made };
  return amended?.from === plan.targets.sha256 ? accepted() : refused('plan-data-changed', { part: 'targets' });
}
