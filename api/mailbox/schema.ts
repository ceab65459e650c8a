import { z } from 'zod';
import { bodyId, isoInstant, plainId } from '../http/fields';
import { pageOf, pageQuery } from '../http/page';

const status = z.enum(['waiting', 'sending', 'sent', 'uncertain', 'failed', 'skipped', 'held', 'merged']).meta({
  description:
    '`uncertain`: a crash hid whether the server took it; an administrator decides. `skipped`: nobody holds a seat in the body. `held`: kept for the mail of the day. `merged`: gone into it.',
});

export const mailId = z.strictObject({ id: z.string().regex(/^\d{1,18}$/) });

export const mailQuery = z.strictObject({
  ...pageQuery,
  body: bodyId.optional(),
  case: plainId.optional(),
  status: status.optional(),
});

const mailView = z
  .object({
    id: z.string(),
    caseId: z.string(),
    toBody: z.string(),
    recipient: z.string(),
    subject: z.string(),
    text: z.string(),
    withheld: z.boolean().meta({
      description: 'A mail to whoever commented on a posting: address and text are not for administrators, and empty',
    }),
    status,
    rehearsal: z.boolean(),
    createdAt: isoInstant,
    sentAt: isoInstant.nullable(),
    attempts: z.int(),
    lastError: z.string().nullable().meta({ description: 'What the mail server said; for administrators' }),
  })
  .meta({ id: 'Mail' });

export const mailPage = pageOf(mailView);

export type MailQuery = z.output<typeof mailQuery>;
export type MailView = z.input<typeof mailView>;
