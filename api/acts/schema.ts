import { z } from 'zod';
import { KINDS } from '../../domain/kinds';
import { isoDate, isoInstant, plainId } from '../http/fields';
import { bilingual, namedBody } from '../http/names';

export const caseAct = z.strictObject({ id: plainId, actId: z.string().regex(/^[A-Za-z0-9./#:_~-]{1,300}$/) });

/** By what an act is known once it is on record. */
export const actReceipt = z
  .object({
    id: z.string(),
    seq: z.int().meta({ description: 'Number in the case’s register' }),
    at: isoInstant.meta({ description: 'The register’s stamp: when it was received' }),
  })
  .meta({ id: 'ActReceipt' });

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

const stepNews = z.object({ step: z.string(), title: bilingual.nullable(), holder: namedBody });

export const actProspect = z
  .object({
    told: z.array(namedBody).meta({ description: 'Bodies that would get a mail' }),
    done: z.array(stepNews).meta({ description: 'Steps that it would finish' }),
    opened: z.array(stepNews.extend({ dueOn: isoDate.nullable() })).meta({ description: 'Steps that it would open' }),
    moved: z
      .array(stepNews.extend({ oldDue: isoDate.nullable(), dueOn: isoDate.nullable() }))
      .meta({ description: 'Steps whose day would become another' }),
    tasks: z
      .array(z.object({ body: namedBody, title: bilingual.nullable(), dueOn: isoDate.nullable() }))
      .meta({ description: 'What bodies would have to do then' }),
    opens: z
      .array(z.object({ kind: z.enum(Object.keys(KINDS) as [string, ...string[]]), title: bilingual }))
      .meta({ description: 'Cases that it would open' }),
    closes: z.boolean().meta({ description: 'The case would be closed' }),
    more: z.int().meta({ description: 'Lines left out for their number' }),
  })
  .meta({
    id: 'ActProspect',
    description: 'What would come of an act if it were done now; nothing of it has happened',
  });
export type ActProspect = z.output<typeof actProspect>;

export type AcceptedActView = z.input<typeof acceptedAnswer>;
export type WaitingActView = z.input<typeof waitingAct>;
