import { z } from 'zod';
import { LEVELS } from '../../domain/units/model';
import { operation } from '../health/schema';
import { count, isoDate, plainId } from '../http/fields';
import { namedBody } from '../http/names';

export const homeView = z
  .object({
    today: isoDate,
    unit: plainId.nullable().meta({ description: 'The province that it is of; null: everything' }),
    late: z.object({
      law: z
        .array(z.object({ level: z.enum(LEVELS), count }))
        .meta({ description: 'By the level that holds the step' }),
      timetable: count,
      suggestion: count.meta({ description: 'Past a day that nobody laid down: no lateness' }),
    }),
    soon: count.meta({ description: 'Steps still in time and due within five working days' }),
    vacant: z.object({
      count: count.meta({ description: 'Bodies that have something to do now and where nobody is seated' }),
      first: z
        .array(
          z.object({
            body: namedBody,
            unit: plainId.nullable().meta({ description: 'Null: there is no such unit any more' }),
            tasks: count,
          }),
        )
        .meta({ description: 'The ten of them with most to do' }),
    }),
    stuck: operation.shape.stuck,
    mails: z
      .object({ failed: count, uncertain: count })
      .nullable()
      .meta({ description: 'Null for a province’s administrator: the mails of the whole are not theirs to see' }),
  })
  .meta({ id: 'AdministrationHome' });
