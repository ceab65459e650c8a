import { z } from 'zod';
import { isoDate, isoInstant } from '../http/fields';
import { bilingual, namedBody } from '../http/names';

const line = z
  .object({
    id: z.string(),
    what: z.string().nullable(),
    body: namedBody,
    on: isoDate,
    step: z
      .object({ id: z.string(), title: bilingual })
      .nullable()
      .meta({ description: 'The step of the procedure it is; else work of its own' }),
    status: z.enum(['waiting', 'open', 'overdue', 'done']),
    doneAt: isoInstant.nullable(),
    told: z
      .array(z.object({ body: namedBody, receivedAt: isoInstant.nullable() }))
      .meta({ description: 'Who is told of the result, and when each confirmed receipt' }),
  })
  .meta({ id: 'ScheduleLine' });

export const schedulesView = z
  .object({
    case: z.string(),
    drawnUp: z.object({ step: z.string(), at: isoInstant.nullable(), round: z.int() }).nullable(),
    inForceSince: isoInstant
      .nullable()
      .meta({ description: 'When the parties’ agreement was signed; until then the schedules are a draft' }),
    overObjections: z.boolean(),
    working: z.array(line),
    coordination: z.array(line),
  })
  .meta({ id: 'Schedules' });

export type ScheduleLineView = z.output<typeof line>;
export type SchedulesView = z.output<typeof schedulesView>;
