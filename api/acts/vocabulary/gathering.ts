import { z } from 'zod';
import { bodyId, plainId } from '../../http/fields';
import { act, NAMED, namedTexts, note, products, stated, wellNamed, why } from './fields';

const contribution = z.strictObject({
  duty: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Which of the body’s duties; may be left out where it has one' }),
  documents: products.optional(),
  ...stated,
  replaces: z.boolean().optional().meta({ description: 'Replaces the body’s earlier contribution, on purpose' }),
});

const decision = z.strictObject({
  finding: z.string().min(1).max(500).meta({ description: 'The finding’s key, as the reconciliation shows it' }),
  decision: plainId,
  to: bodyId.optional().meta({ description: 'Who leads, or takes the project in' }),
});

/** Every act of people on a gathering. */
export const GATHERING = [
  act('contribute', contribution, namedTexts).refine(wellNamed, NAMED),
  act('decide-finding', decision, why),
  act('confirm-receipt', z.strictObject({ duty: z.string().min(1).max(200) }), note),
] as const;
