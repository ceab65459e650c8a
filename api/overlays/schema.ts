import { z } from 'zod';
import { DATE_SOURCES } from '../../domain/law/source';
import { isoDate, isoInstant, line, plainId, verified } from '../http/fields';
import { bilingual, clause } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { moveManyBody, movePreview } from '../procedures/schema';

const unit = z.string().regex(/^\d{2,5}$/);
/** Periods as procedure files write them: `5wd`, `10d`, `1mo`. */
const period = z.string().regex(/^[1-9]\d{0,3}(wd|d|mo)$/);

export const overlaysQuery = z.strictObject({ unit });

const length = z.object({
  setting: z.string(),
  title: bilingual,
  value: z.string().meta({ description: '15d, 5wd, 1mo' }),
  words: bilingual,
  clause,
});

const overlayVersion = z.object({
  from: isoDate.nullable().meta({ description: 'Cases that begin on that day or later take it; null: whenever' }),
  to: isoDate.nullable(),
  holds: z.boolean().meta({ description: 'A case that begins today takes it' }),
  published: z
    .object({ by: z.string().nullable(), why: z.string(), at: isoInstant })
    .nullable()
    .meta({ description: 'Null: it came with the product, as a file' }),
  lengths: z.array(length),
});

export const overlayList = z
  .object({
    unit: z.string(),
    mayPublish: z.boolean().meta({ description: 'Administrators, and who signs for the unit’s planning office' }),
    items: z.array(
      z.object({
        procedure: z.string(),
        title: bilingual,
        lengths: z
          .array(length.extend({ own: z.boolean(), usual: z.string(), usualWords: bilingual }))
          .meta({ description: 'What the procedure leaves to the unit, as a case begun today takes it' }),
        versions: z.array(overlayVersion).meta({ description: 'All that the unit laid down, the newest first' }),
      }),
    ),
  })
  .meta({ id: 'Overlays' });

const place = { article: line(20), clause: line(20).optional(), point: line(20).optional() };

export const newOverlay = z.strictObject({
  unit,
  procedure: plainId,
  begun: z
    .strictObject({ from: isoDate, to: isoDate.optional() })
    .meta({ description: 'Cases that begin on these days take it' }),
  instrument: z
    .union([
      plainId,
      z.strictObject({
        number: line(60),
        kind: z.enum(['resolution', 'decision']),
        name: line(300),
        issued: isoDate.optional(),
        inForceFrom: isoDate,
        source: line(500),
      }),
    ])
    .meta({ description: 'What lays it down: an id of the registry, or an instrument of the unit’s own' }),
  verified: verified.meta({ description: 'Whether you have read it there' }),
  settings: z
    .record(plainId, z.strictObject({ value: period, ...place }).nullable())
    .refine((all) => Object.keys(all).length > 0)
    .meta({ description: 'Lengths by name; `null`: the procedure’s own again. Those not named stay' }),
  why: line(1_000),
  dryRun: z.boolean().default(false),
});

export const ownMovesQuery = z.strictObject({ unit, procedure: plainId, ...pageQuery });
export const moveToOwn = moveManyBody.extend({ unit, procedure: plainId });

const reached = {
  open: z.int().meta({ description: 'Open cases of the unit; they keep what they began with until they are moved' }),
  moves: z
    .array(movePreview)
    .meta({ description: 'What moving each open case would change; of the first 50 those in which anything would' }),
};

export const ownMoves = pageOf(movePreview).meta({
  id: 'OwnMoves',
  description: 'A page looks at 50 open cases at most, and has those in which a day would move',
});

const dateChange = z.object({
  step: z.string(),
  title: bilingual,
  oldDue: isoDate.nullable(),
  newDue: isoDate.nullable(),
  usual: z
    .object({ dueOn: isoDate.nullable(), source: z.enum(DATE_SOURCES) })
    .meta({ description: 'Without anything of the unit’s own, and who named that day' }),
  why: bilingual,
});

export const overlayOutcome = z
  .object({
    unit: z.string(),
    procedure: z.string(),
    title: bilingual,
    hash: z.string(),
    published: z.boolean().meta({ description: 'False for a dry run' }),
    holds: z.boolean().meta({ description: 'The unit has just that already: nothing is changed' }),
    grounds: z
      .object({
        short: bilingual,
        name: bilingual,
        number: z.string(),
        issued: isoDate.nullable(),
        inForceFrom: isoDate,
        source: z.string(),
        verified,
      })
      .nullable()
      .meta({ description: 'What lays it down; null: an instrument that nobody knows' }),
    lengths: z.array(
      z.object({
        setting: z.string(),
        title: bilingual,
        before: bilingual.nullable(),
        after: bilingual.nullable(),
        clause,
      }),
    ),
    findings: z
      .array(
        z.object({
          rule: z.string(),
          path: z.string(),
          says: bilingual,
          fault: z.boolean().meta({ description: 'It keeps it from being published; dates at odds don’t' }),
        }),
      )
      .meta({ description: 'What `procedures check` finds wrong with it' }),
    year: z.int().meta({ description: 'The plan year of the first case that would usually begin under it' }),
    begins: isoDate.meta({ description: 'The day on which that case would usually begin' }),
    dates: z.array(dateChange).meta({
      description: 'Dates of such a case that move, or that are others than the law or our suggestion has them',
    }),
    ...reached,
  })
  .meta({ id: 'OverlayOutcome' });

export type OverlayList = z.input<typeof overlayList>;
export type OverlayOutcome = z.input<typeof overlayOutcome>;
