import { z } from 'zod';
import { DELIVERIES, MEASURES, RESULTS, SUPPORT_KINDS } from '../../../domain/support/state';
import { isoDate } from '../../http/fields';
import { rule } from '../../http/validate';
import { decimal } from './carryingOut';
import { act, note, nothing, products, text, why } from './fields';

const amount = decimal.refine((given) => !given.startsWith('-'), rule('không được âm', 'must not be negative'));
const measure = z.enum(MEASURES);
const kind = z.enum(SUPPORT_KINDS);
const offer = z.strictObject({
  offer: z
    .string()
    .regex(/^\d{1,9}$/)
    .meta({ description: 'Number of the entry that made the offer' }),
});
const what = z.strictObject({ what: text });

/** Every act of people on a support case: of the party in need, and of those who may support it. */
export const SUPPORT = [
  act(
    'request-support',
    z.strictObject({ kind, amount: amount.optional(), measure: measure.optional(), neededBy: isoDate.optional() }),
    what,
  ),
  act('acknowledge-need', nothing, note),
  act('nothing-to-offer', nothing, note),
  act(
    'offer-support',
    z.strictObject({ kind, amount, measure, from: isoDate, to: isoDate, documents: products.optional() }),
    note,
  ),
  act('withdraw-offer', offer, why),
  act('answer-offer', offer.extend({ answer: z.enum(['accept', 'decline']) }), note),
  act(
    'record-delivery',
    offer.extend({ result: z.enum(DELIVERIES), amount: amount.optional(), documents: products.optional() }),
    note,
  ),
  act('close-support', z.strictObject({ result: z.enum(RESULTS) }), why),
] as const;
