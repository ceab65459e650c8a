import { DomainError } from '../../domain/errors';
import type { Input, Reply } from '../http/route';
import { overlaysOf } from '../../register/overlays';
import { moveCases } from '../procedures/move';
import type { MoveResults } from '../procedures/schema';
import { movesUnder, openUnder } from './effects';
import { requirePublisher } from './publisher';
import type { moveToOwn, OverlayMoves, ownMovesQuery } from './schema';

/** Which of the unit's open cases would have other days by the lengths that hold there now. */
export async function moves({
  query,
  officer,
  services,
}: Input<{ query: typeof ownMovesQuery }>): Promise<Reply<OverlayMoves>> {
  await requirePublisher(services, officer, query.unit);
  const overlays = await overlaysOf(services.db, query.procedure);
  return { body: await movesUnder(services, query, overlays, await services.clock.now()) };
}

/** Moves those of the unit's open cases that are named, each under its own version; what isn't one of them stays. */
export async function move({
  body: { unit, procedure, cases, ...by },
  officer,
  services,
}: Input<{ body: typeof moveToOwn }>): Promise<Reply<MoveResults>> {
  const actor = await requirePublisher(services, officer, unit);
  const open = await openUnder(services, { unit, procedure });
  const overlays = await overlaysOf(services.db, procedure);
  const items: MoveResults['items'] = [];
  for (const id of new Set(cases)) {
    const version = open.get(id);
    items.push(
      ...(version ? await moveCases(services, actor, { ...version, overlays }, { cases: [id], ...by }) : [missing(id)]),
    );
  }
  return { body: { items } };
}

const { code, facts } = new DomainError('not-found', { what: 'case' });
const missing = (id: string): MoveResults['items'][number] => ({
  case: id,
  seq: null,
  accepted: false,
  refusal: { code, facts },
});
