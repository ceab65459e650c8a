import { z } from 'zod';
import { isoInstant } from '../http/fields';

/** By what an act is known once it is on record. */
export const actReceipt = z
  .object({
    id: z.string(),
    seq: z.int().meta({ description: 'Number in the case’s register' }),
    at: isoInstant.meta({ description: 'The register’s stamp: when it was received' }),
  })
  .meta({ id: 'ActReceipt' });
