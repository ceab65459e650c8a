import { vnDateOf } from '../calendar/dates';
import type { Entry } from '../case/entry';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import { HANDLINGS } from '../consultation/state';
import { postingsOf } from '../law/posting';
import type { Step } from '../law/procedure';
import type { ActRule } from './actRule';
import { bodiesOf, type CommunityComment, type CycleState, stepLaw, stepState } from './state';

/**
 * Comments of the community on a posted draft (S13, S17): what was let through stands on record with its hash, and gets
 * its answer.
 */
export const community: Record<string, ActRule> = {
  'community-comment': { judge: judgeComment, apply: applyComment },
  'answer-community': { judge: judgeAnswer, apply: applyAnswer },
};

/** Who holds a posting's comments: whoever does, or enters, the step that gathers them. */
export function officeOf(state: CycleState, step: string): string {
  const { holder, enteredBy } = bodiesOf(state, step);
  return enteredBy ?? holder;
}

function judgeComment(state: CycleState, act: Entry): Ruling {
  const { posting, comment } = act.data;
  const found = postingsOf(state.procedure).find(({ step }) => step.id === posting);
  if (!found?.gathers) return refused('no-such-step', { step: String(posting) });
  const blocked = notOffice(state, found.gathers, act);
  if (blocked) return blocked;
  if (!stepState(state, found.step.id).doneAt)
    return refused('step-not-open', { step: found.step.id, waitsFor: found.step.id });
  const known = Object.hasOwn(state.community, String(comment));
  return known ? refused('already-answered', { body: act.by.body, on: vnDateOf(act.at) }) : accepted();
}

function notOffice(state: CycleState, step: Step, act: Entry): Ruling | null {
  const holder = officeOf(state, step.id);
  return act.by.body === holder ? null : refused('not-your-step', { step: step.id, holder, body: act.by.body });
}

function applyComment(state: CycleState, act: Entry): CycleState {
  const posting = String(act.data.posting);
  const step = postingsOf(state.procedure).find((one) => one.step.id === posting)?.gathers?.id ?? posting;
  return { ...state, community: { ...state.community, [String(act.data.comment)]: { posting, step, handled: false } } };
}

function judgeAnswer(state: CycleState, act: Entry): Ruling {
  const id = String(act.data.comment);
  const known = Object.hasOwn(state.community, id) ? state.community[id] : undefined;
  const step = known && stepLaw(state, known.step);
  if (!step) return refused('unknown-comment', { comment: id });
  const word = (HANDLINGS as readonly string[]).includes(String(act.data.handling));
  return (
    notOffice(state, step, act) ??
    (word ? accepted() : refused('invalid-input', { field: 'handling', rule: HANDLINGS.join(', ') }))
  );
}

function applyAnswer(state: CycleState, act: Entry): CycleState {
  const id = String(act.data.comment);
  return {
    ...state,
    community: { ...state.community, [id]: { ...(state.community[id] as CommunityComment), handled: true } },
  };
}

/**
 * The refusal while a comment that was let through has no acceptance or explanation (Law 10/2022 art. 28(5) for
 * communes).
 */
export function communityOpen(state: CycleState, { id }: Step): Ruling | null {
  const count = Object.values(state.community).filter(({ step, handled }) => step === id && !handled).length;
  return count > 0 ? refused('comments-open', { count }) : null;
}
