import type { z } from 'zod';
import { notFound } from '../../domain/notFound';
import type { ActToLodge } from '../../register/lodge';
import type { SignedIn } from '../http/admit';
import { requirePart } from '../http/caseInSight';
import { actIdOf } from '../http/idempotency';
import type { Input } from '../http/route';
import { withTitles } from '../http/titles';
import type { ById } from '../http/fields';
import type { Services } from '../services';
import { requireRecentProof } from '../accounts/session/proof';
import { admitAct } from './admission';
import { replyTo } from './answered';
import { actOf, requireSame } from './queries';
import type { caseAct } from './schema';
import { type anyAct, SIGNING_ACTS } from './vocabulary';

/**
 * Lodges an act and waits for its ruling. From the moment it is lodged it is received, with the register's stamp:
 * where the ruling takes too long, the answer says only that.
 */
export async function lodge({ params, body, officer, services, req }: Input<ById & { body: typeof anyAct }>) {
  if (SIGNING_ACTS.has(body.name)) requireRecentProof(services, req);
  return withTitles(services.db, params.id, lodged(services, officer, params.id, body, actIdOf(officer.id, req)));
}

async function lodged(
  services: Services,
  officer: SignedIn,
  caseId: string,
  body: z.output<typeof anyAct>,
  id: string,
): ReturnType<typeof replyTo> {
  const { by, data } = await admitAct(services, officer, caseId, body);
  const act: ActToLodge = { id, caseId, name: body.name, by, data, texts: textsOf(body.texts) };
  const receipt = await services.lodger.lodge(act);
  if (!receipt.fresh) await requireSame(services.db, act);
  return replyTo(services, act, receipt);
}

export async function show({ params, officer, services }: Input<{ params: typeof caseAct }>) {
  const found = await actOf(services.db, params.id, params.actId);
  if (!found) throw notFound('act');
  if (found.officer !== officer.id) await requirePart(services, officer, params.id);
  const { officer: _officer, ...act } = found;
  return { body: { act, answer: await services.answers.look(params.id, act.seq) } };
}

function textsOf(texts: Record<string, string | undefined> | undefined): Record<string, string> | undefined {
  const given = Object.entries(texts ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}
