import { verifiedOf } from '../../domain/law/words';
import { vnDateOf, type IsoDate } from '../../domain/calendar/dates';
import { idKey, keyAfter } from '../http/keyset';
import { bodyNames, clauseOf } from '../http/names';
import { page } from '../http/page';
import type { Input, PublicInput, Reply } from '../http/route';
import type { Services } from '../services';
import { regionOf, units } from './queries';
import type { dayQuery, RegimeList, unitCode, UnitDetail, UnitPage, unitQuery } from './schema';

export async function list({ query, services }: PublicInput<{ query: typeof unitQuery }>): Promise<Reply<UnitPage>> {
  const on = await dayOf(services, query.on);
  const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
  const rest = units(services.directory, query, on).filter(({ code }) => code > after);
  return { body: page(rest, query.limit, ({ code }) => [code]) };
}

export async function show({
  params,
  query,
  services,
}: Input<{ params: typeof unitCode; query: typeof dayQuery }>): Promise<Reply<UnitDetail>> {
  const { directory } = services;
  const on = await dayOf(services, query.on);
  const unit = directory.unit(params.code, on);
  const bodies = directory.bodiesOf(unit.code, on).map(bodyNames(directory, on));
  const ended = directory.endedBodiesOf(unit.code, on).map(({ id, last }) => bodyNames(directory, last)(id));
  return { body: { ...unit, on, region: regionOf(directory, unit, on), bodies, ended } };
}

export function regimes({ services }: Input): Promise<Reply<RegimeList>> {
  const items = services.directory.regimes().map(({ id, name, from, to, levels, cites }) => ({
    id,
    name,
    from,
    to: to ?? null,
    levels,
    clause: clauseOf(cites),
    verified: verifiedOf(cites),
  }));
  return Promise.resolve({ body: { items } });
}

async function dayOf({ clock }: Services, on: IsoDate | undefined): Promise<IsoDate> {
  return on ?? vnDateOf(await clock.now());
}
