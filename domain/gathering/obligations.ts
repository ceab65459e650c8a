import { matterOf } from '../case/apart';
import { instantAfter, type Obligation, owed, type Words } from '../case/obligation';
import { type Duty, dutyDue, type GatheringState, outstanding } from './state';

/** What is owed by each day, as one, whoever owes it. */
export function gatheringObligations(state: GatheringState): Obligation[] {
  const waiting = outstanding(state);
  const days = [...new Set(waiting.map((duty) => dutyDue(state, duty)))].filter((day) => day !== null).sort();
  return days.map((day) => {
    const duties = waiting.filter((duty) => dutyDue(state, duty) === day);
    return ofDay(state, day, duties);
  });
}

export const bodiesOf = (duties: Duty[]): string[] => [...new Set(duties.map(({ body }) => body))];

function ofDay(state: GatheringState, dueOn: string, duties: Duty[]): Obligation {
  const { calendar, openedAt, opening } = state;
  const { askedBy, reminders, escalate, again } = opening;
  const bodies = bodiesOf(duties);
  const rows = duties.map(({ id }) => id);
  return owed(
    state,
    { ...matterOf(state), dueOn },
    {
      rows,
      holders: bodies,
      since: openedAt,
      reminded: reminders,
      escalation: escalate && { at: instantAfter(calendar, dueOn, escalate.after), to: [escalate.to] },
      every: again,
      above: [escalate?.to ?? askedBy],
      data: { bodies, duties: rows },
      words: wordsOf(askedBy, bodies),
    },
  );
}

/** Each body is told of its own; whoever gathers, and whoever is above, of all by name: nothing drops in silence. */
const wordsOf = (askedBy: string, bodies: string[]): Words => ({
  mails({ stage }, mail, told) {
    const listing = (toBody: string) => mail(toBody, 'contributions-overdue', { bodies });
    if (stage === 'escalation' || stage === 'escalation-again') return told.map(listing);
    const own = bodies.map((body) => mail(body, null, { holder: body }));
    if (stage !== 'overdue') return own;
    const all = listing(askedBy);
    return [...own, { ...all, key: `${all.key}/told` }];
  },
});
