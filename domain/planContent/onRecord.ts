import { z } from 'zod';
import type { Data } from '../case/entry';
import { sha256 } from '../case/forms';
import { type Part, PARTS } from './parts';

/** A version of a part of the plan: its content lies beside the register, under this hash. */
export interface PartVersion {
  version: number;
  sha256: string;
  at: string;
  by: string;
}

/** The plan as far as it is drawn up: the newest version of each part, and how many rules each breaks. */
export interface PlanOnRecord {
  parts: Partial<Record<Part, PartVersion>>;
  faults: Partial<Record<Part, number>>;
}

export const NO_PLAN: PlanOnRecord = { parts: {}, faults: {} };

/** Which version of each part an act stands on. */
export const planVersions = z.partialRecord(z.enum(PARTS), z.strictObject({ version: z.int().min(1), sha256 }));
export type PlanVersions = Partial<Record<Part, Pick<PartVersion, 'version' | 'sha256'>>>;

/** The versions of parts alone, in the order of the parts; null where there is none. */
export function versionsIn(parts: PlanVersions): PlanVersions | null {
  const found = listed(parts).map(({ part, ...one }) => [part, one] as const);
  return found.length > 0 ? Object.fromEntries(found) : null;
}

/** The same as a list. */
export const listed = (parts: PlanVersions | null) =>
  PARTS.flatMap((part) => {
    const one = parts?.[part];
    return one ? [{ part, version: one.version, sha256: one.sha256 }] : [];
  });

/** The first part that isn't the same in both; null where all are. */
export const firstChanged = (one: PlanVersions | null, other: PlanVersions | null): Part | null =>
  PARTS.find((part) => one?.[part]?.sha256 !== other?.[part]?.sha256) ?? null;

/** Under which fields acts name versions of a plan's parts: what they stand on, by item, reckoned from, or amended. */
const NAMED_IN = ['plan', 'plans', 'reckoned', 'amended'];

/** The hashes of contents that an act's data name under those fields. */
export const contentsNamedIn = (data: Data): string[] => NAMED_IN.flatMap((field) => hashesBelow(data[field]));

function hashesBelow(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { version, sha256: hash } = value as { version?: unknown; sha256?: unknown };
  if (typeof version === 'number' && typeof hash === 'string') return [hash];
  return Object.values(value).flatMap(hashesBelow);
}
