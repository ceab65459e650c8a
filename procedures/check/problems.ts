import { DomainError } from '../../domain/errors';
import { fill, type RefusalCode, REFUSALS } from '../../domain/refusals';
import { type Fault, fault } from './model';

/**
 * An error of the domain met while checking, as a fault in its own words. Anything else is a fault of ours: rethrown.
 */
export function problemOf(file: string, path: string, error: unknown): Fault {
  if (!(error instanceof DomainError)) throw error;
  const known = REFUSALS[error.code as RefusalCode] as (typeof REFUSALS)[RefusalCode] | undefined;
  const title = known?.title ?? { vi: error.message, en: error.message };
  return fault(file, path, fill(title, error.facts, 'vi'), fill(title, error.facts, 'en'));
}
