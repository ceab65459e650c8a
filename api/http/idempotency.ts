import { createHash, randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { DomainError } from '../../domain/errors';
import type { Services } from '../services';
import { invalid } from './validate';

/** The act a request stands for; `repeated` when the same request came before. */
interface RequestedAct {
  actId: string;
  repeated: boolean;
}

/**
 * Gives a request its act's id: the same for each repetition with the same `Idempotency-Key`, a new one without
 * a key. The register takes an act id once, so a repetition after a crash completes what the first began.
 */
export async function requestedAct(services: Services, officerId: string, req: Request): Promise<RequestedAct> {
  const key = keyOf(req);
  const actId = randomUUID();
  if (key === undefined) return { actId, repeated: false };
  const digest = digestOf(req);
  const made = await services.db.idempotentRequest.createMany({
    data: { officer: officerId, key, digest, actId },
    skipDuplicates: true,
  });
  return made.count === 1 ? { actId, repeated: false } : repetition(services, officerId, key, digest);
}

function keyOf(req: Request): string | undefined {
  const key = req.get('idempotency-key');
  if (key === undefined || /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw invalid('Idempotency-Key', '1–200 ASCII');
}

async function repetition(services: Services, officer: string, key: string, digest: string): Promise<RequestedAct> {
  const first = await services.db.idempotentRequest.findUniqueOrThrow({ where: { officer_key: { officer, key } } });
  if (first.digest !== digest) throw new DomainError('key-reused');
  return { actId: first.actId, repeated: true };
}

function digestOf(req: Request): string {
  const request = JSON.stringify([req.method, req.originalUrl, req.body ?? null]);
  return createHash('sha256').update(request).digest('hex');
}

/**
 * The same for an act on a case, without a row of its own: the register takes an act id once and keeps what was asked
 * under it, so a repetition is compared with the entry itself. Of the same officer and key comes the same id.
 */
export function actIdOf(officerId: string, req: Request): string {
  const key = keyOf(req);
  if (key === undefined) return randomUUID();
  return uuidOf(createHash('sha256').update(`${officerId}\n${key}`).digest());
}

/** The id of one of several things that an act makes: the same each time it is asked for. */
export const partId = (actId: string, part: string): string =>
  uuidOf(createHash('sha256').update(`${actId}\n${part}`).digest());

/**
 * The hash's first 16 bytes as a UUID of version 8, which is the one for ids that an application derives (RFC 9562).
 */
function uuidOf(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
