import { DomainError } from '../../../domain/errors';
import { seenAs } from '../../http/looking';
import { routesOf } from '../../http/route';
import { type AccountEventName, recordEvent } from '../events';
import { officerNames } from '../officerNames';
import { whoAmI } from '../session/who';
import { renewSession } from '../session/open';
import { whoAmI as whoAmIView } from '../session/schema';
import { looks, lookWish } from './schema';

const route = routesOf('Session');

/** What was kept of one's pages is not to be shown as another's. */
const headers = { 'Clear-Site-Data': '"cache"' };

const MOST = 50;
const LOOKED: AccountEventName = 'looked-as';

export const lookingRoutes = [
  route.post('/session/look', {
    summary: 'Look at the pages as an officer sees them, without any power to change anything; it is put on record',
    description:
      'As nobody who is an administrator; a province’s administrator only as who never had seat or powers elsewhere. It ends by `DELETE` or with the session. The officer sees it.',
    access: 'any-admin',
    body: lookWish,
    answers: whoAmIView,
    refusals: ['looking-only'],
    /** Begins to look as an officer, which is on record first. Throws `not-permitted`. */
    handler: async ({ body: { officer: id }, officer: by, services, req }) => {
      const officer = await seenAs(services, by, id);
      if (!officer) throw new DomainError('not-permitted');
      await services.db.$transaction((tx) => recordEvent(tx, by.id, id, LOOKED));
      await renewSession(services, req, { looksAs: id });
      return { body: await whoAmI(services, officer, req), headers };
    },
  }),
  route.delete('/session/look', {
    summary: 'Be oneself again',
    access: 'newcomer',
    asOneself: true,
    answers: whoAmIView,
    /** Ends it; nothing happens where nobody is looked as. */
    handler: async ({ officer, services, req }) => {
      const { looksAs } = req.session;
      if (looksAs) await services.db.$transaction((tx) => recordEvent(tx, officer.id, looksAs, 'look-ended'));
      await renewSession(services, req, {});
      return { body: await whoAmI(services, officer, req), headers };
    },
  }),
  route.get('/session/looks', {
    summary: 'Who has looked at the pages as oneself, and when; newest first',
    access: 'signed-in',
    answers: looks,
    handler: async ({ officer: { id: subject }, services: { db } }) => {
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
      return { body: { items: rows.map(({ at, by }) => ({ at, by: names.get(by) ?? by })) } };
    },
  }),
];
