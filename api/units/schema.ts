import { z } from 'zod';
import { LEVELS } from '../../domain/units/model';
import { isoDate, line } from '../http/fields';
import { bilingual, clause, namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';

const level = z.enum(LEVELS);
const code = z.string().regex(/^[A-Za-z0-9-]{1,20}$/);

export const unitCode = z.strictObject({ code });
export const unitQuery = z.strictObject({
  ...pageQuery,
  level: level.optional(),
  parent: code.optional().meta({ description: 'Only units inside this one' }),
  on: isoDate.optional().meta({ description: 'The day; without it, today' }),
  q: line(100).optional().meta({ description: 'Part of a name, with or without marks, or a code' }),
});
export const dayQuery = z.strictObject({ on: isoDate.optional() });

const unitView = z
  .object({
    code: z.string(),
    level,
    name: bilingual,
    type: z.string(),
    parent: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
  })
  .meta({ id: 'Unit' });

export const unitDetail = unitView
  .extend({
    on: isoDate,
    region: z.string().nullable(),
    bodies: z.array(namedBody),
    ended: z.array(namedBody).meta({ description: 'Those that are no more, as they were called last' }),
  })
  .meta({ id: 'UnitDetail' });

export const unitPage = pageOf(unitView);

export const regimeList = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: bilingual,
        from: isoDate,
        to: isoDate.nullable(),
        levels: z.array(level),
        clause,
        verified: z.enum(['read', 'second-hand', 'unverified', 'practice']),
      }),
    ),
  })
  .meta({ id: 'Regimes' });

export type UnitQuery = z.output<typeof unitQuery>;
export type UnitPage = z.output<typeof unitPage>;
