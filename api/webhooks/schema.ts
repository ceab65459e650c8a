import { z } from 'zod';
import { CASE_KINDS } from '../../domain/kinds';
import { bodyId, count, isoDate, isoInstant } from '../http/fields';
import { namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { rule } from '../http/validate';

export const ofBody = z.strictObject({ body: bodyId });
const url = z
  .url()
  .max(500)
  .refine(
    (given) => {
      const to = URL.canParse(given) ? new URL(given) : undefined;
      return to?.protocol === 'https:' && to.username === '' && to.password === '';
    },
    rule('phải bắt đầu bằng https:// và không có tên, mật khẩu', 'must be https:// without a name or password'),
  )
  .meta({ example: 'https://his.example.vn/hooks/phoihop' });

const kinds = z
  .array(z.enum(CASE_KINDS))
  .max(CASE_KINDS.length)
  .meta({ description: 'Of which kinds of case it hears; of all where none is named' });

export const newWebhook = z.strictObject({ body: bodyId, url, kinds: kinds.default([]) });

const webhook = z
  .object({
    id: z.string(),
    body: namedBody,
    url: z.string(),
    kinds,
    by: z.string().meta({ description: 'The officer who made it' }),
    createdAt: isoInstant,
    endedAt: isoInstant.nullable(),
    failing: count.meta({ description: 'Events that were sent there in vain so far, or given up' }),
  })
  .meta({ id: 'Webhook' });

export const webhooks = z.object({ items: z.array(webhook) });
export const createdWebhook = webhook
  .extend({ secret: z.string().meta({ description: 'Shown this once: deliveries are signed with it' }) })
  .meta({ id: 'CreatedWebhook' });

const status = z.enum(['waiting', 'sending', 'sent', 'failed']);

export const deliveryQuery = z.strictObject({ ...pageQuery, status: status.optional() });

const delivery = z
  .object({
    id: z.string(),
    event: z.string().meta({ description: 'Its `webhook-id`, the same each time it is sent' }),
    case: z.string(),
    seq: z.int(),
    name: z.string().nullable().meta({ description: 'Which event it is of; null: its case is gone' }),
    kind: z.enum(CASE_KINDS).nullable().meta({ description: 'Of which kind its case is' }),
    status,
    attempts: count,
    lastError: z.string().nullable(),
    createdAt: isoInstant,
    sentAt: isoInstant.nullable(),
    retryAt: isoInstant.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export const deliveryPage = pageOf(delivery);

export const replay = z.strictObject({
  from: isoDate.meta({ description: 'Events of this day and later; none is kept longer than 30 days' }),
  failedOnly: z.boolean().default(true),
});
export const replayed = z.object({ count: count.meta({ description: 'Deliveries that wait again' }) });

/** A delivery in a cursor. */
export const deliveryId = z.string().regex(/^\d{1,18}$/);

export type WebhookView = z.input<typeof webhook>;
export type DeliveryView = z.input<typeof delivery>;
