import { z } from 'zod';

const part = z.enum(['up', 'down']);

export const health = z.object({
  status: z.enum(['up', 'degraded', 'down']).meta({ description: 'degraded: acts are taken and delivered later' }),
  parts: z.object({ database: part, temporal: part }),
}).meta({ id: 'Health' });

export type Health = z.output<typeof health>;
