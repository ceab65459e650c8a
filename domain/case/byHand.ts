import { z } from 'zod';
import { vnDateOf } from '../calendar/dates';
import { type PeoplesAct, yours } from './act';
import { ADMINISTRATION, type Data, type Entry } from './entry';
import type { EventsOnRecord } from './events';
import { note, step } from './forms';
import type { Consequence, Ruling, StepRow } from './logic';
import { accepted, happens, refused } from './machine';
import { mailOf, type Obligation } from './obligation';

/** The acts, in every kind of case in which somebody owes something: telling who owes it, and who stands above. */
export const PROMPTS = ['remind', 'escalate'] as const;
export type Prompt = (typeof PROMPTS)[number];

/** Whether an act decides nothing, so that a province’s administrator may do it in the administration’s name. */
export const isPrompt = (name: string): boolean => PROMPTS.some((one) => one === name);

/** Somebody reminded the holders of what a row shows, or put it before who stands above. */
export interface ByHand {
  seq: number;
  name: Prompt;
  row: string;
  /** ISO instant. */
  at: string;
  to: string[];
}

interface Prompted {
  events: EventsOnRecord;
  byHand?: readonly ByHand[];
}

/** Tells a body of a step; `again` sends it although it was sent that day already. */
export const prompting = step.extend({ again: z.literal(true).optional() });

/** What is owed in a case, and the rows that show it. */
export interface Owing {
  obligations: Obligation[];
  rows: Pick<StepRow, 'step' | 'holder' | 'dueOn' | 'doneAt'>[];
}

/** What a row shows as owed, and by whom: where many owe the same, by the one whose row it is. */
function owedBy({ obligations, rows }: Owing, row: string): { owed: Obligation; by: string[] } | null {
  const shown = rows.find(({ step: id, doneAt }) => id === row && doneAt === null);
  const isHolder = ({ holders }: Obligation) => shown !== undefined && holders.includes(shown.holder);
  const owed =
    obligations.find((one) => [one.row, ...(one.rows ?? [])].includes(row)) ??
    obligations.find((one) => isHolder(one) && one.dueOn === shown?.dueOn);
  return owed ? { owed, by: shown && isHolder(owed) ? [shown.holder] : owed.holders } : null;
}

/** Before whom the case itself puts what stays undone. */
const namedAbove = ({ escalation, again }: Obligation): string[] => escalation?.to ?? again?.above ?? [];

/**
 * Whom an act reaches: who owes it; or who stands above as the case says, else by the directory (`data.above`, which
 * the server adds), but for whoever owes it or asks.
 */
function reached({ owed, by }: { owed: Obligation; by: string[] }, { name, data, by: asker }: Entry): string[] {
  if (name === 'remind') return by;
  const others = (bodies: string[]) => bodies.filter((one) => !by.includes(one) && one !== asker.body);
  const named = others(namedAbove(owed));
  return named.length > 0 ? named : others((data.above as string[] | undefined) ?? []);
}

const isRepeated = ({ byHand = [] }: Prompted, { name, data, at }: Entry): boolean =>
  byHand.some((one) => one.name === name && one.row === data.step && vnDateOf(one.at) === vnDateOf(at));

/** Whom such an act would reach, and whether the same was sent that day already; null where nothing is owed. */
export function prompted(state: Prompted, owing: Owing, act: Entry): { to: string[]; repeated: boolean } | null {
  const found = owedBy(owing, String(act.data.step));
  return found && { to: reached(found, act), repeated: isRepeated(state, act) };
}

/**
 * Reminding and escalating by hand. They decide nothing, so that whoever stands above may do them, is told of the
 * lateness, or administers the unit; nobody has to be reminded of what is theirs.
 */
export function promptingActs<S extends Prompted, P>(owingIn: (state: S) => Owing): Record<Prompt, PeoplesAct<S, P>> {
  const act: PeoplesAct<S, P> = {
    head: true,
    by: (_parts, { data }) => ({ ...yours([], String(data.step)), bodies: null }),
    data: prompting,
    texts: note,
    judge: (state, asked) => judge(state, owingIn(state), asked),
    apply: (state, asked) => ({ ...state, byHand: [...(state.byHand ?? []), promptOf(owingIn(state), asked)] }),
  };
  return { remind: act, escalate: act };
}

function judge(state: Prompted, owing: Owing, act: Entry): Ruling {
  const row = String(act.data.step);
  const found = owedBy(owing, row);
  if (!found) return refused('no-such-step', { step: row });
  const { informed, holder, holders, escalation, again } = found.owed;
  const above = [ADMINISTRATION, holder, ...informed, ...(escalation?.to ?? []), ...(again?.above ?? [])];
  const { body } = act.by;
  if (!above.includes(body) || holders.includes(body)) return refused('not-your-step', { step: row, holder, body });
  const to = reached(found, act);
  if (to.length === 0) return refused('nobody-above', { step: row, holder: found.by.join(', ') });
  return isRepeated(state, act) && act.data.again !== true
    ? refused('sent-today', { step: row, body: to.join(', ') })
    : accepted();
}

function promptOf(owing: Owing, act: Entry): ByHand {
  const { seq, at, data } = act;
  const row = String(data.step);
  const found = owedBy(owing, row);
  return { seq, name: act.name as Prompt, row, at, to: found ? reached(found, act) : [] };
}

const SENT = {
  remind: { event: 'reminded', template: 'reminder' },
  escalate: { event: 'escalated', template: 'escalated' },
} as const;

/** The mails of reminders and escalations by hand that are not on record as sent. */
export function promptedByHand(state: Prompted, owingNow: () => Owing, now: string): Consequence[] {
  const unsent = (state.byHand ?? []).filter((one) => !state.events.has(keyOf(one)));
  if (unsent.length === 0) return [];
  const owing = owingNow();
  return unsent.flatMap((one) => {
    const { row, to, seq, name } = one;
    const found = owedBy(owing, row);
    if (!found) return [];
    const { owed, by } = found;
    const facts: Data = by.length === 1 ? { holder: by[0]! } : {};
    const mails = to.map((body) => mailOf(owed, keyOf(one), SENT[name].template, body, facts));
    return [happens(SENT[name].event, keyOf(one), now, { step: row, to, by: seq }, { mails })];
  });
}

const keyOf = ({ name, seq }: ByHand): string => `${name}/${seq}`;

/** When somebody last reminded of a row (ISO instant); null: nobody did. */
export const lastByHand = ({ byHand = [] }: Prompted, row: string): string | null =>
  byHand.findLast((one) => one.name === 'remind' && one.row === row)?.at ?? null;
