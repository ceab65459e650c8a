import { z } from 'zod';
import { bodyId, isoDate, isoInstant, line } from '../../http/fields';
import { namedBody } from '../../http/names';
import { SCOPES } from './scopes';

/** Our suggestion: whoever keeps a system running looks at it once a year. */
export const LONGEST_DAYS = 366;

export const ofBody = z.strictObject({ body: bodyId });
export const tokenId = z.strictObject({ id: z.string().regex(/^token-[0-9a-f-]{36}$/) });

const scopes = z
  .array(z.enum(SCOPES))
  .min(1)
  .max(SCOPES.length)
  .meta({
    description:
      '`read`: cases, tasks and lists that the body sees. `acts`: what its officers may lodge, never what its head signs. ' +
      '`documents`: its documents, up and down',
  });

export const newToken = z.strictObject({
  body: bodyId,
  name: line(100).meta({ description: 'What the other system is called: the record names it' }),
  scopes,
  expiresOn: isoDate.meta({ description: `Its last day: after today, ${LONGEST_DAYS} days ahead at most` }),
});

const token = z
  .object({
    id: z.string().meta({ description: 'What acts on record name in the place of an officer' }),
    body: namedBody,
    name: z.string(),
    scopes,
    by: z.string().meta({ description: 'The officer who made it' }),
    createdAt: isoInstant,
    expiresOn: isoDate,
    usedAt: isoInstant.nullable().meta({ description: 'When it was last used, to the minute' }),
    revokedAt: isoInstant.nullable(),
  })
  .meta({ id: 'ApiToken' });

export const tokens = z.object({ items: z.array(token) });
export const createdToken = token
  .extend({
    token: z.string().meta({ description: 'Shown this once, kept nowhere: sent as `Authorization: Bearer …`' }),
  })
  .meta({ id: 'CreatedApiToken' });

export type TokenView = z.input<typeof token>;
