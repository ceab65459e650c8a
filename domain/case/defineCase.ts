import { vnDateOf } from '../calendar/dates';
import { DomainError } from '../errors';
import type { Heading } from '../law/phase';
import type { Basis } from '../law/procedure';
import { saysDayBy, sourceOf } from '../law/source';
import type { Text } from '../text';
import { type Act, actNamed, type Acts, type AskedAct, formFault, notEntitled, notInSeat } from './act';
import { type DocumentRef, documentsIn, type Released } from './documents';
import type { Actor, Data, Entry } from './entry';
import type {
  CaseLogic,
  Consequence,
  LawLibrary,
  MailOrder,
  NamedDate,
  OutlineLine,
  Ruling,
  StepRow,
  Task,
  Words,
} from './logic';
import { type ByHand, lastByHand, type Owing, prompted, promptedByHand, promptingActs } from './byHand';
import { ahead } from './dates';
import { counted } from './daysThatCount';
import { COMMON_EVENTS, type EventsOnRecord, withEvent } from './events';
import { accepted, refused } from './machine';
import { outlineOfRows, type Row } from './rows';
import { datesOf, lastTold, lateRows, type Obligation, overTime } from './obligation';
import { type Handover, type MayPass, withSuccession } from './succession';
import type { Sight } from './sight';

/** Part of every state: what of the law's doing is on record, and how the case ended. */
interface Recorded {
  events: EventsOnRecord;
  /** ISO instant; null while it runs. */
  closedAt: string | null;
  outcome?: string | null;
  /** Reminders and escalations by hand; a plan cycle has its own. */
  byHand?: readonly ByHand[];
}

/** What a kind of case is made of. `S` is its state, `P` what of it says who has which part in it. */
interface CaseParts<S extends Recorded, P> {
  /** Its name as the register stores it, in words joined by hyphens; folder and workflow have it in camel case. */
  kind: string;
  /** What the refusal `not-found` calls a case of the kind: "Không tìm thấy …", "There is …". */
  sought: Text;
  /** The state that the first entry makes. Throws where a case can't begin so. */
  open(entry: Entry, law: LawLibrary): S;
  acts: Acts<S, P>;
  /** The names of its own events: what the law makes happen, and that something was told. */
  events?: readonly string[];
  parts: {
    /** By the opening entry's data, which never change: enough to turn a stranger away without reading the case. */
    atOpening(opening: Data): P;
    now(state: S): P;
    /** The opening soon says nothing: whoever asks must read the case. */
    change?: true;
  };
  /** What an event changes besides being on record: what the law made happen, or that something was told. */
  happened?(state: S, event: Entry): S;
  /** The event by which it ends, where it isn't called `closed`. */
  endsWith?: string;
  /**
   * The day on which the case was over and took no more acts, but for those that say otherwise; null while it runs.
   * Left out: the day on which it was closed.
   */
  overSince?(state: S): string | null;
  /**
   * Whatever somebody owes in an open case, from its opening to its end. That they are reminded, that it is overdue,
   * said again and put before who is above, and the dates of all this, follow from it.
   */
  obligations?(state: S): Obligation[];
  /** What changes who owes what; nothing else comes about by `now` before it is on record. */
  first?(state: S, now: string): Consequence[];
  /** What else the law has brought about by `now`; what is on record is dropped. */
  consequences?(state: S, now: string): Consequence[];
  /** The other dates at which time alone may bring something about, in any order. */
  dates?(state: S, now: string): NamedDate[];
  /** What inboxes and lists show. */
  view: {
    tasks(state: S): Task[];
    steps(state: S): Row[];
    /** The heading that all its rows stand under, but where the table of contents says each line's. */
    phase?: Heading;
    /** The case's table of contents; without it, its rows are. */
    outline?(state: S): OutlineLine[];
    /** The clause that a row stands on there; left out, none. Its day may rest on another (`basis`). */
    clause?(state: S, row: Row): Basis;
    /** What a row of `steps` rests on: the rule of its day. */
    basis(state: S, row: string): Basis;
    /** By what it is found besides its title, where it is a thing that has words of its own. */
    words?(state: S): Words;
    /** Nothing more will happen; left out: once the state says that it was closed. */
    closed?(state: S): boolean;
    /** Left out: the state's. */
    outcome?(state: S): string | null;
  };
  /** How a body that ends hands over what it has open; without it nothing passes. */
  handover?: Handover<S>;
  /** Only whoever has a part in it sees it, not the whole unit that it belongs to. */
  partiesOnly?: true;
  /**
   * How far what an act carries, and its documents, are read; what is still being drawn up is read inside alone. Left
   * out: whoever sees the case reads all of it.
   */
  sight?(state: S, act: AskedAct): Sight;
  /** What becomes public by an act beside what it brings itself. */
  posted?(state: S, act: AskedAct): DocumentRef[];
  /** Points S1–S36 of the source article that the kind covers whatever procedure opened it, by act or step. */
  covers?: Record<string, readonly string[]>;
}

/** A kind of case as all others see it: the pure machine, its acts, and who may do them. */
export interface CaseDefinition<S, P = unknown, K extends string = string> extends CaseLogic<S> {
  kind: K;
  sought: Text;
  acts: Acts<S, P>;
  /** The names of all events that it may have on record. */
  events: readonly string[];
  covers: Record<string, readonly string[]>;
  basis(state: S, row: string): Basis;
  /** When the holder of what a row shows was last told, by itself or by somebody; null: never. */
  lastTold(state: S, row: string): string | null;
  /** Whom reminding or escalating by hand reaches, and whether the same was sent that day; null: nothing is owed. */
  prompted(state: S, act: Entry): { to: string[]; repeated: boolean } | null;
  partiesOnly: boolean;
  /** Whether not all of a case is read by whoever sees it. */
  keepsInside: boolean;
  /** How far what an act carries is read. */
  sightOf(state: S, act: AskedAct): Sight;
  /** True where places, owners and the like change, so that only the case as it stands says who may act. */
  partsChange: boolean;
  /** The refusal, by the opening alone, of an act that the kind hasn't or whose body has no part in it. */
  refusedAtOpening(opening: Data, act: AskedAct, by: Pick<Actor, 'body' | 'role'>): DomainError | null;
  /** The same as the case stands now: another version may hold by now, another body may stand in an old one's place. */
  refusedNow(state: S, act: AskedAct, by: Pick<Actor, 'body' | 'role'>): DomainError | null;
  /** The bodies that alone read what an act carries, as the case stands; none where whoever sees the case does. */
  readersNow(state: S, act: AskedAct): string[];
  /** Whether only the record tells who may do the act. */
  byTheRecord(opening: Data, act: AskedAct): boolean;
}

/** A kind of case from its parts: everything else reads what is said here once. */
export function defineCase<S extends Recorded, P, const K extends string>(
  own: CaseParts<S, P> & { kind: K },
): CaseDefinition<S, P, K> {
  const parts = { ...own, acts: withPrompting(own) };
  const { kind, sought, acts, events = [], covers = {}, view } = parts;
  const logic: CaseLogic<S> = {
    open: (entry, law) => parts.open(entry, law),
    judge: (state, act) => judge(parts, state, act),
    released: (state, act) => released(parts, state, act),
    apply: (state, entry) =>
      entry.kind === 'act' ? (actNamed(acts, entry.name)?.apply(state, entry) ?? state) : recorded(parts, state, entry),
    consequences: (state, now) => broughtAbout(parts, state, now),
    mailed: (state, mail) => mailed(parts, state, mail),
    dates: (state, now) => datesAhead(parts, state, now),
    tasks: (state) => tasksOf(parts, state),
    steps: (state) => rowsOf(parts, state),
    outline: (state) => view.outline?.(state) ?? outlineOfRows(parts.view, state),
    words: (state) => view.words?.(state) ?? null,
    closed: (state) => isClosed(parts, state),
    outcome: (state) => (view.outcome ? view.outcome(state) : (state.outcome ?? null)),
  };
  return {
    ...(parts.handover ? passing(logic, parts.handover) : logic),
    kind,
    sought,
    acts,
    events: [...events, ...COMMON_EVENTS],
    covers,
    basis: view.basis,
    lastTold: (state, row) => later(lastTold(owedIn(parts, state), state.events, row), lastByHand(state, row)),
    prompted: (state, act) => prompted(state, owingIn(parts, state), act),
    partiesOnly: parts.partiesOnly === true,
    keepsInside: parts.sight !== undefined,
    sightOf: (state, act) => parts.sight?.(state, act) ?? 'parties',
    partsChange: parts.parts.change === true,
    refusedAtOpening: (opening, act, by) => refusal(parts, parts.parts.atOpening(opening), act, by),
    refusedNow: (state, act, by) => refusal(parts, parts.parts.now(state), act, by),
    readersNow: (state, act) => readers(parts, state, act),
    byTheRecord: (opening, act) => byTheRecord(parts, opening, act),
  };
}

/**
 * Whoever owes something can be reminded of it, and it can be put before who stands above, in every kind alike; a plan
 * cycle has its own way.
 */
function withPrompting<S extends Recorded, P>(parts: CaseParts<S, P>): Acts<S, P> {
  const { acts, obligations } = parts;
  return obligations ? { ...acts, ...promptingActs<S, P>((state) => owingIn(parts, state)), ...acts } : acts;
}

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

const isClosed = <S extends Recorded, P>({ view }: CaseParts<S, P>, state: S): boolean =>
  view.closed ? view.closed(state) : state.closedAt !== null;

function recorded<S extends Recorded, P>(
  { happened, endsWith = 'closed' }: CaseParts<S, P>,
  state: S,
  entry: Entry,
): S {
  const known = typeof entry.data.key === 'string' ? { ...state, events: withEvent(state.events, entry) } : state;
  const next = entry.name === endsWith ? ended(known, entry) : known;
  return happened?.(next, entry) ?? next;
}

/** What an act had closed before stays as that left it. */
const ended = <S extends Recorded>(state: S, { data: { asOf, outcome = null } }: Entry): S => ({
  ...state,
  closedAt: state.closedAt ?? String(asOf),
  outcome: state.outcome ?? (outcome as string | null),
});

/** A closed case owes nothing any more. */
const owedIn = <S extends Recorded, P>(parts: CaseParts<S, P>, state: S): Obligation[] =>
  isClosed(parts, state) ? [] : (parts.obligations?.(state) ?? []);

const owingIn = <S extends Recorded, P>(parts: CaseParts<S, P>, state: S): Owing => ({
  obligations: owedIn(parts, state),
  rows: parts.view.steps(state),
});

function broughtAbout<S extends Recorded, P>(parts: CaseParts<S, P>, state: S, now: string): Consequence[] {
  const before = parts.first?.(state, now) ?? [];
  if (before.length > 0) return before;
  return [
    ...(parts.consequences?.(state, now) ?? []),
    ...overTime(owedIn(parts, state), state.events, now),
    ...promptedByHand(state, () => owingIn(parts, state), now),
  ];
}

function datesAhead<S extends Recorded, P>(parts: CaseParts<S, P>, state: S, now: string): NamedDate[] {
  if (isClosed(parts, state)) return [];
  const owed = owedIn(parts, state).flatMap((one) => datesOf(one, now));
  return ahead(now, [...owed, ...(parts.dates?.(state, now) ?? [])]);
}

function rowsOf<S extends Recorded, P>(parts: CaseParts<S, P>, state: S): StepRow[] {
  const late = lateRows(owedIn(parts, state), state.events);
  return parts.view.steps(state).map((row) => {
    const said = 'overdue' in row ? (row as StepRow) : { ...row, overdue: late.has(row.step) };
    return bySource(parts, state, said, row.step);
  });
}

/** Each says whose day it has: past one that nobody laid down, nobody is late. */
const tasksOf = <S extends Recorded, P>(parts: CaseParts<S, P>, state: S): Task[] =>
  parts.view.tasks(state).map((task) => bySource(parts, state, task, task.step));

type Dated = Pick<StepRow | Task, 'dueOn' | 'facts'>;

const sourced = new WeakMap<Dated, Dated>();

/** Made once for what stays the same: a thousand are looked at each time that one office answers. */
function bySource<S extends Recorded, P, T extends Dated>({ view }: CaseParts<S, P>, state: S, one: T, row: string): T {
  if (one.dueOn === null) return one;
  const dayBy = sourceOf(view.basis(state, row));
  if (dayBy === 'law') return one;
  const known = sourced.get(one);
  if (known?.facts.dayBy === dayBy) return known as T;
  const made = { ...one, facts: { ...one.facts, dayBy } };
  sourced.set(one, made);
  return made;
}

/** A state of which a body's end is told has a place for it. */
const passing = <S>(logic: CaseLogic<S>, handover: Handover<S>): CaseLogic<S> =>
  withSuccession(logic as CaseLogic<S & MayPass>, handover as Handover<S & MayPass>) as CaseLogic<S>;

function mailed<S extends Recorded, P>({ view }: CaseParts<S, P>, state: S, mail: MailOrder): MailOrder {
  if (mail.dueOn === null || 'dayBy' in mail.facts) return mail;
  return { ...mail, facts: { ...mail.facts, ...saysDayBy(view.basis(state, mail.step ?? '')) } };
}

/** The acts that people may lodge by the common door. */
export const peoplesActs = <S, P>(acts: Acts<S, P>): string[] =>
  Object.entries(acts).flatMap(([name, act]) => (act.by === 'engine' || act.ownRoute ? [] : [name]));

function wrongAct<S extends Recorded, P>({ kind, acts }: CaseParts<S, P>, { name, data }: AskedAct): DomainError {
  return new DomainError('wrong-act', {
    act: name,
    step: typeof data.step === 'string' ? data.step : '–',
    kind,
    allowed: peoplesActs(acts).join(', '),
  });
}

function refusal<S extends Recorded, P>(
  { acts, ...rest }: CaseParts<S, P>,
  parts: P,
  act: AskedAct,
  by: Pick<Actor, 'body' | 'role'>,
): DomainError | null {
  const definition = actNamed(acts, act.name);
  return definition && definition.by !== 'engine'
    ? notEntitled(definition, parts, act, by)
    : wrongAct({ acts, ...rest }, act);
}

function readers<S extends Recorded, P>({ acts, parts }: CaseParts<S, P>, state: S, act: AskedAct): string[] {
  const definition = actNamed(acts, act.name);
  const inside = definition && definition.by !== 'engine' && definition.inside;
  return inside ? (definition.by(parts.now(state), act).bodies ?? []) : [];
}

/** Of what people lodge by the common door; what has a route of its own is filed by that. */
function released<S extends Recorded, P>(parts: CaseParts<S, P>, state: S, act: Entry): Released | null {
  const definition = actNamed(parts.acts, act.name);
  if (!definition || definition.by === 'engine' || definition.ownRoute || act.by.role === 'system') return null;
  const documents = documentsIn(act.data).map(({ id }) => id);
  const posted = (parts.posted?.(state, act) ?? []).map(({ id }) => id);
  if (documents.length + posted.length === 0) return null;
  const sight = parts.sight?.(state, act) ?? null;
  return { documents, by: act.by.body, readers: readers(parts, state, act), sight, posted };
}

function byTheRecord<S extends Recorded, P>({ acts, parts }: CaseParts<S, P>, opening: Data, act: AskedAct): boolean {
  const definition = actNamed(acts, act.name);
  if (!definition || definition.by === 'engine') return false;
  return definition.by(parts.atOpening(opening), act).bodies === null;
}

/** Whether the case still takes it, its form, who asks; then what the act itself must hold to. */
function judge<S extends Recorded, P>(parts: CaseParts<S, P>, state: S, act: Entry): Ruling {
  const definition = actNamed(parts.acts, act.name);
  if (!definition) return refusedBy(wrongAct(parts, act));
  return (
    tooLate(parts, definition, state) ??
    definition.phase?.(state) ??
    malformed(definition, act) ??
    stranger(parts, definition, state, act) ??
    weighed(definition, state, act)
  );
}

function weighed<S, P>({ judge: rule, counts }: Act<S, P>, state: S, act: Entry): Ruling {
  const ruling = rule?.(state, act) ?? accepted();
  return counts ? counted(counts, state, act, ruling) : ruling;
}

const refusedBy = ({ code, facts }: DomainError): Ruling => refused(code, facts);

function stranger<S extends Recorded, P>(
  { parts }: CaseParts<S, P>,
  definition: Act<S, P>,
  state: S,
  act: Entry,
): Ruling | null {
  const refusal = notEntitled(definition, parts.now(state), act, act.by) ?? notInSeat(definition, act.by);
  return refusal && refusedBy(refusal);
}

function tooLate<S extends Recorded, P>(
  { overSince = ({ closedAt }) => closedAt && vnDateOf(closedAt) }: CaseParts<S, P>,
  { afterClose }: Act<S, P>,
  state: S,
): Ruling | null {
  const closedOn = overSince(state);
  return closedOn === null || afterClose?.(state) ? null : refused('case-closed', { closedOn });
}

function malformed<S, P>(definition: Act<S, P>, act: Entry): Ruling | null {
  const fault = formFault(definition.data, act.data) ?? reasonFault(definition, act);
  return fault && refused('invalid-input', fault);
}

function reasonFault<S, P>(definition: Act<S, P>, { data }: Entry): { field: string; rule: string } | null {
  const wanted = definition.by !== 'engine' && definition.reasonOnRecord === 'always';
  return wanted && typeof data.why !== 'string' ? { field: 'why', rule: 'the hash of the reason' } : null;
}
