import { z } from 'zod';
import { isoInstant } from '../http/fields';
import { bilingual } from '../http/names';

const part = z.enum(['up', 'down']);

export const health = z
  .object({
    status: z.enum(['up', 'degraded', 'down']).meta({ description: 'degraded: acts are taken and delivered later' }),
    parts: z.object({ database: part, temporal: part }),
  })
  .meta({ id: 'Health' });

export const operation = z
  .object({
    now: isoInstant.meta({ description: 'The register’s clock' }),
    parts: z.object({
      database: part,
      temporal: part,
      workers: part,
      mail: z.enum(['up', 'behind', 'attention']),
      relay: z.enum(['up', 'behind']),
    }),
    workers: z
      .array(z.object({ identity: z.string(), seenAt: isoInstant }))
      .nullable()
      .meta({ description: 'Null while Temporal is away' }),
    cases: z.object({ open: z.int(), closed: z.int() }),
    entries: z.int().meta({ description: 'Of the register; an estimate' }),
    bytes: z.int().meta({ description: 'Of the database' }),
    mails: z.array(z.object({ status: z.string(), count: z.int(), oldest: isoInstant })),
    stuck: z
      .array(
        z.object({
          case: z.string(),
          title: bilingual,
          waits: z.int().meta({ description: 'Acts on record without a ruling' }),
          since: isoInstant,
          why: z.enum(['acts', 'date', 'workflow']),
        }),
      )
      .meta({ description: 'Cases whose acts, dates or news nobody has looked at for half a minute, at most 75' }),
  })
  .meta({ id: 'Operation' });

export type Operation = z.output<typeof operation>;
export type Health = z.output<typeof health>;
