import { DomainError } from '../../domain/errors';
import { type DocumentState, newest } from '../../domain/officialDocument/state';
import { contentOf, type Written } from '../papers/store';
import type { Services } from '../services';

interface Issued extends Written {
  at: Date;
}

/**
 * A document that was written here as it was issued: the content that its signed version names by hash, with number,
 * notation and date as the book gave them and nothing else changed; `at` is when it was numbered. Throws `not-issued`,
 * `not-written-here`, `document-damaged`.
 */
export async function issuedPaper(services: Services, state: DocumentState): Promise<Issued> {
  if (!state.issue) throw new DomainError('not-issued');
  const written = await contentOf(services, newest(state).documents);
  if (!written) throw new DomainError('not-written-here');
  const { number, notation, date, at } = state.issue;
  return { ...written, paper: { ...written.paper, number, notation, date }, at: new Date(at) };
}
