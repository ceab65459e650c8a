import { z } from 'zod';
import { isoDate } from '../../http/fields';
import { bilingual, namedBody } from '../../http/names';
import { power } from '../schema';

/** What one may do now about a case's dates and the case as a whole, for each body one may do it for. */
export const managementView = z
  .object({
    items: z.array(
      z.object({
        body: namedBody,
        as: power.meta({ description: 'The seat or delegation that is used' }),
        whole: z.array(
          z.enum([
            'set-timetable',
            'enter-directive',
            'set-targets',
            'name-bases',
            'draw-up-commitments',
            'record-commitment-paper',
            'move-version',
            'cancel',
          ]),
        ),
        anchors: z.array(z.object({ id: z.string(), title: bilingual, date: isoDate })),
        steps: z.array(
          z.object({
            step: z.string(),
            title: bilingual,
            dueOn: isoDate.nullable(),
            acts: z.array(z.string()),
            extensions: z
              .array(z.object({ seq: z.int(), oldDue: isoDate, newDue: isoDate }))
              .meta({ description: 'That may be revoked' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Management' });

export type ManagementView = z.input<typeof managementView>;
