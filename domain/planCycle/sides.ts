import { z } from 'zod';
import { vnDateOf } from '../calendar/dates';
import { SYSTEM, type Entry } from '../case/entry';
import { firstTwice } from '../case/fields';
import { bodyId, line, nothing, plainId, sha256, text } from '../case/forms';
import type { Ruling } from '../case/logic';
import { accepted, refused } from '../case/machine';
import { heir, type Pass } from '../case/succession';
import { postingOf } from '../law/posting';
import type { Step } from '../law/procedure';
import { byOffice, notOffice } from './community';
import { type CycleAct, byThoseOnRecord } from './rule';
import { type CycleState, isOpen, type InvitedSide, stepState } from './state';

const side = z.strictObject({ id: plainId, body: bodyId.optional(), name: line(200).optional() });

/**
 * Those concerned are asked by name what they say of a posted draft (S13): the Fatherland Front, associations,
 * enterprises. Their silence is on record as silence and means nothing else; what they say gets its answer.
 */
export const sides: Record<string, CycleAct> = {
  'invite-to-comment': {
    by: byOffice,
    ownRoute: true,
    data: z.strictObject({ posting: plainId, sides: z.array(side).min(1).max(100) }),
    texts: nothing.optional(),
    judge: judgeInvitation,
    apply: applyInvitation,
  },
  'comment-as-invited': {
    by: byThoseOnRecord,
    // An organisation beside the directory answers by the word in its mail, and the route lodges it.
    engineToo: true,
    ownRoute: true,
    data: z.strictObject({ side: plainId, textSha256: sha256 }),
    texts: z.strictObject({ comment: text }),
    judge: judgeComment,
    apply: applyComment,
  },
};

/** What an act says of an invited side. */
interface Named {
  id: string;
  body?: string | null;
  name?: string | null;
}

const partyOf = ({ body, name }: Pick<Named, 'body' | 'name'>): string => body ?? name ?? '';

/** The step that gathers what is said of a posting that is up; null where there is none. */
function gatheringOf(state: CycleState, posting: string): Step | null {
  const gathers = postingOf(state.procedure, posting)?.gathers ?? null;
  return gathers && stepState(state, posting).doneAt && isOpen(stepState(state, gathers.id)) ? gathers : null;
}

const closed = ({ opening }: CycleState): Ruling => refused('comments-closed', { case: opening.caseId });

function judgeInvitation(state: CycleState, act: Entry): Ruling {
  const posting = String(act.data.posting);
  const gathers = gatheringOf(state, posting);
  if (!gathers) return closed(state);
  const invited = act.data.sides as unknown as Named[];
  const waiting = Object.values(state.sides).filter((one) => one.posting === posting && one.commentedOn === null);
  const twice = firstTwice([...waiting, ...invited].map(partyOf));
  return (
    notOffice(state, gathers, act) ??
    (twice === null ? accepted() : refused('invalid-input', { field: 'sides', rule: `invited already: ${twice}` }))
  );
}

function applyInvitation(state: CycleState, act: Entry): CycleState {
  const posting = String(act.data.posting);
  const invited = (act.data.sides as unknown as Named[]).map(
    ({ id, body = null, name = null }): [string, InvitedSide] => [id, { posting, body, name, commentedOn: null }],
  );
  return { ...state, sides: { ...state.sides, ...Object.fromEntries(invited) } };
}

const sideOf = ({ sides: all }: CycleState, id: string): InvitedSide | undefined =>
  Object.hasOwn(all, id) ? all[id] : undefined;

function judgeComment(state: CycleState, { by, data }: Entry): Ruling {
  const invited = sideOf(state, String(data.side));
  if (!invited || (invited.body ?? SYSTEM.body) !== by.body) return refused('not-consulted', { body: by.body });
  if (!gatheringOf(state, invited.posting)) return closed(state);
  const { commentedOn: on } = invited;
  return on === null ? accepted() : refused('already-answered', { body: partyOf(invited), on });
}

/** What was said waits, under the side's own id, for its acceptance or explanation like what any citizen said. */
function applyComment(state: CycleState, { data, at }: Entry): CycleState {
  const id = String(data.side);
  const invited = state.sides[id] as InvitedSide;
  const { id: step } = gatheringOf(state, invited.posting) as Step;
  return {
    ...state,
    sides: { ...state.sides, [id]: { ...invited, commentedOn: vnDateOf(at) } },
    community: { ...state.community, [id]: { posting: invited.posting, step, handled: false } },
  };
}

/** The invited bodies that haven't said anything yet. */
export const silentBodies = ({ sides: all }: CycleState): string[] =>
  Object.values(all).flatMap(({ body, commentedOn }) => (body !== null && commentedOn === null ? [body] : []));

/** Whoever takes over from a body that ended may say what it was asked. */
export const sidesAfter = ({ sides: all }: CycleState, pass: Pick<Pass, 'old' | 'new'>): Record<string, InvitedSide> =>
  Object.fromEntries(
    Object.entries(all).map(([id, one]) => [
      id,
      one.body !== null && one.commentedOn === null ? { ...one, body: heir(one.body, pass) } : one,
    ]),
  );
