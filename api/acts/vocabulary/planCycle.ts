import { z } from 'zod';
import { INDICATOR, MEASURES, MOST_TARGETS } from '../../../domain/planCycle/levels/targets';
import { isDecimal } from '../../../domain/decimal';
import { bodyId, isoDate, line, plainId } from '../../http/fields';
import { rule } from '../../http/validate';
import {
  act,
  conclusion,
  laidDown,
  NAMED,
  namedTexts,
  note,
  nothing,
  number,
  products,
  stated,
  step,
  text,
  wellNamed,
  why,
} from './fields';

const submitData = step.extend({
  documents: products.optional(),
  conclusion: conclusion.optional(),
  heldOn: isoDate.optional(),
  attended: z
    .array(bodyId)
    .max(500)
    .optional()
    .meta({ description: 'exchange: who came; needed where a meeting was called' }),
  number: number.optional(),
  signedOn: isoDate.optional(),
  ...stated,
  ...laidDown,
});
const signData = step.extend({
  documents: products.optional(),
  number: number.optional(),
  signedOn: isoDate.optional(),
  overObjections: z
    .literal(true)
    .optional()
    .meta({ description: 'Decides over the objections on record; needs `why`' }),
});

const sign = act('sign', signData, z.strictObject({ note: text.optional(), why: text.optional() }).optional()).refine(
  ({ data, texts }) => !data.overObjections || texts?.why !== undefined,
  { path: ['texts', 'why'], ...rule('cần nêu lý do', 'needs the reason') },
);

/** A target: figures and closed words, no free text. */
const target = z.strictObject({
  indicator: z.string().max(100).regex(INDICATOR),
  unit: z.enum(MEASURES),
  value: z
    .union([z.number(), z.string()])
    .refine((value) => isDecimal(String(value)), 'up to 15 digits before the point, 6 after it')
    .meta({ description: 'A number or a decimal' }),
});

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ example: '08:30', description: 'In Vietnam' });
/** An exchange or a workshop: called, moved by calling it again. */
const inviteData = step.extend({
  on: isoDate,
  from: time,
  to: time,
  place: line(200),
  bodies: z
    .array(bodyId)
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'Whom; without it, those whom the step names' }),
});

/** Every act of people on a plan cycle. Letters of other cases are the engine's own and cannot come this way. */
export const PLAN_CYCLE = [
  act('submit', submitData, namedTexts).refine(wellNamed, NAMED),
  sign,
  act('return', step, why),
  act('acknowledge', step, note),
  act('extend', step.extend({ newDue: isoDate }), why),
  act(
    'revoke-extension',
    step.extend({
      extension: z
        .string()
        .regex(/^\d{1,9}$/)
        .meta({ description: 'Number of the entry that granted it' }),
    }),
    why,
  ),
  act('pause', step, why),
  act('resume', step, note),
  act('set-anchor', z.strictObject({ anchor: plainId, date: isoDate }), note),
  act('remind', step, note),
  act('escalate', step, note),
  act('set-targets', z.strictObject({ targets: z.array(target).min(1).max(MOST_TARGETS) }), note),
  act(
    'reconcile',
    z.strictObject({
      upper: plainId.meta({ description: 'The upper plan’s case' }),
      version: z.int().min(1),
      decision: z.enum(['adopt', 'keep']),
    }),
    z.strictObject({ why: text }).optional(),
  ),
  act('invite', inviteData, note),
  act('call-off', step, why),
  act('answer-invitation', step.extend({ answer: z.enum(['attend', 'decline']) }), note),
  act('cancel', nothing, why),
] as const;
