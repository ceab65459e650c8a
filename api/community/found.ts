import type { DocumentRef } from '../../domain/case/documents';
import { addDays, vnDateOf } from '../../domain/calendar/dates';
import { lawFacts } from '../../domain/planCycle/due';
import { shownBy } from '../../domain/planCycle/posted';
import { type CycleState, stepState } from '../../domain/planCycle/state';
import { notFound } from '../../domain/notFound';
import { earliestOn } from '../../domain/law/due';
import { type Posting, postingOf, postingsOf } from '../../domain/law/posting';
import { acceptedActs } from '../../register/accepted';
import { versions } from '../../register/versions';
import type { Services } from '../services';
import type { Gathering } from './queries';

/** A posting that has happened, in the case as the register says it stands. */
export interface Found {
  state: CycleState;
  posting: Posting;
  postedAt: string;
  /** One may comment now. */
  open: boolean;
}

/** Which postings ask for comments, in every version that holds or held. */
export async function gatheringsOf({ db }: Pick<Services, 'db'>): Promise<Gathering[]> {
  return (await versions(db)).flatMap(({ procedure }) =>
    postingsOf(procedure).flatMap(({ step, gathers }) =>
      gathers ? [{ procedure: procedure.id, version: procedure.version, posting: step.id, gathers: gathers.id }] : [],
    ),
  );
}

/** What a step of a case made public. Throws `not-found` for everything else: nobody learns which cases there are. */
export async function foundPosting({ reader, db }: Services, caseId: string, step: string): Promise<Found> {
  const missing = notFound('posting');
  const row = await db.case.findUnique({ where: { id: caseId }, select: { kind: true } });
  if (row?.kind !== 'plan-cycle') throw missing;
  const state = (await reader.read<CycleState>(caseId))?.file.state;
  const posting = state && postingOf(state.procedure, step);
  const postedAt = posting && stepState(state, step).doneAt;
  if (!posting || !postedAt) throw missing;
  return { state, posting, postedAt, open: openFor(state, posting) };
}

/** Until the step that gathers the comments is done, in a case that goes on. */
function openFor({ closedAt, steps }: CycleState, { gathers }: Posting): boolean {
  const gathering = gathers && steps[gathers.id];
  return !!gathering && closedAt === null && gathering.doneAt === null && gathering.endedAt === null;
}

/** The last day of the community's minimum; null where it can't be told. */
export function lastDay({ state, posting: { gathers } }: Found): string | null {
  const earliest = gathers && earliestOn(state.procedure, gathers.id, lawFacts(state));
  return earliest ? addDays(earliest.date, -1) : null;
}

/** The number, the day and the place of publication of what was decided before this posting. */
interface Decided {
  /** A Council's session passes resolutions; whoever else decides, decisions. */
  kind: 'resolution' | 'decision';
  number: string | null;
  decidedOn: string;
  where: string | null;
  /** In a session: the numbered resolution. */
  document: DocumentRef | null;
}

export async function decidedBefore({ db }: Services, { state, posting }: Found): Promise<Decided | null> {
  const law = posting.shows.find(({ kind }) => kind === 'decide');
  const step = law && stepState(state, law.id);
  if (!law || !step?.doneAt) return null;
  const where = stepState(state, posting.step.id).result?.where;
  const named = { decidedOn: vnDateOf(step.doneAt), where: typeof where === 'string' ? where : null };
  const numbered = law.inSession
    ? (await acceptedActs(db, state.opening.caseId, { names: ['resolution-numbered'] }))
        .filter(({ data }) => data.step === law.id)
        .at(-1)
    : undefined;
  const number = numbered ? numbered.data.number : step.result?.number;
  return {
    ...named,
    kind: law.inSession ? 'resolution' : 'decision',
    number: typeof number === 'string' ? number : null,
    document: (numbered?.data.document ?? null) as DocumentRef | null,
  };
}

/**
 * The documents that a posting shows: its own, and those that its drafts and decisions had to produce; no other of the
 * case.
 */
export function postedDocuments(
  { state, posting }: Found,
  decided: Decided | null,
): Pick<DocumentRef, 'id' | 'sha256'>[] {
  const own = stepState(state, posting.step.id).documents;
  const all = [...own, ...shownBy(state, posting), ...(decided?.document ? [decided.document] : [])];
  return all.filter((one, index) => all.findIndex(({ id }) => id === one.id) === index);
}
