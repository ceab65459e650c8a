import { z } from 'zod';
import { bilingual } from '../http/names';

export const SAMPLE_STATES = ['loading', 'loaded', 'failed'] as const;

const sample = z.object({
  unit: z.object({ code: z.string(), name: bilingual }),
  status: z.enum(SAMPLE_STATES),
  share: z.number().meta({ description: 'How far it has come, from 0 to 1' }),
  loadedAt: z.string().nullable(),
});

export const sampleView = z
  .object({ sample: sample.nullable().meta({ description: 'Null where the installation has none, or none any more' }) })
  .meta({ id: 'Sample' });

export const removedSample = z
  .object({ cases: z.int(), officers: z.int() })
  .meta({ id: 'RemovedSample', description: 'How many cases and accounts were taken away' });
export type RemovedSample = z.infer<typeof removedSample>;
