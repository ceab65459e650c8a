import { z } from 'zod';
import { type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import { type Basis, SUBJECTS, type Text } from '../../domain/law/procedure';
import { basisText } from '../../domain/law/words';
import type { Directory } from '../../domain/units/directory';
import { isoDate, verified } from './fields';

/** A text in both languages. */
export const bilingual = z.object({ vi: z.string(), en: z.string() }).meta({ id: 'Bilingual' });

/** A body with what it is called. */
export const namedBody = z.object({ id: z.string(), name: bilingual, short: bilingual }).meta({ id: 'NamedBody' });
export type NamedBody = z.output<typeof namedBody>;

/** A unit with what it is called. */
export const namedUnit = z.object({ code: z.string(), name: bilingual });

/** A step of a case with what it is called. */
export const namedStep = z.object({ step: z.string(), title: bilingual });

/** A product that a step is to bring. */
export const product = z.object({ type: z.string(), title: bilingual, required: z.boolean() });

const citation = z
  .object({
    instrument: z.string().meta({ description: 'An id of the instrument registry' }),
    name: bilingual.optional(),
    article: z.string().optional(),
    clause: z.string().optional(),
    point: z.string().optional(),
    says: bilingual.optional(),
    times: z.enum(SUBJECTS).optional().meta({ description: 'What the clause itself deals with' }),
    verified,
    checkedOn: isoDate,
    source: z
      .enum(['directive', 'timetable', 'document'])
      .optional()
      .meta({ description: 'No law but an official document that lays down days' }),
  })
  .meta({ id: 'Citation' });

/** The law that something rests on, or openly nothing but practice. */
export const basis = z.union([z.literal('practice'), z.array(citation)]);

/** What something rests on: the clauses in words, and as data (`practice` where no law says it). */
export const clause = z.object({ text: bilingual, cites: basis }).meta({ id: 'Clause' });

export const clauseOf = (cites: Basis): z.input<typeof clause> => ({ text: basisText(cites), cites });

/** What a body is called. */
export type Namer = (id: string) => NamedBody;

/**
 * Names bodies as of a day, one that has ended as it was called last. The engine, and what never was, go by their id.
 */
export function bodyNames(directory: Directory, on: IsoDate): Namer {
  const asItIs = (id: string): Text => ({ vi: id, en: id });
  return (id) => {
    const day = /^[^.]+\../.test(id) ? directory.lastDayOf(id, on) : null;
    if (!day) return { id, name: asItIs(id), short: asItIs(id) };
    return { id, name: directory.bodyName(id, day), short: directory.bodyShortName(id, day) };
  };
}

/** The same as of an instant. */
export const namesAt = ({ directory }: { directory: Directory }, at: string): Namer =>
  bodyNames(directory, vnDateOf(at));
