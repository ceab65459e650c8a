import { z } from 'zod';
import { ANSWERS } from '../../../domain/consultation/state';
import { bodyId, documentRef, isoDate, isoInstant, maybeNamed, plainId } from '../../http/fields';
import { bilingual, clause, namedBody } from '../../http/names';

const MOST_ADDED = 200;

export const caseStep = z.strictObject({ id: plainId, step: plainId });
export const questionQuery = z.strictObject({
  also: z
    .string()
    .transform((list) => list.split(',').filter(Boolean))
    .pipe(z.array(bodyId).max(MOST_ADDED))
    .optional()
    .meta({ description: 'Further bodies that are to be asked, separated by commas' }),
});

/** A covering letter. */
export const letter = z.object({ subject: z.string(), text: z.string(), number: z.string().optional() });

const askable = z.object({
  body: namedBody,
  required: z.boolean().meta({ description: 'The law names it, and no earlier answer of it stands' }),
  named: z.boolean().meta({ description: 'The procedure names it' }),
  proposed: z.boolean(),
  seats: z.int().meta({ description: 'Officers seated there today; 0: nobody, it must be sent on paper' }),
  earlier: z
    .object({
      answer: z.enum([...ANSWERS, 'delivered']).nullable(),
      deemed: z.boolean(),
      at: isoInstant.nullable(),
      round: z.int(),
    })
    .nullable()
    .meta({ description: 'What it said in an earlier round; delivered: it brought in all that it owed' }),
});

const said = z.object({
  bodies: z.array(z.string()),
  documents: z.array(documentRef),
  letter,
  until: isoDate,
});

export const questionView = z
  .object({
    step: z.string(),
    title: bilingual,
    kind: z.enum(['consult', 'gather']),
    round: z.int(),
    askedBy: namedBody,
    stage: z.enum(['at-once', 'waiting', 'open', 'proposed', 'returned', 'sent', 'done']).meta({
      description:
        'at-once: the case began before questions were drawn up, and asks as soon as the step opens; waiting: the step isn’t open yet; open: nothing was sent up for signature',
    }),
    clause: clause.meta({ description: 'What names those to be asked' }),
    bodies: z.array(askable),
    proposal: said,
    earliest: isoDate.meta({ description: 'Sent today, no earlier last day may be set' }),
    stepDueOn: isoDate.nullable(),
    period: clause.nullable().meta({ description: 'What the period rests on' }),
    silence: z.object({ means: z.enum(['consent', 'escalate']), clause }).nullable(),
    drawnUp: said
      .extend({ at: isoInstant, by: maybeNamed })
      .nullable()
      .meta({ description: 'What was sent up or signed; before the sending only for the body that asks' }),
    returned: z
      .object({ why: z.string().nullable() })
      .nullable()
      .meta({ description: 'That the signer sent it back, and why; only for the body that asks' }),
    signers: z.int().meta({
      description: 'Officers who hold the signing seat of the body that asks today; 0: an administrator fills it first',
    }),
    mayAskAgain: z.boolean().meta({ description: 'One signs for the body that asks, and a further round may begin' }),
  })
  .meta({ id: 'Question', description: 'What a step asks of many, as it is drawn up, signed and sent' });

export type QuestionView = z.output<typeof questionView>;
