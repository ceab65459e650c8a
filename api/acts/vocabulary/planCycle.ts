import { z } from 'zod';
import { isoDate, plainId } from '../../http/fields';
import { act, conclusion, note, nothing, number, products, step, why } from './fields';

/** Every act of people on a plan cycle. Letters of other cases are the engine's own and cannot come this way. */
export const PLAN_CYCLE = [
  act('submit', step.extend({ documents: products.optional(), conclusion: conclusion.optional(), heldOn: isoDate.optional(), number: number.optional(), signedOn: isoDate.optional() }), note),
  act('sign', step.extend({ documents: products.optional(), number: number.optional(), signedOn: isoDate.optional() }), note),
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
