import { type IsoDate, partsOf } from '../calendar/dates';
import { DomainError } from '../errors';
import { carries } from '../law/effect';
import type { BodyRef, Procedure, Step, Text } from '../law/procedure';
import { runsApart } from '../planCycle/state';
import type { Directory } from '../units/directory';

/**
 * What a body must be able to do in a procedure: sign from its head's seat; act, from any seat; vote, by its deputies;
 * answer what it is asked; hear what it is told.
 */
export const DUTIES = ['sign', 'act', 'vote', 'answer', 'hear'] as const;
export type Duty = (typeof DUTIES)[number];

/** A step, or an anchor, for which a body must do it. */
export interface Cause {
  procedure: string;
  step: string;
  title: Text;
  duty: Duty;
}

/** A body that the procedures of a unit need, and for what. */
export interface Need {
  body: string;
  causes: Cause[];
}

/** The seats that are held in a body today. */
export interface SeatsHeld {
  head: number;
  officer: number;
  clerk: number;
  deputy: number;
}

export const NO_SEATS: SeatsHeld = { head: 0, officer: 0, clerk: 0, deputy: 0 };

/**
 * How a body stands for what it is needed for: `filled`; `unsigned`, somebody acts but nobody may sign; `voteless`, a
 * Council without deputies; `empty`, it must act and nobody sits in it; `in-vain`, it is asked or told and nobody sits
 * in it.
 */
export type Standing = 'filled' | 'unsigned' | 'voteless' | 'empty' | 'in-vain';

/** How a body stands that has those duties and those seats. */
export function standingOf(duties: ReadonlySet<Duty>, { head, officer, clerk, deputy }: SeatsHeld): Standing {
  const acting = head + officer;
  if (acting === 0 && (duties.has('sign') || duties.has('act'))) return 'empty';
  if (head === 0 && duties.has('sign')) return 'unsigned';
  if (deputy === 0 && duties.has('vote')) return 'voteless';
  return acting + clerk + deputy === 0 ? 'in-vain' : 'filled';
}

/**
 * Whether it has documents to issue and register, which is the records clerk's (Decree 30/2020 art. 6(3)), and none to
 * do it: others stand in then, and are named.
 */
export const lacksClerk = (duties: ReadonlySet<Duty>, { clerk }: SeatsHeld): boolean =>
  clerk === 0 && WRITING.some((duty) => duties.has(duty));

/** Who signs, acts or answers writes documents. */
const WRITING: Duty[] = ['sign', 'act', 'answer'];

/**
 * The versions of a level by which a unit could begin a case that day: of each procedure the one of next year's cases,
 * where there is none this year's, else that of the nearest year after. A plan of five years begins up to so many
 * ahead.
 */
export function proceduresInForce(among: Procedure[], level: string, on: IsoDate): Procedure[] {
  const { year } = partsOf(on);
  const years = [year + 1, year, ...Array.from({ length: YEARS_AHEAD }, (_, index) => year + 2 + index)];
  const ids = [...new Set(among.filter((one) => one.level === level).map(({ id }) => id))];
  return ids.flatMap((id) => {
    const own = among.filter((one) => one.id === id && one.level === level);
    const found = years.map((at) => own.find((one) => carries(one, at, on))).find(Boolean);
    return found ? [found] : [];
  });
}

const YEARS_AHEAD = 5;

/** What some procedures ask, by whom they name: each name with all that it is asked for. */
export type Wants = Map<string, { ref: BodyRef; causes: Cause[] }>;

/** Gathers what procedures ask of whom, to be resolved for any unit of their level. */
export function wantsIn(procedures: Procedure[]): Wants {
  const wants: Wants = new Map();
  for (const [ref, cause] of procedures.flatMap(asked)) {
    const key = `${ref.body}@${ref.at}`;
    const known = wants.get(key);
    if (known) known.causes.push(cause);
    else wants.set(key, { ref, causes: [cause] });
  }
  return wants;
}

/**
 * What the procedures of a unit ask of whom: of its own bodies, of those above and beside it, and, where `above` are
 * the procedures of the unit that it is part of, what these ask of the units below. Throws `no-such-unit`.
 */
export function seatNeeds(directory: Directory, own: Wants, above: Wants, unit: string, on: IsoDate): Need[] {
  const here = [...own.values()].filter(({ ref }) => ref.at !== 'children');
  const fromAbove = [...above.values()].filter(({ ref }) => ref.at === 'children');
  const needs = new Map<string, Cause[]>();
  for (const { ref, causes } of [
    ...here,
    ...fromAbove.map((one) => ({ ...one, ref: { ...one.ref, at: 'unit' } as const })),
  ])
    for (const body of resolved(directory, ref, unit, on)) needs.set(body, [...(needs.get(body) ?? []), ...causes]);
  return [...needs].map(([body, causes]) => ({ body, causes }));
}

type Asked = [ref: BodyRef, cause: Cause];

function asked({ id: procedure, steps, anchors }: Procedure): Asked[] {
  const set = anchors.map(({ id, title, setBy }): Asked => [setBy, { procedure, step: id, title, duty: 'act' }]);
  return [...set, ...steps.flatMap((step) => askedBy(procedure, step))];
}

function askedBy(procedure: string, step: Step): Asked[] {
  const { id, title, by, enteredBy, role, inSession, to, notices, escalate, silence } = step;
  const because = (duty: Duty): Cause => ({ procedure, step: id, title, duty });
  const does: Duty = inSession ? 'vote' : role === 'head' ? 'sign' : 'act';
  const told = [
    ...notices.flatMap((notice) => notice.to),
    ...[escalate?.to, silence?.escalateTo].filter((ref) => ref !== undefined),
  ];
  return [
    [enteredBy ?? by, because(does)],
    ...to.map((ref): Asked => [ref, because(runsApart(step) ? 'answer' : 'hear')]),
    ...told.map((ref): Asked => [ref, because('hear')]),
  ];
}

/**
 * The bodies that a procedure has work done by and that are no more that day, such as those of the three tiers; none
 * where a case could begin. Throws `no-such-unit`.
 */
export function bodiesGone(directory: Directory, procedure: Procedure, unit: string, on: IsoDate): string[] {
  const refs = [...wantsIn([procedure]).values()].map(({ ref }) => ref).filter(({ at }) => at !== 'children');
  const holders = procedure.steps.map(({ by }) => by);
  const gone = [...refs, ...holders].filter(
    (ref) => !directory.isGroup(ref.body) && resolved(directory, ref, unit, on).length === 0,
  );
  return [...new Set(gone.map(({ body, at }) => `${at === 'nation' ? 'VN' : unit}.${body}`))];
}

/** Nobody where the unit has no such body: a start says so itself. */
function resolved(directory: Directory, ref: BodyRef, unit: string, on: IsoDate): string[] {
  try {
    return directory.resolve(ref, unit, on);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}
