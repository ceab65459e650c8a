import { z } from 'zod';
import { isoDate, plainId } from '../../http/fields';
import { rule } from '../../http/validate';
import { act, conclusion, laidDown, NAMED, namedTexts, note, nothing, number, products, stated, step, text, wellNamed, why } from './fields';

const submitData = step.extend({
  documents: products.optional(), conclusion: conclusion.optional(), heldOn: isoDate.optional(), number: number.optional(), signedOn: isoDate.optional(),
  ...stated, ...laidDown,
});
const signData = step.extend({
  documents: products.optional(), number: number.optional(), signedOn: isoDate.optional(),
  overObjections: z.literal(true).optional().meta({ description: 'Decides over the objections on record; needs `why`' }),
});

const sign = act('sign', signData, z.strictObject({ note: text.optional(), why: text.optional() }).optional())
  .refine(({ data, texts }) => !data.overObjections || texts?.why !== undefined,
    { path: ['texts', 'why'], ...rule('cần nêu lý do', 'needs the reason') });

/** Every act of people on a plan cycle. Letters of other cases are the engine's own and cannot come this way. */
export const PLAN_CYCLE = [
  act('submit', submitData, namedTexts).refine(wellNamed, NAMED),
  sign,
  act('return', step, why),
  act('acknowledge', step, note),
  act('extend', step.extend({ newDue: isoDate }), why),
  act('revoke-extension', step.extend({ extension: z.string().regex(/^\d{1,9}$/).meta({ description: 'Number of the entry that granted it' }) }), why),
  act('pause', step, why),
  act('resume', step, note),
  act('set-anchor', z.strictObject({ anchor: plainId, date: isoDate }), note),
  act('remind', step, note),
  act('escalate', step, note),
  act('cancel', nothing, why),
] as const;
