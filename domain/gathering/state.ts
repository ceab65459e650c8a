import { vnDateOf } from '../calendar/dates';
import { type Apart, type ApartOpening, openApart } from '../case/apart';
import { latest } from '../case/daysThatCount';
import type { Data, Entry } from '../case/entry';
import type { LawLibrary } from '../case/logic';
import type { Figure } from '../coordination/figures';
import { type Project, type Misfit, reconcile } from '../coordination/projects';
import type { DocumentRef } from '../case/documents';
import type { Ask, Basis, Product } from '../law/procedure';
import { orByDocument } from '../law/source';

/** What one body owes: by when (the gathering's own day where none is set), and who is told of it. */
export interface DutyOpening {
  id: string;
  body: string;
  dueOn: string | null;
  tell: string[];
  /** What it is, where no text beside an act says it. */
  what?: string;
}

/** What the opening entry of a gathering says; whoever gathers decides where lists don't fit. */
export interface GatheringOpening extends ApartOpening {
  /** The seat that such a decision takes. */
  role: 'head' | 'officer';
  /** Overdue so long, the duty is put before this body. */
  escalate: { after: string; to: string } | null;
  produces: Product[];
  asks: Ask[];
  /** Lists of projects come with the contributions, held against the programme. */
  carriesProjects: boolean;
  programme: Project[];
  /** What was agreed beforehand. */
  agreed: Figure[];
  /** Each of these owes one contribution; or the duties as assigned. */
  bodies: string[];
  duties: DutyOpening[] | null;
  /** What was brought in in an earlier round by bodies that aren't asked again: it stands. */
  carried?: CarriedContribution[];
}

/** What a contribution brings. */
interface Brought {
  documents: DocumentRef[];
  figures: Figure[];
  projects: Project[];
  /** Names of the texts that stand beside the act. */
  words: string[];
}

/** A contribution of the round named, and where it stands on record. */
export interface CarriedContribution extends Brought {
  duty: string;
  body: string;
  deliveredAt: string;
  case: string;
  seq: number;
  round: number;
}

/** A duty, from asking to delivery. Nothing but delivery ends it: it is binding (S34). */
export interface Duty extends DutyOpening, Brought {
  deliveredAt: string | null;
  late: boolean;
  round: number;
  /** Number of the act that delivered it. */
  seq: number | null;
  /** Who of those told confirmed receipt, with the stamp. */
  receipts: Record<string, string>;
  /** It was brought in in this earlier round, in that case, and isn't asked again. */
  carriedFrom: { case: string; round: number } | null;
}

/** The recorded decision on a misfit (`finding` on record). */
export interface ProjectDecision {
  decision: string;
  body: string | null;
  at: string;
  by: string;
  seq: number;
}

/** A contribution that was taken back: by which entry, when, and what it had brought. */
export interface Withdrawn {
  duty: string;
  body: string;
  seq: number;
  at: string;
  documents: DocumentRef[];
}

export interface GatheringState extends Apart<GatheringOpening> {
  duties: Record<string, Duty>;
  decisions: Record<string, ProjectDecision>;
  withdrawn: Withdrawn[];
}

export function openGathering(entry: Entry, library: LawLibrary): GatheringState {
  const state = openApart<GatheringOpening>(entry, library);
  const { opening } = state;
  const owed = opening.duties ?? opening.bodies.map((body) => ({ id: body, body, dueOn: null, tell: [] }));
  const all = [...owed.map(undelivered), ...(opening.carried ?? []).map(carriedOver)];
  return {
    ...state,
    duties: Object.fromEntries(all.map((duty) => [duty.id, duty])),
    decisions: {},
    withdrawn: [],
  };
}

/** A duty that nobody has done. */
export function undelivered({ id, body, dueOn, tell, what }: DutyOpening): Duty {
  return {
    ...(what && { what }),
    id,
    body,
    dueOn,
    tell,
    deliveredAt: null,
    late: false,
    round: 1,
    documents: [],
    figures: [],
    projects: [],
    words: [],
    seq: null,
    receipts: {},
    carriedFrom: null,
  };
}

/** A duty that was done in an earlier round. */
const carriedOver = ({ duty, body, case: from, round, ...brought }: CarriedContribution): Duty => ({
  ...undelivered({ id: duty, body, dueOn: null, tell: [] }),
  ...brought,
  carriedFrom: { case: from, round },
});

export const dutiesOf = (state: GatheringState): Duty[] => Object.values(state.duties);

export const outstanding = (state: GatheringState): Duty[] =>
  dutiesOf(state).filter(({ deliveredAt }) => deliveredAt === null);

/** The last day of a duty: its own, or the gathering's. */
export const dutyDue = (state: GatheringState, duty: Duty): string | null => duty.dueOn ?? state.dueOn;

/**
 * Where the lists that have come in don't fit the programme; nothing before all are there, since any may still bring
 * the missing one.
 */
export function misfitsOf(state: GatheringState): Misfit[] {
  const { carriesProjects, programme } = state.opening;
  if (!carriesProjects || outstanding(state).length > 0) return [];
  return reconcile(
    programme,
    dutiesOf(state).map(({ body, projects }) => ({ body, projects })),
  );
}

/** Misfits without a decision. */
export const undecided = (state: GatheringState): Misfit[] =>
  misfitsOf(state).filter(({ key }) => !Object.hasOwn(state.decisions, key));

interface GatheringTally {
  asked: number;
  delivered: number;
  late: number;
  findings: number;
}

/** What each body brought in, for a further round to carry over; whether that was all, by body. */
export function broughtIn(state: GatheringState): Data {
  const { caseId, round: own = 1 } = state.opening;
  const duties = dutiesOf(state);
  const contributions = duties
    .filter(({ seq }) => seq !== null)
    .map(({ id: duty, body, deliveredAt, documents, figures, projects, words, seq, carriedFrom }) => ({
      ...{ duty, body, deliveredAt, documents, figures, projects, words, seq },
      ...(carriedFrom ?? { case: caseId, round: own }),
    }));
  const answers = [...new Set(duties.map(({ body }) => body))].map((body) => {
    const all = duties.filter((duty) => duty.body === body);
    const done = all.every(({ deliveredAt }) => deliveredAt !== null);
    const at = latest(all.map(({ deliveredAt }) => deliveredAt));
    const round = Math.max(...all.map(({ carriedFrom }) => carriedFrom?.round ?? own));
    return [body, { answer: done ? 'delivered' : null, deemed: false, at, round }];
  });
  return { answers: Object.fromEntries(answers), contributions } as unknown as Data;
}

/** What the gathering came to. */
export function tallyOf(state: GatheringState): GatheringTally & Data {
  const duties = dutiesOf(state);
  const delivered = duties.filter(({ deliveredAt }) => deliveredAt !== null).length;
  return {
    asked: duties.length,
    delivered,
    late: duties.filter(({ late }) => late).length,
    findings: misfitsOf(state).length,
  };
}

const ASSIGNED = { vi: 'Văn bản giao nhiệm vụ, lịch phối hợp', en: 'The assignment or coordination schedule' };

/** Assigned duties have their days by what assigned them. */
export const basisOf = ({ opening: { cites, duties }, openedAt }: GatheringState): Basis =>
  duties ? orByDocument(cites, ASSIGNED, vnDateOf(openedAt)) : cites;
