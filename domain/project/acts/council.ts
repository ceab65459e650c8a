import { z } from 'zod';
import type { Entry } from '../../case/entry';
import { note, nothing, text } from '../../case/forms';
import type { Ruling } from '../../case/logic';
import { alreadyAnswered } from '../../case/machine';
import { endDuty, openDuty } from '../duties';
import { councilOf } from '../plan';
import { type ProjectState, spanOf } from '../state';
import { afterEnd, by, duty, judgeOwed, namedDuty, type ProjectAct } from './rule';

/** Acts of the Councils that are told of a project: of their Standing Bodies, between sessions. */
export const COUNCIL_ACTS: Record<string, ProjectAct> = {
  'acknowledge-notice': {
    by: by((state, act) => namedDuty(state, act, ['acknowledgement'])?.owedTo ?? councils(state)),
    data: duty,
    texts: note,
    afterClose: afterEnd,
    judge: judgeAcknowledge,
    apply: applyAcknowledge,
  },
  'open-supervision': {
    by: by(councils),
    head: true,
    data: nothing,
    texts: z.strictObject({ demand: text }),
    apply: applySupervision,
  },
};

function councils(state: ProjectState): string[] {
  return spanOf(state).receivers.flatMap(councilOf);
}

/** A second acknowledgement is told when the first one came. */
function judgeAcknowledge(state: ProjectState, act: Entry): Ruling {
  const duty = namedDuty(state, act, ['acknowledgement']);
  if (duty?.end === 'done') return alreadyAnswered(duty.endedBy ?? '', duty.endedAt as string);
  return judgeOwed(state, duty, String(act.data.duty));
}

function applyAcknowledge(state: ProjectState, act: Entry): ProjectState {
  const duty = namedDuty(state, act, ['acknowledgement']);
  return duty ? endDuty(state, duty, 'done', act.at, { by: act.by.body }) : state;
}

/**
 * A Council supervises a project in its place: its owner owes it information. What it wants to know stands in the act's
 * text.
 */
function applySupervision(state: ProjectState, act: Entry): ProjectState {
  const asking = spanOf(state).receivers.find((receiver) => councilOf(receiver).includes(act.by.body));
  const owedTo = asking ? councilOf(asking) : [];
  return openDuty(
    state,
    { id: `${act.seq}.information`, kind: 'information', batch: String(act.seq), unit: asking?.unit ?? null, owedTo },
    act.at,
  );
}
