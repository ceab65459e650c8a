import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical';

/**
 * sha256 of a procedure's content in canonical form (keys sorted; left out: instruments' display names, since they come
 * from the registry, and its dates of effect, since a version is given its end long after it was frozen; so too whether
 * a unit has many such cases in a year, which was said later than the law). A case keeps the version it began under by
 * this hash.
 */
export function hashOf(procedure: object): string {
  const {
    inEffect: _inEffect,
    manyAYear: _manyAYear,
    ...text
  } = procedure as { inEffect?: unknown; manyAYear?: unknown; steps?: unknown };
  return createHash('sha256')
    .update(canonicalJson(withoutNames(withoutPhases(text))))
    .digest('hex');
}

/** By which phase a step is shown says nothing of the law. */
function withoutPhases(text: { steps?: unknown }): object {
  if (!Array.isArray(text.steps)) return text;
  return { ...text, steps: text.steps.map(({ phase: _phase, ...step }: { phase?: unknown }) => step) };
}

function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== 'object' || value === null) return value;
  const cites = 'instrument' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(cites && key === 'name'))
      .map(([key, inner]) => [key, withoutNames(inner)]),
  );
}
