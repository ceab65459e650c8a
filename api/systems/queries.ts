import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { Scope } from '../http/scope';

/** What other systems a body has now. */
interface SystemsRow {
  body: string;
  tokens: number;
  usedAt: Date | null;
  webhooks: number;
  failing: number;
}

/**
 * Bodies that have tokens or webhooks now, in the order of their ids, one more than asked for; of a province's
 * administrator those that are looked after. All bodies that ever had any are found one by one along the indexes.
 */
export const bodiesWithSystems = (
  db: PrismaClient,
  { bodies, on }: Scope,
  { after, limit }: { after: string; limit: number },
): Promise<SystemsRow[]> => db.$queryRaw<SystemsRow[]>`
  WITH RECURSIVE had AS (
    SELECT least((SELECT min(t.body) FROM "ApiToken" t WHERE t.body > ${after}),
      (SELECT min(w.body) FROM "Webhook" w WHERE w.body > ${after})) AS body
    UNION ALL
    SELECT least((SELECT min(t.body) FROM "ApiToken" t WHERE t.body > h.body),
      (SELECT min(w.body) FROM "Webhook" w WHERE w.body > h.body)) FROM had h WHERE h.body IS NOT NULL
  ), page AS (
    SELECT h.body, t.tokens, t."usedAt", w.webhooks, w.ids FROM had h
    CROSS JOIN LATERAL (SELECT count(*)::int AS tokens, max(t."usedAt") AS "usedAt" FROM "ApiToken" t
      WHERE t.body = h.body AND t."revokedAt" IS NULL AND t."expiresOn" >= ${on}) t
    CROSS JOIN LATERAL (SELECT count(*)::int AS webhooks, array_agg(w.id) AS ids FROM "Webhook" w
      WHERE w.body = h.body AND w."endedAt" IS NULL) w
    WHERE ${bodies ? Prisma.sql`h.body = ANY(${bodies})` : Prisma.sql`h.body IS NOT NULL`} AND (t.tokens > 0 OR w.webhooks > 0)
    ORDER BY h.body LIMIT ${limit + 1}
  )
  SELECT p.body, p.tokens, p."usedAt", p.webhooks, (SELECT count(*)::int FROM "WebhookDelivery" d
    WHERE d."webhookId" = ANY(p.ids) AND d.attempts > 0 AND d.status <> 'sent') AS failing
  FROM page p ORDER BY p.body`;
