import { z } from 'zod';
import { isoInstant } from '../../http/fields';

export const lookWish = z.strictObject({ officer: z.uuid() });

export const looks = z
  .object({
    items: z.array(z.object({ at: isoInstant, by: z.string().meta({ description: 'The administrator’s name' }) })),
  })
  .meta({ id: 'Looks' });
