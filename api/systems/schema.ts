import { z } from 'zod';
import { count, isoInstant } from '../http/fields';
import { namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';

export const systemsQuery = z.strictObject({ ...pageQuery });

const bodySystems = z
  .object({
    body: namedBody,
    tokens: count.meta({ description: 'Tokens that open something today' }),
    usedAt: isoInstant.nullable().meta({ description: 'When any of them was last used' }),
    webhooks: count.meta({ description: 'Webhooks that are told of events' }),
    failing: count.meta({ description: 'Events that were sent to them in vain so far, or given up' }),
  })
  .meta({ id: 'BodySystems' });

export const systemsPage = pageOf(bodySystems);
