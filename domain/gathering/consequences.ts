import { vnDateOf } from '../calendar/dates';
import { movesTold } from '../case/apart';
import type { Data } from '../case/entry';
import type { Consequence, Letter, MailOrder } from '../case/logic';
import { event } from '../case/machine';
import { bodiesOf } from './obligations';
import { type Duty, dutiesOf, dutyDue, type GatheringState, outstanding, tallyOf, undecided } from './state';

/** What has come about by `now` and may not be on record yet; the machine drops what is. */
export function gatheringConsequences(state: GatheringState, now: string): Consequence[] {
  if (state.closedAt) return [];
  return [
    ...asked(state, now),
    ...movesTold(state, now, (key, facts) => movedMails(state, key, facts)),
    ...delivered(state, now),
    ...withdrawn(state, now),
    ...closing(state, now),
  ];
}

function mail(
  state: GatheringState,
  key: string,
  template: string,
  toBody: string,
  more: { facts?: Data; dueOn?: string | null } = {},
): MailOrder {
  const { title, askedBy, step, cites } = state.opening;
  const { facts = {}, dueOn = state.dueOn } = more;
  return {
    key,
    template,
    toBody,
    step,
    dueOn,
    cites,
    facts: { stepVi: title.vi, stepEn: title.en, holder: askedBy, ...facts },
  };
}

/** Every body is told what it owes and by when; the entry with the list is the proof of asking. */
function asked(state: GatheringState, now: string): Consequence[] {
  if (state.events.has('asked')) return [];
  const documents = state.opening.documents.map(({ sha256 }) => sha256);
  const mails = dutiesOf(state).map((duty) =>
    mail(state, `asked/${duty.id}`, 'contribution-asked', duty.body, {
      dueOn: dutyDue(state, duty),
      facts: { duty: nameOf(duty), documents },
    }),
  );
  const data = {
    duties: dutiesOf(state).map((duty) => ({ id: duty.id, body: duty.body, dueOn: dutyDue(state, duty) })),
  };
  return [{ event: event('contributions-asked', 'asked', now, data), letters: [], mails, timed: false }];
}

/** An assigned duty goes by its name; a body's only one by nothing. */
const nameOf = (duty: Duty): string | null => (duty.id === duty.body ? null : duty.id);

/** A duty with a day of its own keeps it. */
function movedMails(state: GatheringState, key: string, facts: Data): MailOrder[] {
  const following = bodiesOf(outstanding(state).filter(({ dueOn }) => dueOn === null));
  return following.map((body) => mail(state, key, 'due-moved', body, { facts }));
}

/** Whoever gathers, and whoever the schedule names, is told of what came in, with the documents' hashes (S33, S35). */
function delivered(state: GatheringState, now: string): Consequence[] {
  return dutiesOf(state)
    .filter(({ deliveredAt }) => deliveredAt !== null)
    .map((duty) => {
      const key = `delivered/${duty.id}/${duty.round}`;
      const facts = {
        by: duty.body,
        duty: nameOf(duty),
        receivedAt: duty.deliveredAt as string,
        late: duty.late,
        documents: duty.documents.map(({ sha256 }) => sha256),
      };
      const told = [...new Set([state.opening.askedBy, ...duty.tell])];
      const mails = told.map((body) =>
        mail(state, key, 'contribution-received', body, { facts, dueOn: dutyDue(state, duty) }),
      );
      return {
        event: event('contribution-received', key, now, { duty: duty.id, body: duty.body, late: duty.late, told }),
        letters: [],
        mails,
        timed: false,
      };
    });
}

/** Whoever was told of a contribution is told not to use it. */
function withdrawn(state: GatheringState, now: string): Consequence[] {
  const { askedBy, caseId } = state.opening;
  return state.withdrawn.map(({ duty, body, seq, at, documents }) => {
    const key = `withdrawn/${seq}`;
    const told = [...new Set([askedBy, ...(state.duties[duty]?.tell ?? [])])].filter((other) => other !== body);
    const facts = { by: body, withdrawnOn: at, documents: documents.map(({ sha256 }) => sha256) };
    const mails = told.map((to) => ({
      ...mail(state, key, 'withdrawn', to, { facts }),
      why: { case: caseId, seq },
    }));
    return { event: event('contribution-withdrawn', key, now, { duty, body, told }), letters: [], mails, timed: false };
  });
}

/** Closed once everything is in and every misfit is decided. */
function closing(state: GatheringState, now: string): Consequence[] {
  if (outstanding(state).length > 0 || undecided(state).length > 0) return [];
  const { caseId, parent, step } = state.opening;
  const data: Data = { step, gathering: caseId, outcome: 'gathered', closedOn: vnDateOf(now), ...tallyOf(state) };
  const letters: Letter[] = parent ? [{ toCase: parent, name: 'gathering-closed', key: `${caseId}/closed`, data }] : [];
  return [{ event: event('closed', 'closed', now, data), letters, mails: [], timed: false }];
}
