import { z } from 'zod';
import { line } from '../../http/fields';

/** A page of ours to come back to. */
const to = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .meta({ description: 'The page to come back to' });

export const visit = z.strictObject({
  to: to.default('/'),
  again: z.literal('true').optional().meta({ description: 'Signed in already: to show anew who one is' }),
});

/** What providers add to the address that people come back to. */
export const comeBack = z.looseObject({
  code: z.string().optional(),
  state: z.string().optional(),
  error: z.string().optional(),
});

export const waysIn = z
  .object({
    provider: z
      .object({ label: z.string().meta({ description: 'What its officers call it' }) })
      .nullable()
      .meta({ description: 'Where officers of the house sign in, if anywhere' }),
  })
  .meta({ id: 'WaysIn' });

export const goThere = z.object({ address: z.string() }).meta({ id: 'GoThere' });

export const linkView = z
  .object({ label: z.string(), linked: z.boolean() })
  .meta({ id: 'ProviderLink', description: 'Whether the provider knows one' });

export const subjectEntry = z.strictObject({
  subject: line(255)
    .nullable()
    .meta({ description: 'The provider’s own lasting word for the person (`sub`); null: it knows nobody of them' }),
});

export type LinkView = z.output<typeof linkView>;
