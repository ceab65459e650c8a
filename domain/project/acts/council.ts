import { vnDateOf } from '../../calendar/dates';
import type { Entry } from '../../case/entry';
import { text } from '../../case/fields';
import type { Ruling } from '../../case/logic';
import { accepted, refused } from '../../case/machine';
import { endDuty, openDuty } from '../duties';
import { type ProjectState, spanOf } from '../state';
import { type ActRule, judgeOwed, namedDuty } from './rule';

/** Acts of the Councils that are told of a project: of their Standing Bodies, between sessions. */
export const COUNCIL_ACTS: Record<string, ActRule> = {
  'acknowledge-notice': {
    fields: { duty: text },
    afterEnd: true,
    judge: judgeAcknowledge,
    apply: applyAcknowledge,
    by: (state, act) => namedDuty(state, act, ['acknowledgement'])?.owedTo ?? councils(state),
  },
  'open-supervision': { fields: {}, by: councils, head: true, judge: () => accepted(), apply: applySupervision },
};

function councils(state: ProjectState): string[] {
  return spanOf(state)
    .receivers.flatMap(({ council, standing }) => [council, standing])
    .filter((body) => body !== null);
}

/** A second acknowledgement is told when the first one came. */
function judgeAcknowledge(state: ProjectState, act: Entry): Ruling {
  const duty = namedDuty(state, act, ['acknowledgement']);
  if (duty?.end === 'done')
    return refused('already-answered', { body: duty.endedBy ?? '', on: vnDateOf(duty.endedAt as string) });
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
  const asking = spanOf(state).receivers.find(({ council, standing }) => [council, standing].includes(act.by.body));
  const owedTo = [asking?.council, asking?.standing].filter((body) => typeof body === 'string');
  return openDuty(
    state,
    { id: `${act.seq}.information`, kind: 'information', batch: String(act.seq), unit: asking?.unit ?? null, owedTo },
    act.at,
  );
}
