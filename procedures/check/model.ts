import type { Calendar } from '../../domain/calendar/calendar';
import type { Overlay, Procedure, Text } from '../../domain/law/procedure';
import type { Directory } from '../../domain/units/directory';
import type { Examples, Instrument } from '../schema';

/** Something that a procedure may not say, and where it says it. */
export interface Fault {
  file: string;
  path: string;
  says: Text;
}

/** The same with the rule that found it. */
export interface Finding extends Fault {
  rule: string;
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
export type Rule = (library: Library) => Fault[];

/** A fault's place and words, short to write in a rule. */
export const fault = (file: string, path: string, vi: string, en: string): Fault => ({ file, path, says: { vi, en } });
