import { arrival } from './arrival';
import { carryingOut } from './carryingOut';
import type { CaseDefinition } from './case/defineCase';
import { consultation } from './consultation';
import { councilSession } from './councilSession';
import { documentBook } from './documentBook';
import { DomainError } from './errors';
import { exchange } from './exchange';
import { gathering } from './gathering';
import { officialDocument } from './officialDocument';
import { planCycle } from './planCycle';
import { project } from './project';
import { supervision } from './supervision';
import { support } from './support';

/** The kinds of case that there are. A new kind is entered here, and nowhere else. */
const ALL = [
  planCycle,
  consultation,
  councilSession,
  supervision,
  gathering,
  project,
  carryingOut,
  support,
  exchange,
  officialDocument,
  documentBook,
  arrival,
] as const;

/** A kind's name as the register stores it. */
export type CaseKind = (typeof ALL)[number]['kind'];

/** The name of the kind's folder and of the workflow that runs its cases. */
export type CaseWorkflow = CamelCase<CaseKind>;

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** The states share nothing but being handed back to their machine. */
// oxlint-disable-next-line typescript/no-explicit-any
type AnyCase = CaseDefinition<any, any, CaseKind>;

/** Each kind of case by its name. */
export const KINDS = Object.fromEntries(ALL.map((definition) => [definition.kind, definition])) as unknown as Record<
  CaseKind,
  AnyCase
>;

export const CASE_KINDS: readonly CaseKind[] = ALL.map(({ kind }) => kind);

/** Kinds that only whoever has a part in a case sees. */
export const PARTIES_ONLY: readonly CaseKind[] = CASE_KINDS.filter((kind) => KINDS[kind].partiesOnly);

/** Kinds of which not all is read by whoever sees a case. */
export const KEEPING_INSIDE: readonly CaseKind[] = CASE_KINDS.filter((kind) => KINDS[kind].keepsInside);

/** The acts, in cases of any kind, that are done from one seat alone. */
const actsOfSeat = (seat: 'clerk' | 'head'): readonly string[] =>
  CASE_KINDS.flatMap((kind) =>
    Object.entries(KINDS[kind].acts).flatMap(([name, act]) =>
      seat in act && act[seat as keyof typeof act] ? [name] : [],
    ),
  );

/** What is done from the records clerk's seat, in cases of any kind. */
export const CLERKS_ACTS = actsOfSeat('clerk');

/** What is done from the seat that signs, in cases of any kind. */
export const HEADS_ACTS = actsOfSeat('head');

/** A stored name as the kind that it names. Throws where there is none: a register of a later version. */
export function kindNamed(name: string): CaseKind {
  if (!Object.hasOwn(KINDS, name)) throw new Error(`No kind of case is called ${name}`);
  return name as CaseKind;
}

/** The workflow that runs cases of a kind. */
export const workflowOf = (kind: CaseKind): CaseWorkflow =>
  kind.replace(/-(.)/g, (_hyphen, letter: string) => letter.toUpperCase()) as CaseWorkflow;

/**
 * The refusal of a case of that kind which isn't there, or isn't for whoever asks; `which` where they named one
 * themselves.
 */
export const noSuchCase = (kind: CaseKind, which?: string): DomainError =>
  new DomainError('not-found', { what: kind, ...(which !== undefined && { which }) });
