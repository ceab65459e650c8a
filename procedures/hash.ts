import { createHash } from 'node:crypto';
import type { Procedure } from '../domain/law/procedure';

/**
 * sha256 of a procedure's content in canonical form (keys sorted; instruments' display names left out, since they come
 * from the registry). A case keeps the version it began under by this hash.
 */
export function hashOf(procedure: Procedure): string {
  return createHash('sha256').update(canonical(procedure)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const cites = 'instrument' in value;
  const entries = Object.entries(value).filter(([key, inner]) => inner !== undefined && !(cites && key === 'name'));
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
