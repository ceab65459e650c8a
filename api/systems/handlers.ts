import { bodyNames } from '../http/names';
import { idKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { scopeOf } from '../http/scope';
import { bodiesWithSystems } from './queries';
import type { SystemsPage, systemsQuery } from './schema';

/** Whose other systems an administrator looks after. */
export async function list({
  query: { cursor, limit },
  officer,
  services,
}: Input<{ query: typeof systemsQuery }>): Promise<Reply<SystemsPage>> {
  const scope = await scopeOf(services, officer);
  const [after] = keyAfter(cursor, [idKey]) ?? [''];
  const rows = await bodiesWithSystems(services.db, scope, { after, limit });
  const nameOf = bodyNames(services.directory, scope.on);
  const view = rows.map(({ body, usedAt, ...row }) => ({
    ...row,
    body: nameOf(body),
    usedAt: usedAt?.toISOString() ?? null,
  }));
  return { body: page(view, limit, ({ body }) => [body.id]) };
}
