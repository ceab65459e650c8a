import type { IsoDate } from '../calendar/dates';
import type { DocumentRef } from '../case/documents';
import type { Actor } from '../case/entry';
import type { ReasonRef } from '../case/logic';
import type { Product, Step, Text } from '../law/procedure';
import { doneOn } from '../case/daysThatCount';
import { ancestorsOf, dependentsOf } from './progress';
import {
  actingBody,
  bodiesOf,
  consultationCase,
  type CycleState,
  type LodgedBefore,
  runsApart,
  stepLaw,
  stepState,
} from './state';

/** What one step brought to a dossier: the documents on record, by which document, who lodged them. */
export interface StepPapers {
  step: string;
  title: Text;
  /** The body whose step it is: it issues what the step brings. */
  issuer: string;
  /** Who owes what is missing. */
  owes: string;
  lodgedBy: Actor | null;
  lodgedAt: string | null;
  doneOn: IsoDate | null;
  number: string | null;
  issuedOn: IsoDate | null;
  documents: DocumentRef[];
  /** What the procedure asks for and the record doesn't hold. */
  missing: Product[];
  products: Product[];
  /** The case in which many bodies did it. */
  apart: string | null;
  /** The act rests on it; else it is another paper of the case. */
  basis: boolean;
}

/** That a step came back: returned by the next body, or withdrawn by its own. */
export interface CameBack {
  how: 'returned' | 'withdrawn';
  step: string;
  by: string;
  at: string;
  why: ReasonRef | null;
  before: LodgedBefore[];
}

export interface Dossier {
  papers: StepPapers[];
  cameBack: CameBack[];
}

/**
 * What an act at a step is about: the steps that it needs (through those that bring no document of their own), and
 * whatever a return from it, or from what it needs, would begin anew, and what it brought itself once it is done; after
 * them the case's other papers.
 */
export function dossierOf(state: CycleState, id: string): Dossier {
  const basis = basisOf(state, id);
  const shown = new Set([...ancestorsOf(state, id).map((one) => one.id), ...(stepState(state, id).doneAt ? [id] : [])]);
  const papers = state.procedure.steps
    .filter((law) => shown.has(law.id))
    .map((law) => papersOf(state, law, law.id === id || basis.has(law.id)))
    .filter(({ basis: near, documents, apart }) => near || documents.length > 0 || apart !== null);
  return {
    papers: [...papers.filter((one) => one.basis), ...papers.filter((one) => !one.basis)],
    cameBack: [id, ...basis].flatMap((step) => cameBackTo(state, step)),
  };
}

/** The steps that an act at this one rests on. */
function basisOf(state: CycleState, id: string): ReadonlySet<string> {
  const direct = throughEmpty(state, needsOf(state, id));
  const ancestors = ancestorsOf(state, id).map((one) => one.id);
  const roots = [id, ...direct].flatMap((step) => stepLaw(state, step)?.returnsTo ?? []);
  const reopened = roots
    .flatMap((root) => [root, ...dependentsOf(state, root)])
    .filter((step) => ancestors.includes(step));
  return new Set([...direct, ...reopened]);
}

/** Those steps; for one that brings no document of its own also what it rests on. */
function throughEmpty(state: CycleState, steps: string[]): string[] {
  return steps.flatMap((id) =>
    stepLaw(state, id)?.produces.length ? [id] : [id, ...throughEmpty(state, needsOf(state, id))],
  );
}

const needsOf = (state: CycleState, id: string): string[] => stepLaw(state, id)?.needs ?? [];

function papersOf(state: CycleState, law: Step, basis: boolean): StepPapers {
  const step = stepState(state, law.id);
  const { documents, doneBy, doneAt, result } = step;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    step: law.id,
    title: law.title,
    issuer: step.heldBy ?? bodiesOf(state, law.id).holder,
    owes: actingBody(state, law.id),
    lodgedBy: doneBy,
    lodgedAt: doneAt,
    doneOn: doneOn(step),
    number: text(result?.number),
    issuedOn: text(result?.signedOn),
    documents,
    // What is gathered apart is asked for in its own case.
    missing: runsApart(law)
      ? []
      : law.produces.filter(({ type, required }) => required && !documents.some((one) => one.type === type)),
    products: law.produces,
    apart: runsApart(law) && step.openedAt ? consultationCase(state, step) : null,
    basis,
  };
}

function cameBackTo(state: CycleState, id: string): CameBack[] {
  const { returned, withdrawn } = stepState(state, id);
  return [
    ...(returned ? [{ how: 'returned' as const, step: id, ...said(returned) }] : []),
    ...(withdrawn ? [{ how: 'withdrawn' as const, step: id, ...said(withdrawn) }] : []),
  ];
}

const said = ({ by, at, why, before }: Omit<CameBack, 'how' | 'step'>) => ({ by, at, why, before });
