import { z } from 'zod';
import { isoInstant } from '../../http/fields';

export const sessionId = z.strictObject({ id: z.string().regex(/^[\w-]{22}$/) });

const place = {
  how: z.string().nullable().meta({ description: 'By what one signed in, such as `password+code` or `passkey`' }),
  from: z.string().nullable().meta({ description: 'The network, not the machine' }),
  device: z.string().nullable().meta({ description: 'Browser and system' }),
};

export const ownSessions = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        openedAt: isoInstant.nullable(),
        ...place,
        current: z.boolean().meta({ description: 'The one that asks' }),
      }),
    ),
  })
  .meta({ id: 'OwnSessions' });

export const ownEvents = z
  .object({
    items: z.array(
      z.object({
        at: isoInstant,
        name: z.string().meta({ description: 'What was done, such as `signed-in` or `sign-in-failed`' }),
        by: z.string().nullable().meta({ description: 'Who did it, where that is an officer beside oneself' }),
        ...place,
      }),
    ),
  })
  .meta({ id: 'OwnEvents' });
