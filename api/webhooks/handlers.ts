import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { startOfVnDay, vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { eventId, webhookSecret } from '../../mail/webhookEvent';
import type { Webhook, WebhookDelivery } from '../../prisma/generated/client';
import { seal } from '../../prisma/sealed';
import { recordEvent } from '../accounts/events';
import { keepsSystems } from '../accounts/keeper';
import type { SignedIn } from '../http/admit';
import { keyAfter } from '../http/keyset';
import { bodyNames } from '../http/names';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { invalid } from '../http/validate';
import type { Services } from '../services';
import {
  deliveryId,
  type createdWebhook,
  type DeliveryPage,
  type deliveryQuery,
  type DeliveryView,
  type newWebhook,
  type ofBody,
  type replay,
  type replayed,
  type webhookId,
  type webhooks,
  type WebhookView,
} from './schema';

/** Of one body at a time. */
const MOST_WEBHOOKS = 10;
const MOST_SHOWN = 100;

type ById = { params: typeof webhookId };

export async function list({
  query,
  services,
}: Input<{ query: typeof ofBody }>): Promise<Reply<z.input<typeof webhooks>>> {
  const rows = await services.db.webhook.findMany({
    where: query,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST_SHOWN,
  });
  const failing = await failingOf(services, rows);
  const now = await services.clock.now();
  return { body: { items: rows.map((row) => view(services, row, now, failing.get(row.id))) } };
}

/** How many events each of them has not taken, though they were sent. */
async function failingOf({ db }: Services, rows: Webhook[]): Promise<Map<string, number>> {
  const webhookId = { in: rows.map(({ id }) => id) };
  const where = { webhookId, attempts: { gt: 0 }, status: { not: 'sent' } };
  const counted = await db.webhookDelivery.groupBy({ by: 'webhookId', where, _count: true });
  return new Map(counted.map((row) => [row.webhookId, row._count]));
}

export async function create({
  body,
  officer,
  services,
}: Input<{ body: typeof newWebhook }>): Promise<Reply<z.input<typeof createdWebhook>>> {
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
}

export async function end({ params, officer, services }: Input<ById>): Promise<Reply<never>> {
  const { id, body, url } = await kept(services, officer, params.id);
  const endedAt = new Date(await services.clock.now());
  await services.db.$transaction(async (tx) => {
    const { count } = await tx.webhook.updateMany({ where: { id, endedAt: null }, data: { endedAt } });
    if (count > 0) await recordEvent(tx, officer.id, id, 'webhook-ended', { body, url });
  });
  return {};
}

export async function deliveries({
  params,
  query,
  officer,
  services,
}: Input<ById & { query: typeof deliveryQuery }>): Promise<Reply<DeliveryPage>> {
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
}

/** The same events under the same ids: a receiver that has one already drops it. */
export async function sendAgain({
  params,
  body,
  officer,
  services,
}: Input<ById & { body: typeof replay }>): Promise<Reply<z.input<typeof replayed>>> {
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
}

/** Throws `not-found`, for whoever doesn't keep it too. */
async function kept(services: Services, officer: SignedIn, id: string): Promise<Webhook> {
  const row = await services.db.webhook.findUnique({ where: { id } });
  if (!row || !(await keepsSystems(services, officer, row.body))) throw notFound('webhook');
  return row;
}

function view({ directory }: Services, row: Webhook, now: string, failing = 0): WebhookView {
  const { secret: _secret, body, kinds, createdAt, endedAt, ...rest } = row;
  return {
    ...rest,
    kinds: kinds as WebhookView['kinds'],
    body: bodyNames(directory, vnDateOf(now))(body),
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    failing,
  };
}

type Told = Pick<DeliveryView, 'name' | 'kind'>;

/** Which events deliveries are of, by the events' ids. */
async function eventsOf({ db }: Services, rows: WebhookDelivery[]): Promise<Map<string, Told>> {
  const found = await db.$queryRaw<(Told & { caseId: string; seq: number })[]>`
    SELECT e."caseId", e.seq, e.name, c.kind
    FROM unnest(${rows.map(({ caseId }) => caseId)}::text[], ${rows.map(({ seq }) => seq)}::int[]) AS d("caseId", seq)
    JOIN "Entry" e USING ("caseId", seq) JOIN "Case" c ON c.id = e."caseId"`;
  return new Map(found.map(({ name, kind, ...of }) => [eventId(of), { name, kind }]));
}

function deliveryView(row: WebhookDelivery, { name, kind }: Told = { name: null, kind: null }): DeliveryView {
  const { id, caseId, seq, status, attempts, lastError, createdAt, sentAt, retryAt } = row;
  return {
    id: String(id),
    event: eventId(row),
    case: caseId,
    seq,
    name,
    kind,
    status: status as DeliveryView['status'],
    attempts,
    lastError,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    retryAt: retryAt?.toISOString() ?? null,
  };
}
