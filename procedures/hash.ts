import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical';

/**
 * sha256 of a procedure's content in canonical form (keys sorted; instruments' display names left out, since they come
 * from the registry). A case keeps the version it began under by this hash.
 */
export function hashOf(procedure: object): string {
  return createHash('sha256').update(canonicalJson(withoutNames(procedure))).digest('hex');
}

function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== 'object' || value === null) return value;
  const cites = 'instrument' in value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !(cites && key === 'name')).map(([key, inner]) => [key, withoutNames(inner)]));
}
