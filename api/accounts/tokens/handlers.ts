import type { z } from 'zod';
import { addDays, vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { notFound } from '../../../domain/notFound';
import type { ApiToken } from '../../../prisma/generated/client';
import { sha256 } from '../../../register/canonical';
import { bodyNames } from '../../http/names';
import type { Input, Reply } from '../../http/route';
import { invalid } from '../../http/validate';
import type { Services } from '../../services';
import { recordEvent } from '../events';
import { keepsSystems } from '../keeper';
import { secretWord } from '../secretWords';
import { TOKEN_MARK } from './bearer';
import { newMachineId, validOn } from './machine';
import {
  type createdToken,
  LONGEST_DAYS,
  type newToken,
  type ofBody,
  type tokenId,
  type tokens,
  type TokenView,
} from './schema';

/** Tokens of one body at a time: more systems no office has. */
const MOST_TOKENS = 20;
const MOST_SHOWN = 100;

export async function list({
  query,
  services,
}: Input<{ query: typeof ofBody }>): Promise<Reply<z.input<typeof tokens>>> {
  const rows = await services.db.apiToken.findMany({
    where: query,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST_SHOWN,
  });
  const view = viewsOn(services, vnDateOf(await services.clock.now()));
  return { body: { items: rows.map(view) } };
}

export async function create({
  body,
  officer,
  services,
}: Input<{ body: typeof newToken }>): Promise<Reply<z.input<typeof createdToken>>> {
  const now = await services.clock.now();
  const today = vnDateOf(now);
  if (!services.directory.bodyExists(body.body, today))
    throw invalid('body', 'không có cơ quan này hôm nay / no such body today');
  if (body.expiresOn <= today || body.expiresOn > addDays(today, LONGEST_DAYS))
    throw invalid('expiresOn', `sau hôm nay, tối đa ${LONGEST_DAYS} ngày / after today, ${LONGEST_DAYS} days at most`);
  const word = secretWord();
  const row = await services.db.$transaction(async (tx) => {
    const held = await tx.apiToken.count({ where: { body: body.body, ...validOn(today) } });
    if (held >= MOST_TOKENS) throw new DomainError('too-many-tokens', { most: MOST_TOKENS });
    const made = await tx.apiToken.create({
      data: { ...body, id: newMachineId(), wordHash: sha256(word), by: officer.id, createdAt: new Date(now) },
    });
    await recordEvent(tx, officer.id, made.id, 'token-made', body);
    return made;
  });
  return { body: { ...viewsOn(services, today)(row), token: `${TOKEN_MARK}${word}` } };
}

export async function revoke({ params, officer, services }: Input<{ params: typeof tokenId }>): Promise<Reply<never>> {
  const row = await services.db.apiToken.findUnique({ where: params });
  if (!row || !(await keepsSystems(services, officer, row.body))) throw notFound('token');
  const revokedAt = new Date(await services.clock.now());
  await services.db.$transaction(async (tx) => {
    const { count } = await tx.apiToken.updateMany({ where: { id: row.id, revokedAt: null }, data: { revokedAt } });
    if (count > 0) await recordEvent(tx, officer.id, row.id, 'token-revoked', { body: row.body, name: row.name });
  });
  services.seats.forget();
  return {};
}

function viewsOn({ directory }: Services, today: string): (row: ApiToken) => TokenView {
  const nameOf = bodyNames(directory, today);
  return ({ wordHash: _secret, body, scopes, createdAt, usedAt, revokedAt, ...rest }) => ({
    ...rest,
    body: nameOf(body),
    scopes: scopes as TokenView['scopes'],
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  });
}
