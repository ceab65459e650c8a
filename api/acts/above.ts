import type { IsoDate } from '../../domain/calendar/dates';
import { type CaseKind, KINDS } from '../../domain/kinds';
import { superiorsOf } from '../../domain/seating/superiors';
import type { Directory } from '../../domain/units/directory';

/** The bodies that by the directory stand above whoever's a row of a case is; none above whom it doesn't hold. */
export function aboveIn(directory: Directory, kind: CaseKind, state: object, row: string, on: IsoDate): string[] {
  const holder = KINDS[kind].steps(state).find(({ step }) => step === row)?.holder;
  return holder && directory.bodyExists(holder, on) ? superiorsOf(directory, holder, on) : [];
}
