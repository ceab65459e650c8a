import { z } from 'zod';
import { vnDateOf } from '../calendar/dates';
import type { AskedAct, Entitled } from '../case/act';
import type { Entry } from '../case/entry';
import { isoDate, plainId, sha256, text } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import { HANDLINGS } from '../consultation/state';
import { postingOf } from '../law/posting';
import type { Step } from '../law/procedure';
import type { CycleAct } from './rule';
import {
  actingBody,
  type CommunityComment,
  type CycleOpening,
  type CycleState,
  ERASED_FOR,
  stepLaw,
  stepState,
} from './state';

const byRoute = { by: byOffice, ownRoute: true } as const;

/**
 * Comments of the community on a posted draft (S13, S17): what was let through stands on record with its hash, and gets
 * its answer.
 */
export const community: Record<string, CycleAct> = {
  'community-comment': {
    ...byRoute,
    data: z.strictObject({ posting: plainId, comment: z.string(), textSha256: sha256, receivedOn: isoDate }),
    texts: z.strictObject({ comment: text }),
    judge: judgeComment,
    apply: applyComment,
  },
  'answer-community': {
    ...byRoute,
    data: z.strictObject({ comment: z.string(), handling: z.enum(HANDLINGS) }),
    texts: z.strictObject({ answer: text }),
    judge: judgeAnswer,
    apply: marking({ handled: true }),
  },
  'erase-comment': {
    ...byRoute,
    data: z.strictObject({ comment: z.string(), basis: z.enum(ERASED_FOR) }),
    texts: z.strictObject({ why: text }),
    // Whoever wrote may ask at any time.
    afterClose: () => true,
    judge: judgeErasure,
    apply: marking({ erased: true }),
  },
};

/** Only the procedure tells whose step gathers the comments. */
export function byOffice(_opening: CycleOpening, { name }: AskedAct): Entitled {
  return { bodies: null, step: name, code: 'not-your-step' };
}

/** Who holds a posting's comments: whoever does, or enters, the step that gathers them. */
export const officeOf = actingBody;

function judgeComment(state: CycleState, act: Entry): Ruling {
  const { posting, comment } = act.data;
  const found = postingOf(state.procedure, posting);
  if (!found?.gathers) return refused('no-such-step', { step: String(posting) });
  const blocked = notOffice(state, found.gathers, act);
  if (blocked) return blocked;
  if (!stepState(state, found.step.id).doneAt)
    return refused('step-not-open', { step: found.step.id, waitsFor: found.step.id });
  const known = Object.hasOwn(state.community, String(comment));
  return known ? refused('already-answered', { body: act.by.body, on: vnDateOf(act.at) }) : accepted();
}

/** The refusal of whoever doesn't hold that step. */
export function notOffice(state: CycleState, step: Step, act: Entry): Ruling | null {
  const holder = officeOf(state, step.id);
  return act.by.body === holder ? null : refused('not-your-step', { step: step.id, holder, body: act.by.body });
}

function applyComment(state: CycleState, act: Entry): CycleState {
  const posting = String(act.data.posting);
  const step = postingOf(state.procedure, posting)?.gathers?.id ?? posting;
  return { ...state, community: { ...state.community, [String(act.data.comment)]: { posting, step, handled: false } } };
}

function judgeAnswer(state: CycleState, act: Entry): Ruling {
  const id = String(act.data.comment);
  const known = Object.hasOwn(state.community, id) ? state.community[id] : undefined;
  const step = known && stepLaw(state, known.step);
  if (!step) return refused('unknown-comment', { comment: id });
  return notOffice(state, step, act) ?? accepted();
}

function judgeErasure(state: CycleState, act: Entry): Ruling {
  const ruling = judgeAnswer(state, act);
  const id = String(act.data.comment);
  return ruling.accepted && state.community[id]?.erased ? refused('unknown-comment', { comment: id }) : ruling;
}

/** What an act makes of the comment that it is about. */
function marking(change: Partial<CommunityComment>) {
  return (state: CycleState, act: Entry): CycleState => {
    const id = String(act.data.comment);
    const comment = { ...(state.community[id] as CommunityComment), ...change };
    return { ...state, community: { ...state.community, [id]: comment } };
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
