import type { IsoDate } from '../calendar/dates';
import type { Directory } from './directory';

/** Whether a unit is that one or lies within it, at any depth. Throws `no-such-unit`. */
export function isWithin(directory: Directory, code: string, whole: string, on: IsoDate): boolean {
  if (code === whole) return true;
  const parent = directory.parent(code, on);
  return parent !== null && isWithin(directory, parent, whole, on);
}

/**
 * Whether a unit's bodies are there for another to look at: it lies within that one, or works on its ground (S3).
 * Throws `no-such-unit`.
 */
export function concerns(directory: Directory, code: string, whole: string, on: IsoDate): boolean {
  return isWithin(directory, code, whole, on) || directory.meets(code, whole, on);
}
