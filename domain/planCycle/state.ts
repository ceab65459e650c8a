import type { IsoDate } from '../calendar/dates';
import type { Extension } from '../calendar/extensions';
import type { Stop } from '../calendar/stops';
import type { Calendar } from '../calendar/calendar';
import type { DocumentRef } from '../case/documents';
import type { Meeting } from '../case/meeting';
import type { Actor, Data, Entry } from '../case/entry';
import type { EventsOnRecord } from '../case/events';
import type { LawLibrary, LowerPlans, ReasonRef } from '../case/logic';
import type { MayPass } from '../case/succession';
import type { Basis, Citation, Procedure, Step, Text } from '../law/procedure';
import type { Ballot, CascadeState, PlanBasis, TargetVersion, UpperPlan } from './levels/state';
import type { Commitments } from './commitmentState';
import { traitsOf } from '../law/stepKinds';
import { NO_PLAN, type PlanOnRecord } from '../planContent/onRecord';
import { type EarlierRound, type EndingRound, isPrepared, isSent, type Prepared, type Question } from './questionState';

/** Who does what in this case: the procedure's roles, resolved to bodies on the day the case began. */
export interface StepBodies {
  holder: string;
  enteredBy?: string;
  to: string[];
  escalateTo?: string;
  notices: { opened: string[]; done: string[]; overdue: string[] };
}

/** A step that was done before the case was entered here: on which day, by which document. */
export interface DoneBefore {
  step: string;
  on: IsoDate;
  number?: string;
  documents?: DocumentRef[];
}

/** A case that was begun before it was entered here, on paper or elsewhere: since when, and what was done of it. */
export interface TakenOver {
  begunOn?: IsoDate;
  history?: DoneBefore[];
}

/** What the opening entry of a plan cycle says. */
export interface CycleOpening extends TakenOver {
  caseId: string;
  procedure: string;
  calendar: string;
  unit: string;
  year: number;
  title: Text;
  settings: Record<string, string>;
  /** What those rest on that are the unit's own. */
  settingCites?: Record<string, Basis>;
  anchors: Record<string, string>;
  bodies: Record<string, StepBodies>;
  /** Who may set each anchor. */
  anchorsBy: Record<string, string>;
  /** Who may extend, stop clocks and cancel: the planning office, the Committee, the Standing Body. */
  managers: string[];
  /**
   * The units whose plans this one and those below it open; none where it isn't said, so that nobody opens thousands
   * unawares.
   */
  lower?: LowerPlans;
  /** Who may be named in the case's schedules, where it has any: they may confirm receipt of progress. */
  parties?: string[];
  /** What is drawn up and signed before anybody is asked; nothing in cases begun before this was asked for. */
  prepared?: Prepared;
}

/**
 * A citizen's comment that the office let through: on which posting, and whether it has its acceptance or explanation.
 */
export interface CommunityComment {
  posting: string;
  /** The step that gathers the comments and must answer them. */
  step: string;
  handled: boolean;
  /** What it said is no longer on record, by an act that is. */
  erased?: true;
}

/** What a comment is erased for: its writer asked, it is needed no more, an authority ordered it. */
export const ERASED_FOR = ['asked', 'needless', 'ordered'] as const;

/** Somebody who was asked by name to comment on a posting: a body, or an organisation beside the directory. */
export interface InvitedSide {
  posting: string;
  body: string | null;
  name: string | null;
  /** Null while it has said nothing. */
  commentedOn: IsoDate | null;
}

/** That a case went over to another version, and what became of its steps; it stands on the record for good. */
export interface VersionMove {
  seq: number;
  from: string;
  to: string;
  cites: Citation[];
  added: string[];
  ended: string[];
  /** Consultations that end, because their step did or became another kind. */
  cancels: string[];
  /** The bodies that held the open steps that ended. */
  losers: string[];
}

/** Documents as they were on record when a step came back. */
export interface LodgedBefore {
  step: string;
  documents: DocumentRef[];
}

export interface Returned {
  by: string;
  from: string;
  at: string;
  /** Null for what a session decided before it said by which of its entries. */
  why: ReasonRef | null;
  /** What had been lodged for it and for the steps that stand on it. */
  before: LodgedBefore[];
}

/** That whoever did a step took it back before anybody had acted on it. */
export interface Withdrawn {
  by: string;
  at: string;
  why: ReasonRef;
  before: LodgedBefore[];
  /** Who had been told of what is withdrawn. */
  told: string[];
}

export interface StepState {
  id: string;
  /** Counts up each time a returned dossier reopens the step. */
  round: number;
  openedAt: string | null;
  /** The day from which it counts as open, where that is an earlier one than its stamp's. */
  opensOn: string | null;
  doneAt: string | null;
  /** The day on which it counts as done, where that is another than its stamp's. */
  countsOn: string | null;
  /** Set when the case went over to a version that doesn't have the step. */
  endedAt: string | null;
  outcome: string | null;
  doneBy: Actor | null;
  /** Who held a done step before its body ended; should the step begin anew, it is the successor's. */
  heldBy: string | null;
  documents: DocumentRef[];
  extensions: Extension[];
  stops: Stop[];
  /** Bodies that confirmed receipt of a notice, with the stamp. */
  acknowledged: Record<string, string>;
  /** What a closed consultation or a vote reported. */
  result: Data | null;
  /** Set on the step that a returned dossier came back to: which body returned it, from which step, when. */
  returned: Returned | null;
  /** Set while the step is open, or done, in the round that its withdrawal began. */
  withdrawn: Withdrawn | null;
  /** The exchange or workshop as it was called last. */
  meeting: Meeting | null;
  /** consult, gather: what is asked in this round, from its being drawn up. */
  question: Question | null;
  /** consult, gather: what the round before came to; it outlives the step's new beginning. */
  standing: EarlierRound | null;
  /** consult, gather: the round before, while it is being ended. */
  ending: EndingRound | null;
}

/** `above`: a directive that an upper plan handed down. */
export type Dating = Record<'timetable' | 'directive' | 'above', DatingDocument | null>;

/** An official document that lays down days: which, and the day of each step that it names. */
export interface DatingDocument {
  number: string;
  signedOn: IsoDate;
  /** Of a directive: what kind of document it is, and who issued it. */
  title?: string;
  issuer?: string;
  /** The entry by which it came. */
  seq: number;
  at: string;
  days: Record<string, IsoDate>;
  /** Of a directive: the days of steps of plans below, by their procedure. */
  below?: DayBelow[];
}

export interface DayBelow {
  procedure: string;
  step: string;
  on: IsoDate;
}

/** A due date that moved, and the entry that moved it. */
export interface Move {
  step: string;
  oldDue: string | null;
  newDue: string | null;
  cause: string;
  seq: number;
}

/** A request by someone outside the step's own flow: a manual reminder or escalation, to be told once. */
export interface Prompt {
  seq: number;
  kind: 'remind' | 'escalate';
  step: string;
  /** When, and whom it reached. */
  at: string;
  to: string;
}

/** An item of a session's agenda that waits for the Council's decision on a step. */
export interface OnAgenda {
  session: string;
  item: string;
  step: string;
}

/** By whom and when the cycle was cancelled, by which document where one was named, and by which entry. */
export interface Cancelled {
  by: string;
  on: IsoDate;
  number: string | null;
  signedOn: IsoDate | null;
  byDocument: string | null;
  seq: number;
}

export interface CycleState extends MayPass {
  opening: CycleOpening;
  openedAt: string;
  law: LawLibrary;
  /** The version by which the case is carried now, with the ended steps of the one it came from. */
  procedure: Procedure;
  procedureHash: string;
  versionMoves: VersionMove[];
  calendar: Calendar;
  /** Hash of the calendar the case counts by now; corrections move it. */
  calendarHash: string;
  anchors: Record<string, string>;
  /** The documents that lay down days beside the law, as they stand. */
  dating: Dating;
  steps: Record<string, StepState>;
  moves: Move[];
  prompts: Prompt[];
  /** What each cascade step has opened and heard of (S1). */
  cascades: Record<string, CascadeState>;
  /** The plans that this one stands on, by case (S2). */
  uppers: Record<string, UpperPlan>;
  /** The plan's own targets, version by version (S4). */
  targets: TargetVersion[];
  /** What it stands on beside those: strategies, master plans, resolutions (S5). */
  bases: PlanBasis[];
  /** The plan itself, part by part (S6–S12). */
  plan: PlanOnRecord;
  /** What stands on a Council's agenda, by step. */
  ballots: Record<string, Ballot>;
  /** Every item of a session that waits for the Council's decision, by session and item. */
  agendas: Record<string, OnAgenda>;
  /** What a Council's rejection sent back, by the step that it decided. */
  rejections: Record<string, Rejection>;
  /** Steps at which the Council did not pass what it had before it: that is drawn up and decided again. */
  notPassed: string[];
  /** Comments of the community that the office let through (S13, S17), by id. */
  community: Record<string, CommunityComment>;
  /** Who was invited to comment on what was posted (S13), by id. */
  sides: Record<string, InvitedSide>;
  /** What all concerned undertake together (S13), as it was drawn up last. */
  commitments: Commitments | null;
  events: EventsOnRecord;
  closedAt: string | null;
  outcome: string | null;
  cancelled: Cancelled | null;
  /** Cancelled, and begun anew as that case. */
  begunAnew: string | null;
}

/** A rejection by the Council, and how all stood before it: where its vote was miscounted, that holds again. */
export interface Rejection {
  session: string;
  /** The entry of the session by which it was decided. */
  decidedBy: number;
  steps: Record<string, StepState>;
  ballots: Record<string, Ballot>;
  notPassed: string[];
}

/** The state that the opening entry makes: steps without needs are open from the first stamp. */
export function openCycle(entry: Entry, law: LawLibrary): CycleState {
  const opening = entry.data as unknown as CycleOpening;
  const procedure = law.procedure(opening.procedure);
  const steps = Object.fromEntries(
    procedure.steps.map(({ id, needs }) => [id, { ...blankStep(id), openedAt: needs.length ? null : entry.at }]),
  );
  return {
    opening,
    openedAt: entry.at,
    law,
    procedure,
    procedureHash: opening.procedure,
    versionMoves: [],
    steps,
    calendar: law.calendar(opening.calendar),
    calendarHash: opening.calendar,
    anchors: opening.anchors,
    dating: { timetable: null, directive: null, above: null },
    moves: [],
    prompts: [],
    cascades: {},
    uppers: {},
    targets: [],
    bases: [],
    plan: NO_PLAN,
    ballots: {},
    agendas: {},
    rejections: {},
    notPassed: [],
    community: {},
    sides: {},
    commitments: null,
    events: new Map(),
    closedAt: null,
    outcome: null,
    cancelled: null,
    begunAnew: null,
  };
}

/** A step that nobody has begun. */
export function blankStep(id: string): StepState {
  return {
    id,
    round: 1,
    openedAt: null,
    opensOn: null,
    doneAt: null,
    countsOn: null,
    endedAt: null,
    outcome: null,
    doneBy: null,
    heldBy: null,
    documents: [],
    extensions: [],
    stops: [],
    acknowledged: {},
    result: null,
    returned: null,
    withdrawn: null,
    meeting: null,
    question: null,
    standing: null,
    ending: null,
  };
}

export const stepLaw = (state: CycleState, id: string): Step | undefined =>
  state.procedure.steps.find((step) => step.id === id);

export const bodiesOf = (state: CycleState, id: string): StepBodies => state.opening.bodies[id] as StepBodies;

/** Who acts at a step: whoever holds it, or enters what a higher body decided. */
export function actingBody({ opening: { bodies } }: Pick<CycleState, 'opening'>, step: string): string {
  const { holder, enteredBy } = bodies[step] as StepBodies;
  return enteredBy ?? holder;
}

/** The step's state; only for ids that the procedure has. */
export const stepState = (state: CycleState, id: string): StepState => state.steps[id] as StepState;

export const isOpen = (step: StepState): boolean =>
  step.openedAt !== null && step.doneAt === null && step.endedAt === null;

/**
 * One authority, one plan, one period: one cycle; or one for each matter, where the period has many. A rehearsal has
 * its own place.
 */
export const cycleCase = (unit: string, procedure: string, year: number, rehearsal = false, matter?: string): string =>
  // The matter stands before the year: what follows the year names a consultation's step.
  [unit, procedure, ...(matter ? [matter] : []), year, ...(rehearsal ? ['rehearsal'] : [])].join('.');

/** A cycle's id: `22.annual-plan-province.2027`; begun anew after that was cancelled, the same with `.2`. */
const TURN = /^(.*\.\d{4})(?:\.(\d+))?(\.rehearsal)?$/;

/** The id of a cycle in another turn: of the same unit, procedure, matter and year, `by` later or earlier. */
function turned(id: string, by: number): string | null {
  const [, first = '', turn = '1', rehearsal = ''] = TURN.exec(id) ?? [];
  const number = Number(turn) + by;
  return first && number > 0 ? `${first}${number > 1 ? `.${number}` : ''}${rehearsal}` : null;
}

/** How many times the cycle was begun with it: 1, or more where those before were cancelled. */
export const turnOf = (id: string): number => Number(TURN.exec(id)?.[2] ?? 1);

/** Whether two cycles are turns of the same one. */
export const sameCycle = (one: string, other: string): boolean => firstTurn(one) === firstTurn(other);

const firstTurn = (id: string): string => id.replace(TURN, '$1$3');

/** The id under which a cycle is begun anew once this one was cancelled: it keeps its year for nobody. */
export const turnAfter = (id: string): string => turned(id, 1) as string;

/** The cancelled cycle in whose place this one was begun; null for the first of its unit, procedure and year. */
export const turnBefore = (id: string): string | null => turned(id, -1);

/** Whether a case was opened by a rehearsal. */
export const isRehearsed = ({ caseId }: Pick<CycleOpening, 'caseId'>): boolean => caseId.endsWith('.rehearsal');

/** Whether the step's work is done in a case of its own. */
export const runsApart = (law: Step): boolean => traitsOf(law).runsAs !== undefined;

/** Whether that case is there: where what it asks is drawn up, only once that was sent. */
export const hasOwnCase = (state: CycleState, law: Step): boolean =>
  runsApart(law) && (!isPrepared(state, law) || isSent(stepState(state, law.id)));

/** The case of a step's consultation or gathering in this round. */
export const consultationCase = (state: CycleState, step: StepState): string =>
  `${state.opening.caseId}.${step.id}${step.round > 1 ? `.r${step.round}` : ''}`;

/** A copy of the state with one step changed. */
export function withStep(state: CycleState, id: string, change: Partial<StepState>): CycleState {
  return { ...state, steps: { ...state.steps, [id]: { ...stepState(state, id), ...change } } };
}
