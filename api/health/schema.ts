import { z } from 'zod';
import { record } from '../evidence/schema';
import { isoInstant, line } from '../http/fields';
import { bilingual } from '../http/names';
import { MAY_BE_PLAIN } from './plain';

const part = z.enum(['up', 'down']);
const database = z.enum(['up', 'down', 'full', 'read-only', 'crowded', 'outdated']).meta({
  description:
    'full: no room on its disk; read-only: a standby, or set so; crowded: it takes no more connections; outdated: it lacks migrations. Nothing can be recorded then',
});
const documents = z.enum(['up', 'down', 'full', 'damaged']).meta({
  description: 'damaged: bytes of a document were found lost or altered, and the right ones were not brought yet',
});

const workers = z.enum(['up', 'down', 'behind']).meta({
  description: 'down: nobody asks for the work of cases, or of mails; behind: work waits for over half a minute',
});

export const health = z
  .object({
    status: z.enum(['up', 'degraded', 'down']).meta({
      description:
        'down: nothing can be recorded; degraded: acts are taken, but delivered later, or documents or record are not well',
    }),
    parts: z.object({
      database,
      temporal: part,
      documents,
      workers,
      record: part.meta({ description: 'down: a check found that the register does not hold; nobody has looked yet' }),
    }),
  })
  .meta({ id: 'Health' });

export const mending = z.strictObject({
  how: z.enum(['retry', 'restart', 'rebuild']).meta({
    description:
      'retry: settle the case and wake its workflow; restart: end its workflow and start it from the register; rebuild: check its record, write its inbox and step rows again, and restart',
  }),
  why: line(500),
});

export const mended = z
  .object({
    told: z.boolean().meta({ description: 'Whether Temporal took it; where it is away, do it again once it is back' }),
    faults: z
      .array(z.object({ seq: z.int(), says: z.string() }))
      .meta({ description: 'What of its record does not hold: then nothing was rebuilt' }),
  })
  .meta({ id: 'MendedCase' });

export const sign = z.object({ status: z.enum(['up', 'down']) }).meta({ id: 'SignOfLife' });

export const operation = z
  .object({
    now: isoInstant.meta({ description: 'The register’s clock' }),
    parts: z.object({
      database,
      temporal: part,
      documents,
      rights: z.enum(['up', 'broad']).meta({
        description: 'broad: the role by which the register is reached may change what is on record',
      }),
      archive: part.optional().meta({
        description: 'down: the database can’t archive its log; left out where it doesn’t',
      }),
      connections: z.enum(['up', 'plain']).meta({
        description: 'plain: some leave this machine in the clear, as the settings allow',
      }),
      certificate: z.enum(['up', 'ending', 'ended']).optional().meta({
        description: 'ending: within three weeks; left out where TLS ends at a proxy',
      }),
      workers,
      mail: z.enum(['up', 'behind', 'attention']),
      relay: z.enum(['up', 'behind']),
      record: z.enum(['up', 'behind', 'attention']),
    }),
    workers: z
      .array(z.object({ identity: z.string(), seenAt: isoInstant }))
      .nullable()
      .meta({ description: 'Null while Temporal is away' }),
    cases: z.object({ open: z.int(), closed: z.int() }),
    entries: z.int().meta({ description: 'Of the register; an estimate' }),
    bytes: z.int().meta({ description: 'Of the database' }),
    mails: z.array(z.object({ status: z.string(), count: z.int(), oldest: isoInstant })),
    damaged: z
      .array(
        z.object({
          id: z.string(),
          case: z.string().nullable(),
          title: z.string(),
          filename: z.string(),
          sha256: z.string(),
          since: isoInstant,
        }),
      )
      .meta({ description: 'Documents whose bytes were found lost or altered, at most 25' }),
    mirror: z.object({ waiting: z.int(), since: isoInstant.nullable() }).nullable().meta({
      description: 'Documents of which the second store has no copy yet, and the oldest’s day; null: no such store',
    }),
    record,
    plain: z.array(z.enum(MAY_BE_PLAIN)).meta({
      description: 'The connections that leave this machine in the clear, by the words of PLAIN_CONNECTIONS',
    }),
    certificateEnds: isoInstant.nullable().meta({ description: 'Null: TLS ends at a proxy' }),
    workflows: z
      .array(
        z.object({
          case: z.string(),
          is: z.enum(['running', 'failing', 'gone']),
          attempts: z.int(),
          says: z.string().nullable(),
        }),
      )
      .meta({
        description:
          'How the workflows of those that Temporal says fail, and of the cases in `stuck`, do; the first 25; none while Temporal is away',
      }),
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

export type Operation = z.input<typeof operation>;
export type Mended = z.output<typeof mended>;
