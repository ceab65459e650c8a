import { type IsoDate, vnDateOf } from '../calendar/dates';
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
import { byLastDay } from './delivery';
import { type ConsultationOpening, type ConsultationState, silent } from './state';

/** What everyone who hasn't answered owes, as one of all who have the same day: there may be thousands. */
export function consultationObligations(state: ConsultationState): Obligation[] {
  const { dueOn, awaiting, opening, refusers } = state;
  if (dueOn === null || awaiting === 0) return [];
  const refused = refusers.length > 0 ? [{ ...neverReached(state, dueOn, refusers, 'refused/'), reminders: [] }] : [];
  if (!consentNeedsProof(opening)) return [...allAtOnce(state, dueOn), ...refused];
  const { proved, unproved } = byLastDay(state);
  const owed = [...proved].map(([day, bodies]) => answersOwed(state, day, () => bodies, wordsOf(state, day)));
  const others = unproved.filter((body) => !refusers.includes(body));
  return [...owed, ...(others.length > 0 ? [neverReached(state, dueOn, others, 'unproved/')] : []), ...refused];
}

/** All who owe an answer by the common day. Walked only when something is to be said, not at each answer. */
function allAtOnce(state: ConsultationState, dueOn: IsoDate): Obligation[] {
  const { awaiting, refusers } = state;
  if (refusers.length >= awaiting) return [];
  const bodies = () => silentBodies(state).filter((body) => !refusers.includes(body));
  return [answersOwed(state, dueOn, bodies, wordsOf(state, dueOn))];
}

/** Nothing proves that these were reached, or they sent the letter back: their silence means nothing. */
function neverReached(state: ConsultationState, dueOn: IsoDate, bodies: string[], stem: string): Obligation {
  const never = answersOwed(state, dueOn, () => bodies, unprovedWords(state, bodies));
  return { ...never, stem, facts: { ...never.facts, onProof: true } };
}

const consentNeedsProof = ({ onProof, silence }: ConsultationOpening): boolean =>
  onProof === true && silence?.means === 'consent';

function answersOwed(state: ConsultationState, day: IsoDate, bodies: () => string[], words: Words): Obligation {
  const { opening, openedAt, calendar } = state;
  const { title, cites, step, askedBy, silence, reminders, again = AGAIN, escalateTo } = opening;
  const before = [...new Set([...reminders, ...(silence ? [silence.warn] : [])])];
  return {
    ...PLAIN,
    row: step,
    title,
    cites,
    get holders() {
      return bodies();
    },
    holder: askedBy,
    since: openedAt,
    dueOn: day,
    reminders: remindersOf(calendar, day, before),
    again: { calendar, every: again, above: [escalateTo ?? askedBy] },
    end: 'silence',
    get data() {
      return { bodies: bodies() };
    },
    facts: { silence: silence?.means ?? null },
    words,
  };
}

export const silentBodies = (state: ConsultationState): string[] => silent(state).map(({ body }) => body);

/** Reminders, the warning of what silence means, and the end have names of their own. */
function nameOf({ opening }: ConsultationState, occasion: Occasion, end: 'silence' | 'undelivered'): string | null {
  if (occasion.stage !== 'reminder') return occasion.stage === 'overdue' ? end : null;
  return occasion.before === opening.silence?.warn ? 'silence-warning' : 'reminder';
}

/** What silence did mean is told to the silent, and where it means nothing to the level above. */
function wordsOf(state: ConsultationState, dueOn: IsoDate): Words {
  const name = (occasion: Occasion) => nameOf(state, occasion, 'silence');
  return {
    name,
    key(occasion) {
      const called = name(occasion);
      return called && [called, dueOn, ...(occasion.stage === 'reminder' ? [occasion.before] : [])].join('/');
    },
    template: name,
    data: ({ stage }): Data => (stage === 'overdue' ? { means: meaningOf(state) } : {}),
    mails: ({ stage }, mail, told) => (stage === 'reminder' ? null : silenceMails(state, mail, stage, told)),
  };
}

/** The asking body is told what to do. */
function unprovedWords(state: ConsultationState, bodies: string[]): Words {
  const name = (occasion: Occasion) => nameOf(state, occasion, 'undelivered');
  return {
    name,
    template: (occasion) => (occasion.stage === 'reminder' ? name(occasion) : 'undelivered'),
    mails: ({ stage }, mail) =>
      stage === 'reminder' ? null : [mail(state.opening.askedBy, null, { unreached: bodies })],
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
