import { addDays, vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { notFound } from '../../../domain/notFound';
import type { ApiToken } from '../../../prisma/generated/client';
import { sha256 } from '../../../register/canonical';
import { bodyNames } from '../../http/names';
import { routesOf } from '../../http/route';
import { invalid } from '../../http/validate';
import type { Services } from '../../services';
import { recordEvent } from '../events';
import { keepsSystems } from '../keeper';
import { secretWord } from '../secretWords';
import { TOKEN_MARK } from './bearer';
import { newMachineId, validOn } from './machine';
import { createdToken, LONGEST_DAYS, newToken, ofBody, tokenId, tokens, type TokenView } from './schema';

const route = routesOf('API tokens');

/** Tokens of one body at a time: more systems no office has. */
const MOST_TOKENS = 20;
const MOST_SHOWN = 100;

export const tokenRoutes = [
  route.get('/api-tokens', {
    summary: 'The tokens by which other systems of a body work here, the newest first',
    access: 'keeps-systems',
    description: 'For the body’s head and whoever administers it, as are the others here.',
    query: ofBody,
    answers: tokens,
    handler: async ({ query, services }) => {
      const rows = await services.db.apiToken.findMany({
        where: query,
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        take: MOST_SHOWN,
      });
      const view = viewsOn(services, vnDateOf(await services.clock.now()));
      return { body: { items: rows.map(view) } };
    },
  }),
  route.post('/api-tokens', {
    summary: 'Make a token; the answer has it, once',
    access: 'keeps-systems',
    description:
      'Whoever sends it as `Authorization: Bearer …` acts as that body’s system: the record names the token, and no ' +
      'person. It prepares as an officer of the body does and never signs; what is for tokens is marked `bearer`.',
    body: newToken,
    answers: { 201: createdToken },
    refusals: ['too-many-tokens'],
    handler: async ({ body, officer, services }) => {
      const now = await services.clock.now();
      const today = vnDateOf(now);
      if (!services.directory.bodyExists(body.body, today))
        throw invalid('body', 'không có cơ quan này hôm nay / no such body today');
      if (body.expiresOn <= today || body.expiresOn > addDays(today, LONGEST_DAYS))
        throw invalid(
          'expiresOn',
          `sau hôm nay, tối đa ${LONGEST_DAYS} ngày / after today, ${LONGEST_DAYS} days at most`,
        );
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
    },
  }),
  route.delete('/api-tokens/:id', {
    summary: 'Revoke a token at once, for good',
    access: 'sees-thing',
    params: tokenId,
    answers: 'nothing',
    handler: async ({ params, officer, services }) => {
      const row = await services.db.apiToken.findUnique({ where: params });
      if (!row || !(await keepsSystems(services, officer, row.body))) throw notFound('token');
      const revokedAt = new Date(await services.clock.now());
      await services.db.$transaction(async (tx) => {
        const { count } = await tx.apiToken.updateMany({ where: { id: row.id, revokedAt: null }, data: { revokedAt } });
        if (count > 0) await recordEvent(tx, officer.id, row.id, 'token-revoked', { body: row.body, name: row.name });
      });
      services.seats.forget();
      return {};
    },
  }),
];

function viewsOn({ directory }: Services, today: string): (row: ApiToken) => TokenView {
  const nameOf = bodyNames(directory, today);
  return ({ wordHash: _secret, body, scopes, ...rest }) => ({
    ...rest,
    body: nameOf(body),
    scopes: scopes as TokenView['scopes'],
  });
}
