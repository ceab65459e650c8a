import { notFound } from '../../domain/notFound';
import { idKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input } from '../http/route';
import { overlaysOf } from '../../register/overlays';
import { moveCases } from '../procedures/move';
import { notLodged, type ResultOfOne } from '../acts/answered';
import { AT_ONCE, movesUnder, openUnder } from './effects';
import { requirePublisher } from './publisher';
import type { moveToOwn, ownMovesQuery } from './schema';

/**
 * Which of the unit's open cases would have other days by the lengths that hold there now; a page is so many cases that
 * were looked at, whether or not a day of theirs would move.
 */
export async function moves({ query, officer, services }: Input<{ query: typeof ownMovesQuery }>) {
  await requirePublisher(services, officer, query.unit);
  const [after] = keyAfter(query.cursor, [idKey]) ?? [];
  const limit = Math.min(query.limit, AT_ONCE);
  const [overlays, found] = await Promise.all([
    overlaysOf(services.db, query.procedure),
    openUnder(services, query, { take: limit + 1, after }),
  ]);
  const { items: cases, next } = page([...found], limit, ([id]) => [id]);
  const items = await movesUnder(services, new Map(cases), overlays, await services.clock.now());
  return { body: { items, next } };
}

/** Moves those of the unit's open cases that are named, each under its own version; what isn't one of them stays. */
export async function move({
  body: { unit, procedure, cases, ...by },
  officer,
  services,
}: Input<{ body: typeof moveToOwn }>) {
  const actor = await requirePublisher(services, officer, unit);
  const open = await openUnder(services, { unit, procedure }, { among: cases });
  const overlays = await overlaysOf(services.db, procedure);
  const items: ResultOfOne[] = [];
  for (const id of new Set(cases)) {
    const version = open.get(id);
    items.push(
      ...(version
        ? await moveCases(services, actor, { ...version, overlays }, { cases: [id], ...by })
        : [notLodged(id, notFound('case'))]),
    );
  }
  return { body: { items } };
}
