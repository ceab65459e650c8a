import { vnDateOf } from '../calendar/dates';
import type { Released } from './documents';
import type { Data, Draft, Entry } from './entry';
import { SYSTEM } from './entry';
import type { CaseLogic, Consequence, LawLibrary, Ruling } from './logic';

/** A case as folded so far: its state, the acts not yet ruled on, and how far the register was read. */
export interface CaseFile<S> {
  state: S | null;
  pending: Entry[];
  /** Newest act read. */
  actSeq: number;
  /** Newest entry of the clerk's own (ruling or event) read or written. */
  decidedSeq: number;
  /** Keys of the events on record, so that none is written twice. */
  events: Set<string>;
}

/** What settling a case adds to the register. */
export interface Settlement {
  /** Rulings and events in the order in which they came about, which is the order to record and to fold them in. */
  entries: Draft[];
  consequences: Consequence[];
  released: Released[];
}

export function emptyFile<S>(): CaseFile<S> {
  return { state: null, pending: [], actSeq: 0, decidedSeq: 0, events: new Set() };
}

/** Folds entries, in the register's order, into the file. The file is changed in place. */
export function fold<S>(logic: CaseLogic<S>, law: LawLibrary, file: CaseFile<S>, entries: Entry[]): void {
  for (const entry of entries) foldOne(logic, law, file, entry);
}

function foldOne<S>(logic: CaseLogic<S>, law: LawLibrary, file: CaseFile<S>, entry: Entry): void {
  // Only the first entry opens a case; a later act of that name is ruled on like any other.
  if (entry.name === 'open' && file.state === null) {
    file.state = logic.open(entry, law);
    file.actSeq = entry.seq;
  } else if (entry.kind === 'act') {
    file.pending.push(entry);
    file.actSeq = entry.seq;
  } else {
    file.decidedSeq = entry.seq;
    if (entry.kind === 'ruling') foldRuling(logic, file, entry);
    else foldEvent(logic, file, entry);
  }
}

function foldRuling<S>(logic: CaseLogic<S>, file: CaseFile<S>, ruling: Entry): void {
  const act = file.pending.find((waiting) => waiting.seq === ruling.of);
  if (!act) return;
  file.pending = file.pending.filter((waiting) => waiting !== act);
  if (ruling.data.accepted === true)
    file.state = logic.apply(file.state as S, withFacts(act, ruling.data.facts as Data));
}

function foldEvent<S>(logic: CaseLogic<S>, file: CaseFile<S>, event: Entry): void {
  file.events.add(String(event.data.key));
  file.state = logic.apply(file.state as S, event);
}

/** An accepted act carries what the ruling found (such as `late`) into the state. */
function withFacts(act: Entry, facts: Data | undefined): Entry {
  return facts && Object.keys(facts).length ? { ...act, data: { ...act.data, ...facts } } : act;
}

/**
 * Rules on every waiting act in the register's order, then draws the consequences that the law
 * brings about by `now` (ISO instant, the register's clock). What time had brought about by an act's stamp comes
 * before its ruling: whether the timer or the act reached the clerk first makes no difference. The file then holds
 * the new state; what is returned has still to be recorded.
 */
export function settle<S>(logic: CaseLogic<S>, file: CaseFile<S>, now: string): Settlement {
  const settlement: Settlement = { entries: [], consequences: [], released: [] };
  const acts = file.pending;
  file.pending = [];
  for (const [place, act] of acts.entries()) {
    drawConsequences(logic, file, act.at, settlement);
    rule(logic, file, act, settlement);
    // What it brought about came with it, not after a due day that passed before anybody looked.
    const next = acts[place + 1]?.at ?? now;
    if (vnDateOf(next) > vnDateOf(act.at)) drawConsequences(logic, file, act.at, settlement);
  }
  drawConsequences(logic, file, now, settlement);
  return settlement;
}

function rule<S>(logic: CaseLogic<S>, file: CaseFile<S>, act: Entry, settlement: Settlement): void {
  const { ruling, state, released } = weigh(logic, file.state as S, act);
  file.state = state;
  settlement.entries.push({ kind: 'ruling', name: act.name, by: SYSTEM, of: act.seq, data: rulingData(ruling) });
  if (released) settlement.released.push(released);
}

interface Weighed<S> {
  ruling: Ruling;
  state: S;
  released: Released | null;
}

/** An act that the machine can't read is refused: thrown, its error would stop the case for everyone, for ever. */
function weigh<S>(logic: CaseLogic<S>, state: S, act: Entry): Weighed<S> {
  try {
    const ruling = logic.judge(state, act);
    return ruling.accepted
      ? { ruling, state: logic.apply(state, withFacts(act, ruling.facts)), released: logic.released(state, act) }
      : { ruling, state, released: null };
  } catch {
    const ruling = refused('invalid-input', { field: 'data', rule: 'the form that this act has' });
    return { ruling, state, released: null };
  }
}

function rulingData(ruling: Ruling): Data {
  return ruling.accepted
    ? { accepted: true, facts: ruling.facts ?? {} }
    : { accepted: false, code: ruling.code, facts: ruling.facts };
}

/** One consequence may bring the next (the last answer closes the consultation), so until nothing is new. */
function drawConsequences<S>(logic: CaseLogic<S>, file: CaseFile<S>, now: string, settlement: Settlement): void {
  for (;;) {
    const fresh = logic
      .consequences(file.state as S, now)
      .filter((one) => !file.events.has(String(one.event.data.key)));
    if (fresh.length === 0) return;
    for (const one of fresh) {
      foldEvent(logic, file, { ...one.event, seq: 0, at: now });
      settlement.entries.push(one.event);
      settlement.consequences.push({ ...one, mails: one.mails.map((mail) => logic.mailed(file.state as S, mail)) });
    }
  }
}

/**
 * What comes about by itself: an event, with letters and mails where they are named; `timed` where time brought it.
 * `key` is what makes the event unique in its case, `asOf` the instant that decided.
 */
export function happens(
  name: string,
  key: string,
  asOf: string,
  data: Data,
  more: Partial<Omit<Consequence, 'event'>> = {},
): Consequence {
  const event: Draft = { kind: 'event', name, by: SYSTEM, data: { ...data, key, asOf } };
  return { event, letters: [], mails: [], timed: false, ...more };
}

export const accepted = (facts?: Data): Ruling => (facts ? { accepted: true, facts } : { accepted: true });
export const refused = (code: string, facts: Data = {}): Ruling => ({ accepted: false, code, facts });

/** The refusal of what a body did before, at that instant. */
export const alreadyAnswered = (body: string, at: string): Ruling =>
  refused('already-answered', { body, on: vnDateOf(at) });

/** The refusal of a step that was done before, at that instant. */
export const alreadyDone = (step: string, at: string): Ruling => refused('step-done', { step, doneOn: vnDateOf(at) });

/** What the ruling says of an act that counts by another day than that of its stamp: inspectors list them by it. */
export const countedOn = (day: string, at: string): Data => (day === vnDateOf(at) ? {} : { countsOn: day });

/** The refusal of a day by the rule that it breaks, such as `<= 2026-11-26`. */
export const badDate = (field: string, value: string, rule: string): Ruling =>
  refused('bad-date', { field, value, rule });
