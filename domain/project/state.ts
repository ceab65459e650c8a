import type { IsoDate, IsoInstant } from '../calendar/dates';
import { type Begun, begun, type CaseOpening } from '../case/begun';
import type { Data, Entry } from '../case/entry';
import type { LawLibrary } from '../case/logic';
import type { DocumentRef } from '../case/documents';
import type { Text } from '../law/procedure';
import { own } from '../own';
import { isRegisteredOwner } from '../units/registered';
import type { DutyKind, KeptLaw, ProjectLevel } from './law';
import type { Span } from './plan';
import type { Approval, CapitalSource, ProgressReport } from './reported';

/** Groups of projects by the Public Investment Law: of national importance, A, B and C. */
export const GROUPS = ['national', 'A', 'B', 'C'] as const;

/** What may be amended of a project. The amount is in million đồng, a decimal as text: money is never a float. */
export interface Details {
  title: Text;
  group: (typeof GROUPS)[number];
  capital: { amount: string; source: CapitalSource };
  startYear: number;
  endYear: number;
  /** The plan's case, and the programme's code. */
  plan: string | null;
  programme: string | null;
}

/** What the first entry of a project's case says: the project, and by whom it must be made known to whom. */
export interface ProjectOpening extends Details, CaseOpening {
  level: ProjectLevel;
  /** The project's own number. */
  code: string;
  owner: string;
  /** What an owner beside the directory was called on that day. */
  ownerName?: Text;
  spans: Span[];
  laws: Record<string, KeptLaw>;
  documents: DocumentRef[];
}

/** Why somebody must be told. */
export const CAUSES = [
  'registered',
  'amended',
  'moved-in',
  'withdrawn',
  'owner-changed',
  'regime-changed',
  'completed',
  'stopped',
] as const;
export type Cause = (typeof CAUSES)[number];

/** How a duty ended: `passed-on` to the Councils that took the place of the one it was owed to. */
export type DutyEnd = 'done' | 'dropped' | 'passed-on';

/** Something that somebody owes, by a day. */
export interface Duty {
  id: string;
  kind: DutyKind;
  /** What brought it about, together with others. */
  batch: string;
  cause: Cause | null;
  /** The receiving unit of a notice, a posting or an acknowledgement; the commune of a board. */
  unit: string | null;
  /** Who owes it; null: whoever is the project's owner. */
  heldBy: string | null;
  /** The bodies it is owed to. */
  owedTo: string[];
  law: string;
  openedAt: IsoInstant;
  dueOn: IsoDate;
  /** How often it was opened: an answer that does not satisfy opens it again. */
  round: number;
  end: DutyEnd | null;
  endedAt: IsoInstant | null;
  /** The day on which it counts as done, where that is another than the stamp's. */
  countsOn: IsoDate | null;
  endedBy: string | null;
  /** Units whose Councils a duty passed on to. */
  passedTo: string[];
  documents: DocumentRef[];
  overdue: boolean;
  /** The notice that an acknowledgement is of, the board that a finding is of. */
  of: string | null;
  /** Of an answered finding: when the board took the answer for enough. */
  satisfiedAt: IsoInstant | null;
}

/** A project made public in a commune. */
export interface Posting {
  unit: string;
  from: IsoDate;
  to: IsoDate;
  seq: number;
  at: IsoInstant;
}

/** A community's supervision board (Ban giám sát đầu tư của cộng đồng), formed by the Fatherland Front of a place. */
export interface Board {
  id: string;
  by: string;
  members: number;
  startsOn: IsoDate;
  formedAt: IsoInstant;
}

export interface ProjectState extends Begun<ProjectOpening> {
  details: Details;
  owner: string;
  ownerName?: Text | undefined;
  spans: Span[];
  laws: Record<string, KeptLaw>;
  /** Index of the span that holds. */
  current: number;
  duties: Record<string, Duty>;
  postings: Posting[];
  boards: Record<string, Board>;
  approvals: Approval[];
  /** The owner's reports on progress, in their order. */
  reports: ProgressReport[];
  status: 'running' | 'completed' | 'stopped';
  endedAt: IsoInstant | null;
}

export const spanOf = (state: ProjectState): Span => state.spans[state.current] as Span;
export const lawOf = (state: ProjectState): KeptLaw => state.laws[spanOf(state).law] as KeptLaw;

/** Who answers for the project: its owner, or where that body has ended the deciding unit's Committee. */
export function responsible(state: ProjectState): string {
  const { ownerStands, stewards } = spanOf(state);
  return ownerStands ? state.owner : (stewards[0] ?? state.owner);
}

export const holderOf = (state: ProjectState, duty: Duty): string => duty.heldBy ?? responsible(state);

/**
 * Who is asked to see to a duty: its holder, and where that is an owner beside the directory, which often has nobody
 * here, the planning office of the deciding unit, which enters for it what came.
 */
export function askedOf(state: ProjectState, duty: Duty): string[] {
  const holder = holderOf(state, duty);
  const office = spanOf(state).stewards.at(-1);
  return isRegisteredOwner(holder) && office ? [holder, office] : [holder];
}

export const pending = (state: ProjectState): Duty[] => Object.values(state.duties).filter((duty) => duty.end === null);

/** A duty by its id, whatever the id is called. */
export const dutyOf = (state: ProjectState, id: string): Duty | undefined => own(state.duties, id);

/** The state before anybody was told anything; `open` of the machine adds the first notices. */
export function readOpening(entry: Entry, library: LawLibrary): ProjectState {
  const state = begun<ProjectOpening>(entry, library);
  return {
    ...state,
    ...toldBy(state.opening),
    postings: [],
    approvals: [],
    reports: [],
    status: 'running',
    endedAt: null,
  };
}

/** What of the state the opening tells: it holds until places, owner or tiers change. */
export function toldBy(opening: ProjectOpening) {
  const { title, group, capital, startYear, endYear, plan, programme, owner, ownerName, spans, laws } = opening;
  const details = { title, group, capital, startYear, endYear, plan, programme };
  return { opening, details, owner, ownerName, spans, laws, current: 0, duties: {}, boards: {} };
}

export const asData = (value: object): Data => JSON.parse(JSON.stringify(value)) as Data;
