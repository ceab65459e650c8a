import { z } from 'zod';

/** One event of the stream, as JSON. */
export const change = z
  .object({
    caseId: z.string(),
    seq: z.int().meta({ description: 'The number of its newest entry' }),
  })
  .meta({ id: 'Change', description: 'A case changed' });
