import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical';

/**
 * sha256 of a procedure's content in canonical form (keys sorted; left out: instruments' display names, since they come
 * from the registry; what a clause deals with, which a reader notes beside it; and its dates of effect and by which
 * version it was corrected, since a version is given its end long after it was frozen; so too whether a unit has many
 * such cases in a year and how far ahead one begins, which were said later than the law). A case keeps the version it
 * began under by this hash.
 */
export function hashOf(procedure: object): string {
  const {
    inEffect: _inEffect,
    manyAYear: _manyAYear,
    correctedBy: _correctedBy,
    monthsAhead: _monthsAhead,
    ...text
  } = procedure as Partial<Record<'inEffect' | 'manyAYear' | 'correctedBy' | 'monthsAhead' | 'steps', unknown>>;
  return createHash('sha256')
    .update(canonicalJson(withoutNotes(withoutPhases(text))))
    .digest('hex');
}

/** By which phase a step is shown says nothing of the law. */
function withoutPhases(text: { steps?: unknown }): object {
  if (!Array.isArray(text.steps)) return text;
  return { ...text, steps: text.steps.map(({ phase: _phase, ...step }: { phase?: unknown }) => step) };
}

/** Beside a citation: its instrument's name and what it deals with. */
const NOTES = ['name', 'times'];

function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== 'object' || value === null) return value;
  const cites = 'instrument' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(cites && NOTES.includes(key)))
      .map(([key, inner]) => [key, withoutNotes(inner)]),
  );
}
