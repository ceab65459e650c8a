import { vnDateOf } from '../calendar/dates';
import type { Data } from '../case/entry';
import type { MailOrder } from '../case/logic';
import {
  AGAIN,
  type Obligation,
  type Occasion,
  type PlainMail,
  PLAIN,
  remindersOf,
  type Stage,
  type Words,
} from '../case/obligation';
import type { Silence } from '../law/procedure';
import { type ConsultationState, silent } from './state';

/** What everyone who hasn't answered owes, as one: there may be thousands, and all have the same day. */
export function consultationObligations(state: ConsultationState): Obligation[] {
  const { opening, dueOn, openedAt, calendar, awaiting } = state;
  if (dueOn === null || awaiting === 0) return [];
  const { title, cites, step, askedBy, silence, reminders, again = AGAIN, escalateTo } = opening;
  const before = [...new Set([...reminders, ...(silence ? [silence.warn] : [])])];
  return [
    {
      ...PLAIN,
      row: step,
      title,
      cites,
      // Walked only when something is to be said, not at each answer.
      get holders() {
        return silentBodies(state);
      },
      holder: askedBy,
      since: openedAt,
      dueOn,
      reminders: remindersOf(calendar, dueOn, before),
      again: { calendar, every: again, above: [escalateTo ?? askedBy] },
      end: 'silence',
      get data() {
        return { bodies: silentBodies(state) };
      },
      facts: { silence: silence?.means ?? null },
      words: wordsOf(state),
    },
  ];
}

export const silentBodies = (state: ConsultationState): string[] => silent(state).map(({ body }) => body);

/** Reminders, the warning of what silence means, and at the end what it did mean have names of their own. */
function wordsOf(state: ConsultationState): Words {
  const { dueOn, opening } = state;
  const nameOf = (occasion: Occasion): string | null => {
    if (occasion.stage !== 'reminder') return occasion.stage === 'overdue' ? 'silence' : null;
    return occasion.before === opening.silence?.warn ? 'silence-warning' : 'reminder';
  };
  return {
    name: nameOf,
    key(occasion) {
      const name = nameOf(occasion);
      return name && [name, dueOn, ...(occasion.stage === 'reminder' ? [occasion.before] : [])].join('/');
    },
    template: nameOf,
    data: ({ stage }): Data => (stage === 'overdue' ? { means: meaningOf(state) } : {}),
    mails: ({ stage }, mail, told) => (stage === 'reminder' ? null : silenceMails(state, mail, stage, told)),
  };
}

const meaningOf = ({ opening }: ConsultationState): Silence['means'] => opening.silence?.means ?? 'escalate';

/** The period ended without their answers: deemed consent, or put before the level above, as the procedure says. */
function silenceMails(state: ConsultationState, mail: PlainMail, stage: Stage, told: string[]): MailOrder[] {
  const { escalateTo, askedBy } = state.opening;
  const asked = {
    askedOn: vnDateOf(state.openedAt),
    ...(state.warnedAt && { warnedOn: vnDateOf(state.warnedAt) }),
  };
  if (meaningOf(state) === 'consent') return told.map((body) => mail(body, 'silence-deemed', asked));
  const all = stage === 'overdue' ? [...told, escalateTo ?? askedBy] : told;
  return all.map((body) => mail(body, 'silence-escalated', { silentBodies: silentBodies(state), ...asked }));
}
