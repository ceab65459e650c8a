import type { DocumentRef } from '../case/documents';
import type { Step } from '../law/procedure';
import { ancestorsOf } from './progress';
import { type CycleState, stepState } from './state';

/** What a committee verified in a plan before it comes before the Council. */
interface Verification {
  step: string;
  by: string;
  at: string;
  /** The day on which it was verified, where that is another than the stamp's (ISO date). */
  countsOn: string | null;
  document: Pick<DocumentRef, 'id' | 'sha256'>;
  conclusion: string;
}

/**
 * The verification on which the Council's step of a plan stands, the last of several; null where its procedure has
 * none, or none is on record here with its report, as where it was done on paper.
 */
export function verificationFor(state: CycleState, id: string): Verification | null {
  const found = ancestorsOf(state, id)
    .filter(({ kind }) => kind === 'verify')
    .flatMap((law) => verified(state, law))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return found.at(-1) ?? null;
}

function verified(state: CycleState, { id, produces }: Step): Verification[] {
  const { doneAt, doneBy, countsOn, documents, result } = stepState(state, id);
  const report = documents.find(({ type }) => produces.some((product) => product.type === type)) ?? documents[0];
  const conclusion = result?.conclusion;
  if (!doneAt || !doneBy || !report || typeof conclusion !== 'string') return [];
  const document = { id: report.id, sha256: report.sha256 };
  return [{ step: id, by: doneBy.body, at: doneAt, countsOn, document, conclusion }];
}
