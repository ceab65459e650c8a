import { AGAIN, instantAfter, type Obligation, PLAIN, remindersOf, type Words } from '../case/obligation';
import { type Duty, dutyDue, type GatheringState, outstanding } from './state';

/** What is owed by each day, as one, whoever owes it. */
export function gatheringObligations(state: GatheringState): Obligation[] {
  const owed = outstanding(state);
  const days = [...new Set(owed.map((duty) => dutyDue(state, duty)))].filter((day) => day !== null).sort();
  return days.map((day) => {
    const duties = owed.filter((duty) => dutyDue(state, duty) === day);
    return ofDay(state, day, duties);
  });
}

export const bodiesOf = (duties: Duty[]): string[] => [...new Set(duties.map(({ body }) => body))];

function ofDay({ calendar, openedAt, opening }: GatheringState, dueOn: string, duties: Duty[]): Obligation {
  const { step, title, cites, askedBy, reminders, escalate, again = AGAIN } = opening;
  const bodies = bodiesOf(duties);
  return {
    ...PLAIN,
    row: step,
    rows: duties.map(({ id }) => id),
    title,
    cites,
    holders: bodies,
    holder: askedBy,
    since: openedAt,
    dueOn,
    reminders: remindersOf(calendar, dueOn, reminders),
    escalation: escalate && { at: instantAfter(calendar, dueOn, escalate.after), to: [escalate.to] },
    again: { calendar, every: again, above: [escalate?.to ?? askedBy] },
    data: { bodies, duties: duties.map(({ id }) => id) },
    words: wordsOf(askedBy, bodies),
  };
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
