import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What is told of an event of the register: which, in which case; never what it says. */
export interface Told {
  caseId: string;
  seq: number;
  kind: string;
  name: string;
  at: Date;
  step: string | null;
}

/** What a key begins with, by Standard Webhooks. */
export const KEY_MARK = 'whsec_';

/** A secret by which a receiver knows our deliveries. */
export const webhookSecret = (): string => `${KEY_MARK}${randomBytes(32).toString('base64')}`;

/** The event's id, the same for each receiver and each time it is sent. */
export const eventId = ({ caseId, seq }: Pick<Told, 'caseId' | 'seq'>): string =>
  `evt_${createHash('sha256').update(`${caseId}\n${seq}`).digest('hex').slice(0, 32)}`;

/** The event as CloudEvents 1.0 has it, in its JSON format. */
export function cloudEvent(told: Told, publicUrl: string): string {
  const { caseId, seq, kind, name, at, step } = told;
  return JSON.stringify({
    specversion: '1.0',
    id: eventId(told),
    source: new URL(`/api/cases/${encodeURIComponent(caseId)}`, publicUrl).href,
    type: `phoihop.${name}`,
    time: at.toISOString(),
    ...(step !== null && { subject: step }),
    datacontenttype: 'application/json',
    data: { case: caseId, kind, seq, event: name, step },
  });
}

/**
 * The headers of a delivery by Standard Webhooks: HMAC-SHA256 over id, time (seconds since 1970) and body, so that
 * nobody can change one, and what is old can be told.
 */
export function signedHeaders(id: string, seconds: number, body: string, secret: string): Record<string, string> {
  const key = Buffer.from(secret.slice(KEY_MARK.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}
