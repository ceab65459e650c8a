import { createHash, randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { DomainError } from '../../domain/errors';
import type { Services } from '../services';
import { invalid } from './validate';

/** The act a request stands for; `repeated` when the same request came before. */
export interface RequestedAct {
  actId: string;
  repeated: boolean;
}

/**
 * Gives a request its act's id: the same for each repetition with the same `Idempotency-Key`, a new one without
 * a key. The register takes an act id once, so a repetition after a crash completes what the first began.
 */
export async function requestedAct(services: Services, officerId: string, req: Request): Promise<RequestedAct> {
  const key = req.get('idempotency-key');
  const actId = randomUUID();
  if (key === undefined) return { actId, repeated: false };
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw invalid('Idempotency-Key', '1–200 ASCII');
  const digest = digestOf(req);
  const made = await services.db.idempotentRequest.createMany({
    data: { officer: officerId, key, digest, actId }, skipDuplicates: true,
  });
  return made.count === 1 ? { actId, repeated: false } : repetition(services, officerId, key, digest);
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
