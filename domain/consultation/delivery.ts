import { addDays, daysBetween, type IsoDate, vnDateOf } from '../calendar/dates';
import { type ConsultationState, type Consultee, silent } from './state';

/**
 * The last day of a consultee's own time: as many days after it was proved to have received what it was asked as all
 * had from the sending, and never before the common day. Null while nothing is proved, once it sent the letter back, or
 * where the law sets no day.
 */
export function ownLastDay(
  { opening, openedAt, dueOn }: ConsultationState,
  { seenAt, refused }: Consultee,
): IsoDate | null {
  if (refused) return null;
  if (dueOn === null || !opening.onProof) return dueOn;
  if (!seenAt) return null;
  const own = addDays(vnDateOf(seenAt), Math.max(daysBetween(vnDateOf(openedAt), dueOn), 0));
  return own > dueOn ? own : dueOn;
}

/** Those who haven't answered, by the last day of each one's own time; those of whom nothing is proved apart. */
export function byLastDay(state: ConsultationState): { proved: Map<IsoDate, string[]>; unproved: string[] } {
  const proved = new Map<IsoDate, string[]>();
  const unproved: string[] = [];
  for (const one of silent(state)) {
    const day = ownLastDay(state, one);
    if (day === null) unproved.push(one.body);
    else proved.set(day, [...(proved.get(day) ?? []), one.body]);
  }
  return { proved, unproved };
}
