import { vnDateOf } from '../calendar/dates';
import { matterOf, movesTold, roundEnded, sentWith, toldParent } from '../case/apart';
import { inMails } from '../case/documents';
import type { Data } from '../case/entry';
import type { Consequence, Letter, MailOrder } from '../case/logic';
import { happens } from '../case/machine';
import { mailAbout, mailsAbout, type Matter } from '../case/mails';
import { bodiesOf } from './obligations';
import { broughtIn, type Duty, dutiesOf, dutyDue, type GatheringState, outstanding, tallyOf, undecided } from './state';

/** What has come about by `now` and may not be on record yet; the machine drops what is. */
export function gatheringConsequences(state: GatheringState, now: string): Consequence[] {
  if (state.closedAt) return endedEarly(state, now);
  return [
    ...asked(state, now),
    ...movesTold(state, now, (key, facts) => movedMails(state, key, facts)),
    ...delivered(state, now),
    ...withdrawn(state, now),
    ...closing(state, now),
  ];
}

const matterOfDuty = (state: GatheringState, duty: Duty): Matter => ({
  ...matterOf(state),
  dueOn: dutyDue(state, duty),
});

/** Every body is told what it owes and by when; the entry with the list is the proof of asking. */
function asked(state: GatheringState, now: string): Consequence[] {
  if (state.events.has('asked')) return [];
  const owed = dutiesOf(state).filter(askedNow);
  const mails = owed.map((duty) =>
    mailAbout(matterOfDuty(state, duty), `asked/${duty.id}`, 'contribution-asked', duty.body, {
      duty: nameOf(duty),
      ...sentWith(state.opening),
    }),
  );
  const data = { duties: owed.map((duty) => ({ id: duty.id, body: duty.body, dueOn: dutyDue(state, duty) })) };
  return [happens('contributions-asked', 'asked', now, data, { mails })];
}

const askedNow = ({ carriedFrom }: Duty): boolean => carriedFrom === null;

/** An assigned duty goes by its name; a body's only one by nothing. */
const nameOf = (duty: Duty): string | null => duty.what ?? (duty.id === duty.body ? null : duty.id);

/** A duty with a day of its own keeps it. */
function movedMails(state: GatheringState, key: string, facts: Data): MailOrder[] {
  const following = bodiesOf(outstanding(state).filter(({ dueOn }) => dueOn === null));
  return mailsAbout(matterOf(state), key, 'due-moved', following, facts);
}

/** Whoever gathers, and whoever the schedule names, is told of what came in, with the documents' hashes (S33, S35). */
function delivered(state: GatheringState, now: string): Consequence[] {
  return dutiesOf(state)
    .filter((duty) => duty.deliveredAt !== null && askedNow(duty))
    .map((duty) => {
      const key = `delivered/${duty.id}/${duty.round}`;
      const facts = {
        by: duty.body,
        duty: nameOf(duty),
        receivedAt: duty.deliveredAt as string,
        late: duty.late,
        documents: inMails(duty.documents),
      };
      const told = [...new Set([state.opening.askedBy, ...duty.tell])];
      const mails = mailsAbout(matterOfDuty(state, duty), key, 'contribution-received', told, facts);
      const data = { duty: duty.id, body: duty.body, late: duty.late, told };
      return happens('contribution-received', key, now, data, { mails });
    });
}

/** Whoever was told of a contribution is told not to use it. */
function withdrawn(state: GatheringState, now: string): Consequence[] {
  const { askedBy, caseId } = state.opening;
  return state.withdrawn.map(({ duty, body, seq, at, documents }) => {
    const key = `withdrawn/${seq}`;
    const told = [...new Set([askedBy, ...(state.duties[duty]?.tell ?? [])])].filter((other) => other !== body);
    const facts = { by: body, withdrawnOn: at, documents: inMails(documents) };
    const why = { case: caseId, seq };
    const mails = mailsAbout(matterOf(state), key, 'withdrawn', told, facts).map((order) => ({ ...order, why }));
    return happens('contribution-withdrawn', key, now, { duty, body, told }, { mails });
  });
}

/** Closed once everything is in and every misfit is decided. */
function closing(state: GatheringState, now: string): Consequence[] {
  if (outstanding(state).length > 0 || undecided(state).length > 0) return [];
  const data = outcomeOf(state, 'gathered', vnDateOf(now));
  const letters = toParent(state, 'closed', data);
  return [happens('closed', 'closed', now, data, { letters })];
}

const outcomeOf = (state: GatheringState, outcome: string, closedOn: string): Data => ({
  step: state.opening.step,
  gathering: state.opening.caseId,
  outcome,
  closedOn,
  ...tallyOf(state),
});

const toParent = (state: GatheringState, when: string, data: Data): Letter[] =>
  toldParent(state, 'gathering-closed', when, data, () => broughtIn(state));

/** Whoever was being asked is told that it isn't any more, and that what was brought in stands. */
function endedEarly(state: GatheringState, now: string): Consequence[] {
  const data = outcomeOf(state, String(state.outcome), vnDateOf(String(state.closedAt)));
  const told = bodiesOf(dutiesOf(state).filter(askedNow));
  return roundEnded(state, now, {
    letters: toParent(state, 'round-ended', data),
    mails: (key, { by }) => mailsAbout(matterOf(state), key, 'round-ended', told, { by }),
  });
}
