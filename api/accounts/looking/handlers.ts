import { DomainError } from '../../../domain/errors';
import { seenAs } from '../../http/looking';
import type { Input, Reply } from '../../http/route';
import { type AccountEventName, recordEvent } from '../events';
import { officerNames } from '../officerNames';
import { whoAmI } from '../session/handlers';
import { renewSession } from '../session/open';
import type { WhoAmI } from '../session/schema';
import type { Looks, lookWish } from './schema';

/** What was kept of one's pages is not to be shown as another's. */
const headers = { 'Clear-Site-Data': '"cache"' };

const MOST = 50;
const LOOKED: AccountEventName = 'looked-as';

/** Begins to look as an officer, which is on record first. Throws `not-permitted`. */
export async function begin({
  body: { officer: id },
  officer: by,
  services,
  req,
}: Input<{ body: typeof lookWish }>): Promise<Reply<WhoAmI>> {
  const officer = await seenAs(services, by, id);
  if (!officer) throw new DomainError('not-permitted');
  await services.db.$transaction((tx) => recordEvent(tx, by.id, id, LOOKED));
  await renewSession(services, req, { looksAs: id });
  return { body: await whoAmI(services, officer, req), headers };
}

/** Ends it; nothing happens where nobody is looked as. */
export async function end({ officer, services, req }: Input): Promise<Reply<WhoAmI>> {
  const { looksAs } = req.session;
  if (looksAs) await services.db.$transaction((tx) => recordEvent(tx, officer.id, looksAs, 'look-ended'));
  await renewSession(services, req, {});
  return { body: await whoAmI(services, officer, req), headers };
}

/** Who has looked as oneself. */
export async function list({ officer: { id: subject }, services: { db } }: Input): Promise<Reply<Looks>> {
  const rows = await db.accountEvent.findMany({
    where: { subject, name: LOOKED },
    orderBy: { id: 'desc' },
    take: MOST,
    select: { at: true, by: true },
  });
  const names = await officerNames(
    db,
    rows.map(({ by }) => by),
  );
  return { body: { items: rows.map(({ at, by }) => ({ at: at.toISOString(), by: names.get(by) ?? by })) } };
}
