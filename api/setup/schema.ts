import { z } from 'zod';
import { DUTIES } from '../../domain/seating/needs';
import { COLUMNS } from '../../domain/seating/sheet';
import { count, flag, isoDate, plainId } from '../http/fields';
import { bilingual, namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';

/** The media type of an Excel workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const setupUnit = z.strictObject({ unit: plainId.meta({ description: 'Code of the unit', example: '92' }) });

export const belowQuery = z.strictObject(pageQuery);

export const importQuery = z.strictObject({
  dryRun: flag.default(false).meta({ description: 'Only say what would come of it' }),
});

const standing = z.enum(['filled', 'unsigned', 'voteless', 'empty', 'in-vain']).meta({
  description:
    '`unsigned`: somebody acts, nobody may sign. `voteless`: a Council without deputies. `empty`: it must act and nobody sits in it. `in-vain`: it is asked or told and nobody sits in it.',
});

const standings = z
  .object({ filled: count, unsigned: count, voteless: count, empty: count, 'in-vain': count })
  .meta({ id: 'SeatingCounts', description: 'How many bodies stand how' });

const clerkless = count.meta({ description: 'Bodies with documents to register and no records clerk' });

const neededBody = z
  .object({
    body: namedBody,
    own: z.boolean().meta({ description: 'Of the unit itself, not above or beside it' }),
    standing,
    duties: z.array(z.enum(DUTIES)),
    clerkless: z.boolean().meta({ description: 'It has documents to register and no records clerk: others stand in' }),
    seats: z.object({ head: count, officer: count, clerk: count, deputy: count }).meta({ description: 'Held today' }),
    causes: z
      .array(z.object({ procedure: z.string(), step: z.string(), title: bilingual, duty: z.enum(DUTIES) }))
      .meta({ description: 'For what it is needed, the first few' }),
    more: count.meta({ description: 'For how many steps besides' }),
  })
  .meta({ id: 'NeededBody' });

export const setupView = z
  .object({
    unit: z.object({ code: z.string(), name: bilingual }),
    on: isoDate,
    procedures: z
      .array(z.object({ id: z.string(), version: z.string(), title: bilingual }))
      .meta({ description: 'By which a case of the unit can begin' }),
    standings,
    clerkless,
    bodies: z.array(neededBody),
    below: count.meta({ description: 'Units directly below' }),
  })
  .meta({ id: 'Setup' });

const unitBelow = z
  .object({ code: z.string(), name: bilingual, bodies: count, standings, clerkless })
  .meta({ id: 'SetupBelow' });

export const setupBelow = pageOf(unitBelow);

export const broughtView = z
  .object({
    rows: count,
    people: count.meta({ description: 'Officers with a new account' }),
    known: count.meta({ description: 'Officers who have an account and get a seat' }),
    seats: count.meta({ description: 'Seats given' }),
    same: count.meta({ description: 'Seats that were held already' }),
    written: z.boolean(),
    faults: z
      .array(
        z.object({
          cell: z.string().meta({ example: 'C7' }),
          row: z.int(),
          column: z.enum(COLUMNS.map(({ id }) => id)),
          says: bilingual,
        }),
      )
      .meta({ description: 'The first 200' }),
    faulty: count.meta({ description: 'How many in all; with one nothing is written' }),
  })
  .meta({ id: 'BroughtOfficers' });

export type SetupView = z.input<typeof setupView>;
export type BroughtView = z.input<typeof broughtView>;
