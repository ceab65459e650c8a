import { OWNERS } from '../domain/units/registered';
import { Prisma } from '../prisma/generated/client';
import { seal, unseal } from '../prisma/sealed';
import { NOT_ONLY_ASKED, SEEN } from '../prisma/sight';
import { retrySeconds } from './claims';
import { type EndingDeps, endSystems } from './systemsEnd';
import { cloudEvent, eventId, KEY_MARK, signedHeaders, type Told } from './webhookEvent';
import { post, type Posted } from './webhookPost';
import { repeat } from '../prisma/repeat';

interface WebhookDeps extends EndingDeps {
  /** The one clock: an ISO instant. */
  now(): Promise<string>;
  /** Whether receivers may stand in an office's own network. */
  toPrivate: boolean;
  /** By which the keys of webhooks are sealed. */
  secretsKey: string;
}

const EVERY_MS = 1_000;
/** An API of a version before, which keeps keys as they are, runs beside this one only while it is replaced. */
const SEAL_EVERY_MS = 600_000;
/** So many receivers are written to at once, each with one delivery at a time: a slow one holds up nobody else. */
const LANES = 8;
/** A delivery whose process is gone is sent again after this: whoever got it knows it by its id. */
const LEASE_SECONDS = 60;
const MOST_NEWS = 500;
/** At an hour's distance in the end, about three days. */
const MOST_ATTEMPTS = 80;

/** Tells other systems of what was recorded. Several processes may. Returns how to stop. */
export function startWebhooks(deps: WebhookDeps, onError: (error: unknown) => void): () => void {
  const stops = [
    repeat(() => sealKeys(deps), SEAL_EVERY_MS, onError),
    repeat(() => deliver(deps), EVERY_MS, onError, 'later'),
  ];
  return () => stops.forEach((stop) => stop());
}

/**
 * Whether the body of a webhook `w` has a part in the case `c` besides having been consulted, as `partyOf` of the API
 * has it: whoever was only consulted reads nothing of it but what was sent, and is told no more.
 */
const READS = Prisma.sql`EXISTS (SELECT 1 FROM "Sight" g
  WHERE g.viewer IN (w.body, CASE WHEN w.body LIKE ${`${OWNERS}.%`} THEN w.body ELSE split_part(w.body, '.', 1) END)
  AND g."caseId" = c.id AND ${SEEN} AND ${NOT_ONLY_ASKED})`;

/**
 * One look: what belongs to bodies that are no more ends, what was recorded becomes deliveries, and what waits is sent.
 * How many were taken.
 */
export async function deliver(deps: WebhookDeps): Promise<number> {
  await endSystems(deps, await deps.now());
  while ((await fanOut(deps)) === MOST_NEWS);
  const lanes = Array.from({ length: LANES }, () => runLane(deps));
  return (await Promise.all(lanes)).reduce((sum, taken) => sum + taken, 0);
}

/** Versions before kept the keys as they are, and one of them may still make some while it is replaced. */
export async function sealKeys({ db, secretsKey }: WebhookDeps): Promise<void> {
  const open = await db.$queryRaw<{ id: string; secret: string }[]>`
    SELECT id, secret FROM "Webhook" WHERE secret LIKE ${`${KEY_MARK}%`}`;
  for (const { id, secret } of open)
    await db.webhook.updateMany({ where: { id, secret }, data: { secret: seal(secret, id, secretsKey) } });
}

/**
 * Makes the deliveries of what was recorded: in one statement, so that a crash loses none and makes none twice. How
 * much of the news it took.
 */
async function fanOut({ db }: WebhookDeps): Promise<number> {
  const [row] = await db.$queryRaw<{ taken: number }[]>`
    WITH taken AS (DELETE FROM "WebhookNews" WHERE id IN
        (SELECT id FROM "WebhookNews" ORDER BY id LIMIT ${MOST_NEWS} FOR UPDATE SKIP LOCKED) RETURNING "caseId", seq),
      told AS (INSERT INTO "WebhookDelivery" ("webhookId", "caseId", seq)
        SELECT w.id, t."caseId", t.seq FROM taken t JOIN "Case" c ON c.id = t."caseId" AND NOT c.rehearsal
        JOIN "Webhook" w ON w."endedAt" IS NULL AND (w.kinds = '{}' OR c.kind = ANY(w.kinds)) AND ${READS}
        ORDER BY t."caseId", t.seq ON CONFLICT DO NOTHING)
    SELECT count(*)::int AS taken FROM taken`;
  return row?.taken ?? 0;
}

const OTHER_KEY =
  'khóa ký được niêm phong bằng SECRETS_KEY khác, hãy dừng và thêm lại địa chỉ này / ' +
  'its key was sealed by another SECRETS_KEY, end this webhook and make it anew';

interface Claimed extends Told {
  id: bigint;
  webhookId: string;
  url: string;
  /** Sealed, but for what a version before made a moment ago. */
  secret: string;
  attempts: number;
  /** Whether its body still reads the case. */
  reads: boolean;
}

async function runLane(deps: WebhookDeps): Promise<number> {
  for (let taken = 0; ; ) {
    const delivery = await claimNext(deps);
    if (!delivery) return taken;
    if (!delivery.reads) {
      await deps.db.webhookDelivery.delete({ where: { id: delivery.id } });
      continue;
    }
    const posted = await send(deps, delivery);
    if (posted.taken) taken += 1;
    await settle(deps, delivery, posted);
  }
}

/**
 * What can't be signed waits as what isn't taken: the operator may bring the right `SECRETS_KEY` back meanwhile. A key
 * that nobody has sealed yet signs as it is.
 */
async function send(deps: WebhookDeps, delivery: Claimed): Promise<Posted> {
  let secret: string;
  try {
    const { secret: kept, webhookId } = delivery;
    secret = kept.startsWith(KEY_MARK) ? kept : unseal(kept, webhookId, deps.secretsKey);
  } catch {
    return { taken: false, error: OTHER_KEY };
  }
  const body = cloudEvent(delivery, deps.publicUrl);
  const headers = signedHeaders(eventId(delivery), Math.floor(Date.now() / 1000), body, secret);
  return post(delivery.url, headers, body, deps);
}

/** Takes the oldest that waits for a receiver that nobody writes to just now. */
async function claimNext({ db }: WebhookDeps): Promise<Claimed | undefined> {
  const rows = await db.$queryRaw<Claimed[]>`
    WITH next AS MATERIALIZED (
      SELECT d.id FROM "WebhookDelivery" d JOIN "Webhook" w ON w.id = d."webhookId" AND w."endedAt" IS NULL
      JOIN "Entry" e ON e."caseId" = d."caseId" AND e.seq = d.seq
      WHERE ((d.status = 'waiting' AND (d."retryAt" IS NULL OR d."retryAt" <= clock_timestamp()))
        OR (d.status = 'sending' AND d."claimedAt" <= clock_timestamp() - make_interval(secs => ${LEASE_SECONDS})))
        AND NOT EXISTS (SELECT 1 FROM "WebhookDelivery" o WHERE o."webhookId" = d."webhookId" AND o.status = 'sending'
          AND o."claimedAt" > clock_timestamp() - make_interval(secs => ${LEASE_SECONDS}))
      ORDER BY d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
    UPDATE "WebhookDelivery" d SET status = 'sending', "claimedAt" = clock_timestamp()
    FROM next, "Webhook" w, "Entry" e, "Case" c
    WHERE d.id = next.id AND w.id = d."webhookId" AND e."caseId" = d."caseId" AND e.seq = d.seq AND c.id = d."caseId"
    RETURNING d.id, d."webhookId", d."caseId", d.seq, d.attempts, w.url, w.secret, e.name, e.at, c.kind, ${READS} AS reads,
      e.body::jsonb -> 'data' ->> 'step' AS step`;
  return rows[0];
}

async function settle({ db }: WebhookDeps, { id, attempts }: Claimed, posted: Posted): Promise<void> {
  const error = posted.taken ? null : posted.error;
  const status = posted.taken ? 'sent' : attempts + 1 >= MOST_ATTEMPTS ? 'failed' : 'waiting';
  await db.$executeRaw`
    UPDATE "WebhookDelivery" SET status = ${status}, attempts = attempts + 1, "lastError" = ${error},
      "sentAt" = CASE WHEN ${status} = 'sent' THEN clock_timestamp() END,
      "retryAt" = CASE WHEN ${status} = 'waiting' THEN clock_timestamp() + make_interval(secs => ${retrySeconds(attempts)}) END
    WHERE id = ${id} AND status = 'sending'`;
}
