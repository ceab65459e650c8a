import { randomUUID } from 'node:crypto';
import { startOfVnDay, vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { eventId, webhookSecret } from '../../mail/webhookEvent';
import type { Webhook, WebhookDelivery } from '../../prisma/generated/client';
import { seal } from '../../prisma/sealed';
import { recordEvent } from '../accounts/events';
import { keepsSystems } from '../accounts/keeper';
import type { SignedIn } from '../http/admit';
import { uuidInPath } from '../http/fields';
import { keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import { routesOf } from '../http/route';
import { invalid } from '../http/validate';
import type { Services } from '../services';
import {
  createdWebhook,
  deliveryId,
  deliveryPage,
  deliveryQuery,
  type DeliveryView,
  newWebhook,
  ofBody,
  replay,
  replayed,
  webhooks,
  type WebhookView,
} from './schema';

const route = routesOf('Webhooks');

/** Of one body at a time. */
const MOST_WEBHOOKS = 10;
const MOST_SHOWN = 100;

type Told = Pick<DeliveryView, 'name' | 'kind'>;

export const webhookRoutes = [
  route.get('/webhooks', {
    summary: 'Where other systems of a body hear of events, the newest first',
    access: 'keeps-systems',
    description: 'For the body’s head and whoever administers it, as are the others here.',
    query: ofBody,
    answers: webhooks,
    handler: async ({ query, services }) => {
      const rows = await services.db.webhook.findMany({
        where: query,
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        take: MOST_SHOWN,
      });
      const failing = await failingOf(services, rows);
      const now = await services.clock.now();
      return { body: { items: rows.map((row) => view(services, row, now, failing.get(row.id))) } };
    },
  }),
  route.post('/webhooks', {
    summary: 'Have events of the cases that a body sees told to another system of it',
    access: 'keeps-systems',
    description:
      'Each event is posted there as a CloudEvent 1.0 (`application/cloudevents+json`) that says which event of which ' +
      'case, and no content; signed by Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`: ' +
      'HMAC-SHA256). What is not answered with 2xx within 10 seconds is sent again for about three days, at longer and ' +
      'longer intervals, under the same id; order is not promised. No redirection is followed, and only addresses on ' +
      'the internet are written to unless the installation says otherwise.',
    body: newWebhook,
    answers: { 201: createdWebhook },
    refusals: ['too-many-webhooks'],
    handler: async ({ body, officer, services }) => {
      const now = await services.clock.now();
      if (!services.directory.bodyExists(body.body, vnDateOf(now)))
        throw invalid('body', 'không có cơ quan này hôm nay / no such body today');
      const id = randomUUID();
      const secret = webhookSecret();
      const sealed = seal(secret, id, services.config.signingIn.secretsKey);
      const row = await services.db.$transaction(async (tx) => {
        const held = await tx.webhook.count({ where: { body: body.body, endedAt: null } });
        if (held >= MOST_WEBHOOKS) throw new DomainError('too-many-webhooks', { most: MOST_WEBHOOKS });
        const made = await tx.webhook.create({
          data: { id, ...body, secret: sealed, by: officer.id, createdAt: new Date(now) },
        });
        await recordEvent(tx, officer.id, id, 'webhook-made', body);
        return made;
      });
      return { body: { ...view(services, row, now), secret } };
    },
  }),
  route.delete('/webhooks/:id', {
    summary: 'End it; what waits is not sent any more',
    access: 'sees-thing',
    params: uuidInPath,
    answers: 'nothing',
    handler: async ({ params, officer, services }) => {
      const { id, body, url } = await kept(services, officer, params.id);
      const endedAt = new Date(await services.clock.now());
      await services.db.$transaction(async (tx) => {
        const { count } = await tx.webhook.updateMany({ where: { id, endedAt: null }, data: { endedAt } });
        if (count > 0) await recordEvent(tx, officer.id, id, 'webhook-ended', { body, url });
      });
      return {};
    },
  }),
  route.get('/webhooks/:id/deliveries', {
    summary: 'What was sent, what waits and what failed, the newest first',
    access: 'sees-thing',
    params: uuidInPath,
    query: deliveryQuery,
    answers: deliveryPage,
    handler: async ({ params, query, officer, services }) => {
      const { id } = await kept(services, officer, params.id);
      const [before] = keyAfter(query.cursor, [deliveryId]) ?? [];
      const rows = await services.db.webhookDelivery.findMany({
        where: {
          webhookId: id,
          ...(query.status && { status: query.status }),
          ...(before !== undefined && { id: { lt: BigInt(before) } }),
        },
        orderBy: { id: 'desc' },
        take: query.limit + 1,
      });
      const events = await eventsOf(services, rows);
      const view = rows.map((row) => deliveryView(row, events.get(eventId(row))));
      return { body: page(view, query.limit, (row) => [row.id]) };
    },
  }),
  route.post('/webhooks/:id/replays', {
    summary: 'Send events again, from a day on',
    access: 'sees-thing',
    params: uuidInPath,
    body: replay,
    answers: replayed,
    /** The same events under the same ids: a receiver that has one already drops it. */
    handler: async ({ params, body, officer, services }) => {
      const { id } = await kept(services, officer, params.id);
      const count = await services.db.$transaction(async (tx) => {
        const { count: again } = await tx.webhookDelivery.updateMany({
          where: {
            webhookId: id,
            createdAt: { gte: startOfVnDay(body.from) },
            status: body.failedOnly ? 'failed' : { in: ['failed', 'sent'] },
          },
          data: { status: 'waiting', attempts: 0, retryAt: null, lastError: null },
        });
        await recordEvent(tx, officer.id, id, 'webhook-replayed', { ...body, count: again });
        return again;
      });
      return { body: { count } };
    },
  }),
];

/** How many events each of them has not taken, though they were sent. */
async function failingOf({ db }: Services, rows: Webhook[]): Promise<Map<string, number>> {
  const webhookId = { in: rows.map(({ id }) => id) };
  const where = { webhookId, attempts: { gt: 0 }, status: { not: 'sent' } };
  const counted = await db.webhookDelivery.groupBy({ by: 'webhookId', where, _count: true });
  return new Map(counted.map((row) => [row.webhookId, row._count]));
}

/** Throws `not-found`, for whoever doesn't keep it too. */
async function kept(services: Services, officer: SignedIn, id: string): Promise<Webhook> {
  const row = await services.db.webhook.findUnique({ where: { id } });
  if (!row || !(await keepsSystems(services, officer, row.body))) throw notFound('webhook');
  return row;
}

function view({ directory }: Services, row: Webhook, now: string, failing = 0): WebhookView {
  const { secret: _secret, body, kinds, ...rest } = row;
  return {
    ...rest,
    kinds: kinds as WebhookView['kinds'],
    body: bodyNames(directory, vnDateOf(now))(body),
    failing,
  };
}

/** Which events deliveries are of, by the events' ids. */
async function eventsOf({ db }: Services, rows: WebhookDelivery[]): Promise<Map<string, Told>> {
  const found = await db.$queryRaw<(Told & { caseId: string; seq: number })[]>`
    SELECT e."caseId", e.seq, e.name, c.kind
    FROM unnest(${rows.map(({ caseId }) => caseId)}::text[], ${rows.map(({ seq }) => seq)}::int[]) AS d("caseId", seq)
    JOIN "Entry" e USING ("caseId", seq) JOIN "Case" c ON c.id = e."caseId"`;
  return new Map(found.map(({ name, kind, ...of }) => [eventId(of), { name, kind }]));
}

function deliveryView(row: WebhookDelivery, { name, kind }: Told = { name: null, kind: null }): DeliveryView {
  const { id, caseId, status, ...rest } = row;
  return {
    ...rest,
    id: String(id),
    event: eventId(row),
    case: caseId,
    name,
    kind,
    status: status as DeliveryView['status'],
  };
}
