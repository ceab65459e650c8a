import { Document, isScalar, visit } from 'yaml';
import type { BodyRef, Procedure } from '../domain/law/procedure';
import { refText } from '../domain/law/bodyWords';
import { procedureFile } from './schema';

/**
 * A version's text as a file of its own, to begin another from: without the dates of effect and the correction, which
 * are that version's own affair, and without what a file leaves to the form's defaults.
 */
export function fileText({ inEffect: _inEffect, correctedBy: _correctedBy, ...procedure }: Procedure): string {
  const own = written(procedure);
  // A text that was published into an installation has lost the order of its fields; the form has it.
  const document = new Document(written(procedureFile.safeParse(own).data ?? own));
  // Small things stand on one line, as a lawyer reads them.
  visit(document, {
    Map: (key, node) => {
      node.flow = key !== null && node.items.every(({ value }) => isScalar(value));
    },
    Seq: (_key, node) => {
      node.flow = node.items.every(isScalar);
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** What the form puts in by itself. */
const DEFAULTS: Record<string, unknown> = { role: 'officer', inSession: false, required: true };

function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  if (isBody(value)) return refText(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, own]) => !isLeftOut(key, own, value))
      .map(([key, own]) => [key, written(own)]),
  );
}

/** An instrument's name comes from the registry; lists that may be empty are left out where they are. */
const isLeftOut = (key: string, own: unknown, of: object): boolean =>
  own === undefined ||
  own === DEFAULTS[key] ||
  (Array.isArray(own) && own.length === 0) ||
  (key === 'name' && 'instrument' in of);

const isBody = (value: object): value is BodyRef => 'body' in value && 'at' in value;
