import { z } from 'zod';
import { isoDate, isoInstant, line } from '../http/fields';
import { bilingual } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { rule } from '../http/validate';

const status = z.enum(['noticed', 'provisional']);
const verified = z.enum(['read', 'second-hand', 'unverified']);
const kind = z.enum(['off', 'substitute', 'make-up']);
const yearNumber = z.string().regex(/^\d{4}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const calendarQuery = z.strictObject({
  year: yearNumber.optional().meta({ description: 'Only that year’s days' }),
});

export const calendarView = z
  .object({
    hash: z.string(),
    id: z.string(),
    version: z.string(),
    from: isoDate,
    to: isoDate,
    years: z.array(
      z.object({
        year: z.string(),
        status,
        notice: z.string(),
        source: z.string(),
        verified: verified.optional(),
        checkedOn: isoDate.optional(),
      }),
    ),
    days: z
      .array(z.object({ date: isoDate, kind, name: bilingual, notice: z.string().optional() }))
      .meta({ description: 'Days that are not what their weekday says' }),
    versions: z
      .array(z.object({ hash: z.string(), version: z.string(), publishedAt: isoInstant, current: z.boolean() }))
      .meta({ description: 'The newest first, at most 50' }),
  })
  .meta({ id: 'Calendar' });

const newYear = z.strictObject({ status, notice: line(500), source: line(500), verified, checkedOn: isoDate });
const newDay = z.strictObject({
  kind,
  name: z.strictObject({ vi: line(200), en: line(200) }),
  notice: line(500).optional(),
});

export const correction = z
  .strictObject({
    version: line(60),
    years: z.record(yearNumber, newYear).optional(),
    days: z
      .record(isoDate, newDay.nullable())
      .optional()
      .meta({ description: '`null`: the day is an ordinary one again' }),
    why: line(1_000),
    notice: line(500).meta({
      description: 'The act that ordered the change; stands with each new day that names no other',
    }),
  })
  .refine(({ years, days }) => years !== undefined || days !== undefined, {
    path: ['days'],
    ...rule('cần `days` hoặc `years`', '`days` or `years` is required'),
  });

export const correctionHash = z.strictObject({ hash });
export const movesQuery = z.strictObject({ ...pageQuery });

export const previewQuery = z.strictObject({
  ...pageQuery,
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ description: 'Most cases of one look' }),
});

const move = z.object({ step: z.string(), oldDue: isoDate.nullable(), newDue: isoDate.nullable(), seq: z.int() });

const movedCase = z
  .object({
    case: z.string(),
    title: bilingual,
    seq: z.int().meta({ description: 'The entry by which the case went over to this calendar' }),
    settled: z.boolean(),
    moves: z.array(move),
  })
  .meta({ id: 'MovedCase' });

const wouldMove = z.object({
  step: z.string(),
  title: bilingual,
  oldDue: isoDate.nullable(),
  newDue: isoDate.nullable(),
});

export const previewPage = z
  .object({
    cases: z.int().meta({ description: 'Open cases that would be told' }),
    looked: z.int().meta({ description: 'of which this look has reckoned' }),
    items: z
      .array(
        z.object({
          case: z.string(),
          title: bilingual,
          refused: z
            .boolean()
            .meta({ description: 'A date would leave the calendar: the case would keep the old one' }),
          moves: z.array(wouldMove),
        }),
      )
      .meta({ description: 'Cases of this look in which a date would move' }),
    next: z.string().nullable(),
  })
  .meta({ id: 'CalendarPreview' });

const progress = z.object({
  cases: z.int().meta({ description: 'Cases that were told' }),
  settled: z.int().meta({ description: 'of which have reckoned anew' }),
  moved: z.int().meta({ description: 'Due dates that moved' }),
});

export const movesPage = pageOf(movedCase)
  .extend({ hash: z.string(), version: z.string(), progress })
  .meta({ id: 'CalendarCorrection' });

export type Correction = z.output<typeof correction>;
export type PreviewPage = z.output<typeof previewPage>;
export type MovedCase = z.output<typeof movedCase>;
export type MovesPage = z.output<typeof movesPage>;
export type Progress = z.output<typeof progress>;
