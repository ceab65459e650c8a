import type { Procedure, Step, Text } from './procedure';

/** A step by which something is made public, and what it makes public. */
export interface Posting {
  step: Step;
  /** The steps whose documents it shows beside its own: the drafts and decisions that it stands on directly. */
  shows: Step[];
  /**
   * The drafting step that may not end before the posting has run its minimum: until it is done, everyone may comment.
   */
  gathers: Step | null;
}

/**
 * What a procedure makes public, by its own data: nothing but what its steps of kind `publish` publish
 * (docs/decisions/2026-11-25-what-is-public.md).
 */
export function postingsOf({ steps }: Pick<Procedure, 'steps'>): Posting[] {
  return steps
    .filter(({ kind }) => kind === 'publish')
    .map((step) => ({
      step,
      shows: steps.filter(({ id, kind }) => step.needs.includes(id) && (kind === 'draft' || kind === 'decide')),
      gathers:
        steps.find(
          ({ kind, notBefore }) =>
            kind === 'draft' && notBefore && 'after' in notBefore && notBefore.of.step === step.id,
        ) ?? null,
    }));
}

/** The posting that a step makes; none where it makes nothing public. */
export const postingOf = (procedure: Pick<Procedure, 'steps'>, id: unknown): Posting | undefined =>
  postingsOf(procedure).find(({ step }) => step.id === id);

/** What the documents are called that a posting makes public: those of the steps it shows, then its own. */
export const madePublic = ({ shows, step }: Posting): Text[] =>
  [...shows, step].flatMap(({ produces }) => produces.map(({ title }) => title));
