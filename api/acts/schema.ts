import { z } from 'zod';
import { plainId } from '../http/fields';
import { actReceipt } from './receipt';

export const caseAct = z.strictObject({ id: plainId, actId: z.string().regex(/^[A-Za-z0-9./#:_~-]{1,300}$/) });

const facts = z.record(z.string(), z.unknown()).meta({ description: 'The figures that decided' });

export const acceptedAnswer = z
  .object({ act: actReceipt, answer: z.object({ accepted: z.literal(true), facts }) })
  .meta({ id: 'AcceptedAct' });

/** On record, and not ruled on yet. */
export const waitingAct = z.object({ act: actReceipt, answer: z.null() }).meta({ id: 'WaitingAct' });

export const actView = z
  .object({
    act: actReceipt.extend({ name: z.string() }),
    answer: z.object({ accepted: z.boolean(), code: z.string().optional(), facts }).nullable(),
  })
  .meta({ id: 'Act' });

export type AcceptedActView = z.input<typeof acceptedAnswer>;
export type WaitingActView = z.input<typeof waitingAct>;
export type ActView = z.input<typeof actView>;
