import { z } from 'zod';
import { vnDateOf } from '../calendar/dates';
import { type PeoplesAct, yours } from './act';
import { ADMINISTRATION, type Entry } from './entry';
import type { EventsOnRecord } from './events';
import { note, step } from './forms';
import type { Consequence, Ruling, StepRow } from './logic';
import { accepted, event, refused } from './machine';
import { mailOf, type Obligation } from './obligation';

/** Somebody reminded the holders of what a row shows, beside what comes by itself. */
export interface ByHand {
  seq: number;
  row: string;
  /** ISO instant. */
  at: string;
  to: string[];
}

interface Prompted {
  events: EventsOnRecord;
  byHand?: readonly ByHand[];
}

/** The name of the act, in every kind of case in which somebody owes something. */
export const REMIND = 'remind' as const;

/** Tells who has to do it again; `again` sends it although it was sent that day already. */
export const reminding = step.extend({ again: z.literal(true).optional() });

/** What is owed in a case, and the rows that show it. */
export interface Owing {
  obligations: Obligation[];
  rows: Pick<StepRow, 'step' | 'holder' | 'dueOn' | 'doneAt'>[];
}

/** What a row shows as owed, and by whom: where many owe the same, by the one whose row it is. */
function owedBy({ obligations, rows }: Owing, row: string): { owed: Obligation; to: string[] } | null {
  const shown = rows.find(({ step: id, doneAt }) => id === row && doneAt === null);
  const isHolder = ({ holders }: Obligation) => shown !== undefined && holders.includes(shown.holder);
  const owed =
    obligations.find((one) => [one.row, ...(one.rows ?? [])].includes(row)) ??
    obligations.find((one) => isHolder(one) && one.dueOn === shown?.dueOn);
  return owed ? { owed, to: shown && isHolder(owed) ? [shown.holder] : owed.holders } : null;
}

const isOn = (day: string, row: string) => (one: ByHand) => one.row === row && vnDateOf(one.at) === day;

/** Whom a reminder of a row reaches, and whether it was sent that day already; null where nothing is owed. */
export function remindable(
  state: Prompted,
  owing: Owing,
  row: string,
  at: string,
): { to: string[]; repeated: boolean } | null {
  const found = owedBy(owing, row);
  return found && { to: found.to, repeated: (state.byHand ?? []).some(isOn(vnDateOf(at), row)) };
}

/**
 * Reminding by hand. It decides nothing, so that whoever stands above may do it, is told of the lateness, or
 * administers the unit; nobody has to be reminded of what is theirs.
 */
export function remindingAct<S extends Prompted, P>(owingIn: (state: S) => Owing): PeoplesAct<S, P> {
  return {
    head: true,
    by: (_parts, { data }) => ({ ...yours([], String(data.step)), bodies: null }),
    data: reminding,
    texts: note,
    judge: (state, act) => judge(state, owingIn(state), act),
    apply: (state, act) => ({ ...state, byHand: [...(state.byHand ?? []), promptOf(owingIn(state), act)] }),
  };
}

function judge(state: Prompted, owing: Owing, act: Entry): Ruling {
  const row = String(act.data.step);
  const found = owedBy(owing, row);
  if (!found) return refused('no-such-step', { step: row });
  const { informed, escalation, again, holder, holders } = found.owed;
  const above = [ADMINISTRATION, holder, ...informed, ...(escalation?.to ?? []), ...(again?.above ?? [])];
  const { body } = act.by;
  if (!above.includes(body) || holders.includes(body)) return refused('not-your-step', { step: row, holder, body });
  const sent = (state.byHand ?? []).some(isOn(vnDateOf(act.at), row));
  return sent && act.data.again !== true ? refused('sent-today', { step: row, body: found.to.join(', ') }) : accepted();
}

function promptOf(owing: Owing, { seq, at, data }: Entry): ByHand {
  const row = String(data.step);
  return { seq, row, at, to: owedBy(owing, row)?.to ?? [] };
}

/** The mails of reminders by hand that are not on record as sent. */
export function remindedByHand(state: Prompted, owingNow: () => Owing, now: string): Consequence[] {
  const unsent = (state.byHand ?? []).filter(({ seq }) => !state.events.has(keyOf(seq)));
  if (unsent.length === 0) return [];
  const owing = owingNow();
  return unsent.flatMap(({ seq, row, to }) => {
    const found = owedBy(owing, row);
    const key = keyOf(seq);
    const mails = found ? to.map((body) => mailOf(found.owed, key, 'reminder', body, {})) : [];
    return found
      ? [{ event: event('reminded', key, now, { step: row, to, by: seq }), letters: [], mails, timed: false }]
      : [];
  });
}

const keyOf = (seq: number): string => `${REMIND}/${seq}`;

/** When somebody last reminded of a row (ISO instant); null: nobody did. */
export const lastByHand = ({ byHand = [] }: Prompted, row: string): string | null =>
  byHand.findLast((one) => one.row === row)?.at ?? null;
