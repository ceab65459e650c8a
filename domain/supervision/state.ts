import { deadlinePassed, type IsoDate } from '../calendar/dates';
import { type Begun, begun, type CaseOpening } from '../case/begun';
import type { When } from '../case/daysThatCount';
import type { Entry } from '../case/entry';
import type { LawLibrary } from '../case/logic';
import type { DocumentRef } from '../case/documents';
import type { ProjectCheck } from './checks';
import type { Part, Rung, Subject, SupervisionLaw, SupervisionLevel, SupervisionStep } from './law';

/** What the opening entry of a supervision says. */
export interface SupervisionOpening extends CaseOpening {
  /** Hash of the group's law as of the day of opening: a later law does not touch the case. */
  procedure: string;
  year: number;
  group: string;
  subject: Subject;
  level: SupervisionLevel;
  /** Who has which part, resolved on the day of opening. */
  parts: Record<Part, string[]>;
  /** The part that each step is done by, so that whoever has no part is turned away without reading the law. */
  steps: Record<string, Part>;
  ladder: Record<string, Part>;
  anchors: Record<string, string>;
  programme: string | null;
  /** The task of another supervision whose rung this case carries out. */
  source: { case: string; task: string; rung: string } | null;
}

/** What a body that owed it brought in. */
export interface BroughtIn {
  /** The day on which it came, where that is another than the stamp's. */
  countsOn: IsoDate | null;
  late: boolean;
  documents: DocumentRef[];
}

export const NOT_YET: BroughtIn = { countsOn: null, late: false, documents: [] };

export interface Report extends BroughtIn {
  at: string;
  /** The body that sent it, where that ended since and another answers in its place. */
  from?: string;
}

export interface StepState {
  id: string;
  openedAt: string | null;
  /** The day from which it counts as open, and as done, where that is another than the stamp's. */
  opensOn: IsoDate | null;
  doneAt: string | null;
  countsOn: IsoDate | null;
  outcome: string | null;
  documents: DocumentRef[];
  /** report: what each supervised body sent. */
  reports: Record<string, Report>;
}

/** What one body is asked to supply, with the day it is due (S29). */
export interface InformationRequest extends BroughtIn {
  id: string;
  asked: string;
  by: string;
  /** In a line; null where whoever asked said it only in full. */
  about: string | null;
  askedAt: string;
  dueOn: string;
  answeredAt: string | null;
}

/** A body that was asked to organise the supervision together: its share of the work, its answer, what came of it. */
export interface CoOrganiser extends BroughtIn {
  id: string;
  body: string;
  by: string;
  /** Its share, in a line. */
  about: string;
  askedAt: string;
  answerBy: IsoDate;
  dueOn: IsoDate;
  answeredAt: string | null;
  agrees: boolean | null;
  doneAt: string | null;
}

/** What the assessor found; that a task is overdue follows from its day. */
export const VERDICTS = ['done', 'partly-done', 'not-done', 'not-carried-out', 'unsatisfactory'] as const;
export type Verdict = (typeof VERDICTS)[number];
type TaskStanding = Verdict | 'overdue';

export interface Explanation extends BroughtIn {
  demandedAt: string;
  complex: boolean;
  dueOn: string;
  answeredAt: string | null;
}

export interface TakenRung extends When {
  rung: string;
  by: string;
  number: string | null;
  documents: DocumentRef[];
  /** The supervision that carries the rung out, and the session on whose agenda it was put. */
  case: string | null;
  session: string | null;
}

/** One recommendation of the conclusion: who does it, what must come of it, by when, and what became of it. */
export interface FollowUpTask {
  id: string;
  lead: string;
  with: string[];
  product: string;
  dueOn: string;
  assignedAt: string;
  /** The day of the conclusion, where that is another than the stamp's. */
  assignedOn: IsoDate | null;
  verdict: Verdict;
  assessedAt: string | null;
  proofs: (BroughtIn & { at: string; claims: string })[];
  explanation: Explanation | null;
  ladder: TakenRung[];
}

export interface SupervisionState extends Begun<SupervisionOpening> {
  /** The group's law, with only the time limits that hold for this subject. */
  law: SupervisionLaw;
  anchors: Record<string, string>;
  steps: Record<string, StepState>;
  requests: InformationRequest[];
  organisers: CoOrganiser[];
  /** Projects that were checked, each as it was found last. */
  checks: ProjectCheck[];
  tasks: FollowUpTask[];
}

/** The state that the opening entry makes: steps without needs are open from the first stamp. */
export function openSupervision(entry: Entry, library: LawLibrary): SupervisionState {
  const state = begun<SupervisionOpening>(entry, library);
  const { opening } = state;
  const law = forSubject(library.procedure(opening.procedure) as unknown as SupervisionLaw, opening.subject);
  const steps = Object.fromEntries(law.steps.map((step) => [step.id, blank(step, entry.at)]));
  return {
    ...state,
    law,
    anchors: opening.anchors,
    steps,
    requests: [],
    organisers: [],
    checks: [],
    tasks: [],
  };
}

/** The law gives a committee other days than its Council. */
export function forSubject(law: SupervisionLaw, subject: Subject): SupervisionLaw {
  const holds = ({ for: only }: { for?: Subject[] }): boolean => !only || only.includes(subject);
  return { ...law, steps: law.steps.map((step) => ({ ...step, due: step.due.filter(holds) })) };
}

function blank({ id, needs }: SupervisionStep, at: string): StepState {
  return {
    id,
    openedAt: needs.length ? null : at,
    opensOn: null,
    doneAt: null,
    countsOn: null,
    outcome: null,
    documents: [],
    reports: {},
  };
}

export const stepLaw = (state: SupervisionState, id: string): SupervisionStep | undefined =>
  state.law.steps.find((step) => step.id === id);
export const stepOf = (state: SupervisionState, id: string): StepState => state.steps[id] as StepState;
export const isOpen = ({ openedAt, doneAt }: StepState): boolean => openedAt !== null && doneAt === null;
export const requestOf = (state: SupervisionState, id: unknown): InformationRequest | undefined =>
  state.requests.find((one) => one.id === id);
export const taskOf = (state: SupervisionState, id: unknown): FollowUpTask | undefined =>
  state.tasks.find((one) => one.id === id);

/** Who has a part; the first is named where one must be. */
export const bodiesIn = ({ opening }: SupervisionState, part: Part): string[] => opening.parts[part];
export const holderOf = (state: SupervisionState, part: Part): string => bodiesIn(state, part)[0] as string;

export function withStep(state: SupervisionState, id: string, change: Partial<StepState>): SupervisionState {
  return { ...state, steps: { ...state.steps, [id]: { ...stepOf(state, id), ...change } } };
}

const changed = <T extends { id: string }>(all: T[], id: unknown, change: Partial<T>): T[] =>
  all.map((one) => (one.id === id ? { ...one, ...change } : one));

export const withRequest = (
  state: SupervisionState,
  id: unknown,
  change: Partial<InformationRequest>,
): SupervisionState => ({ ...state, requests: changed(state.requests, id, change) });

export const organiserOf = ({ organisers }: SupervisionState, id: unknown): CoOrganiser | undefined =>
  organisers.find((one) => one.id === id);

/** Who agreed to organise it together. */
export const organisersOf = ({ organisers }: SupervisionState): string[] =>
  organisers.filter(({ agrees }) => agrees).map(({ body }) => body);

export const withOrganiser = (
  state: SupervisionState,
  id: unknown,
  change: Partial<CoOrganiser>,
): SupervisionState => ({ ...state, organisers: changed(state.organisers, id, change) });

export const withTask = (state: SupervisionState, id: unknown, change: Partial<FollowUpTask>): SupervisionState => ({
  ...state,
  tasks: changed(state.tasks, id, change),
});

/** Whether the day of a task has passed and nobody has found it done. */
export const isOverdue = ({ verdict, dueOn }: FollowUpTask, now: string): boolean =>
  verdict !== 'done' && deadlinePassed(dueOn, now);

/** Found wanting, on time or not: what leads to a demand for explanation and up the ladder. */
export const isFailing = (task: FollowUpTask, now: string): boolean =>
  isOverdue(task, now) || task.verdict === 'not-carried-out' || task.verdict === 'unsatisfactory';

/**
 * One of the six states in which a task is shown: what people found, unless its day passed over their finding it
 * unfinished.
 */
export function standingOf(task: FollowUpTask, overdue: boolean): TaskStanding {
  return overdue && (task.verdict === 'not-done' || task.verdict === 'partly-done') ? 'overdue' : task.verdict;
}

/** The next rung up from the last one taken, or null at the top. */
export function nextRung({ law }: SupervisionState, task: FollowUpTask): Rung | null {
  return law.followUp.ladder[rungIndex(law, task.ladder.at(-1)?.rung) + 1] ?? null;
}

/** The place of a rung on the ladder, counted from 0; -1 for none. */
export const rungIndex = (law: SupervisionLaw, id: unknown): number =>
  law.followUp.ladder.findIndex((rung) => rung.id === id);

type Phase = 'preparing' | 'under-way' | 'following-up' | 'closed';

/** How far a supervision is, in one word. */
export function phaseOf(state: SupervisionState): Phase {
  if (state.closedAt) return 'closed';
  const conclusion = state.law.steps.find((step) => step.kind === 'conclude');
  if (conclusion && stepOf(state, conclusion.id).doneAt) return 'following-up';
  const decided = state.law.steps
    .filter((step) => step.kind === 'decide')
    .every((step) => stepOf(state, step.id).doneAt);
  return decided ? 'under-way' : 'preparing';
}
