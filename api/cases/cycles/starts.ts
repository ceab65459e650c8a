import { DomainError } from '../../../domain/errors';
import type { BodyRef, Procedure } from '../../../domain/law/procedure';
import type { Directory } from '../../../domain/units/directory';
import { managersOf } from '../../../procedures/opening';
import { versions } from '../../../register/versions';
import { unitOf } from '../../http/access';
import { bodyNames } from '../../http/names';
import type { Input } from '../../http/route';
import { powersIn } from '../../accounts/seats';
import type { startsQuery } from './schema';

/**
 * The procedures of a body's level, who begins cases of each in its unit, and whether whoever asks may for that body:
 * by the rule by which a start is refused.
 */
export async function starts({ query: { body }, officer, services }: Input<{ query: typeof startsQuery }>) {
  const { db, directory } = services;
  const { on, seats } = await services.seats.of(officer.id);
  const unit = unitOf(body);
  const level = directory.level(unit, on);
  const acts = officer.admin || powersIn(seats, body).length > 0;
  const nameOf = bodyNames(directory, on);
  const newest = new Map<string, Procedure>();
  for (const { procedure } of await versions(db)) if (procedure.level === level) newest.set(procedure.id, procedure);
  return {
    body: {
      items: [...newest.values()].map((procedure) => {
        const by = managersOf(procedure).flatMap((ref) => resolved(directory, ref, unit, on));
        return { procedure: procedure.id, by: by.map(nameOf), open: acts && (officer.admin || by.includes(body)) };
      }),
    },
  };
}

/** A body that a unit does not have that day begins nothing there. */
function resolved(directory: Directory, ref: BodyRef, unit: string, on: string): string[] {
  try {
    return directory.resolve(ref, unit, on).slice(0, 1);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}
