import type { Calendar } from '../../domain/calendar/calendar';
import type { Overlay, Procedure, Text } from '../../domain/law/procedure';
import type { Directory } from '../../domain/units/directory';
import type { Examples, Instrument } from '../schema';

/** Something that a procedure may not say, and where it says it. */
export interface Finding {
  rule: string;
  file: string;
  path: string;
  says: Text;
}

/** A file's content with the name to report it under. */
export interface From<T> {
  file: string;
  value: T;
}

/** All that the rules look at. */
export interface Library {
  procedures: From<Procedure>[];
  overlays: From<Overlay>[];
  examples: From<Examples>[];
  instruments: ReadonlyMap<string, Instrument>;
  published: Record<string, string>;
  directory: Directory;
  calendar: Calendar;
}

/** One rule of `procedures check`. Its file is called after it. */
export type Rule = (library: Library) => Finding[];

/** A finding's place and words, short to write in a rule. */
export function finding(rule: string, file: string, path: string, vi: string, en: string): Finding {
  return { rule, file, path, says: { vi, en } };
}
