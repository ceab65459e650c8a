import { z } from 'zod';
import { bodyId, isoInstant, plainId } from '../http/fields';
import { pageOf, pageQuery } from '../http/page';

export const mailQuery = z.strictObject({
  ...pageQuery,
  body: bodyId.optional(),
  case: plainId.optional(),
  status: z.enum(['waiting', 'sending', 'sent', 'uncertain', 'failed']).optional(),
});

export const mailView = z.object({
  id: z.string(), caseId: z.string(), toBody: z.string(), recipient: z.string(), subject: z.string(), text: z.string(),
  status: z.string(), rehearsal: z.boolean(), createdAt: isoInstant, sentAt: isoInstant.nullable(),
}).meta({ id: 'Mail' });

export const mailPage = pageOf(mailView);

export type MailQuery = z.output<typeof mailQuery>;
export type MailView = z.output<typeof mailView>;
export type MailPage = z.output<typeof mailPage>;
