import { vnDateOf } from '../../../domain/calendar/dates';
import { notFound } from '../../../domain/notFound';
import { inferiorsOf } from '../../../domain/seating/superiors';
import { unitOf } from '../../http/access';
import { uuidInPath } from '../../http/fields';
import { actIdOf } from '../../http/idempotency';
import { dayKey, idKey, keyAfter } from '../../http/keyset';
import { bodyNames } from '../../http/names';
import { page } from '../../http/page';
import { routesOf } from '../../http/route';
import { looksAfter, scopeOf } from '../../http/scope';
import { invalid } from '../../http/validate';
import * as queries from './queries';
import { colleaguesIn, fromAbove, mayOrder, requireSeat, signing } from './rights';
import {
  delegationPage,
  delegationQuery,
  delegationView,
  holderPeople,
  holdersQuery,
  newDelegation,
  orderable,
} from './schema';

const route = routesOf('Delegations');

export const delegationRoutes = [
  route.post('/delegations', {
    summary: 'Delegate one’s own seat that signs, or the records clerk’s, or name a substitute for an absence',
    description:
      'With `ordered`: for another’s seat, by a decision; administrators of the body, and who signs for the body above. ' +
      'Powers that were received by delegation cannot be delegated on. Repeatable with an Idempotency-Key.',
    access: 'lends-seat',
    body: newDelegation,
    answers: { 201: delegationView },
    refusals: ['role-required', 'clerk-required', 'not-found', 'key-reused'],
    /** Within the dates of the seat that is lent, beginning today or later. */
    handler: async ({ body, officer, services, req }) => {
      const today = vnDateOf(await services.clock.now());
      if (body.from < today) throw invalid('from', `không được trước ${today} / must not be before ${today}`);
      const giver = body.ordered?.giver ?? officer.id;
      if (body.holder === giver) throw invalid('holder', 'phải là người khác / must be somebody else');
      const among = giver === officer.id ? colleaguesIn(body) : await mayOrder(services, officer, body);
      requireSeat(await queries.seatsIn(services.db, giver, body.body), body);
      await queries.requireActive(services.db, body.holder, among);
      const created = await queries.create(services.db, actIdOf(officer.id, req), { by: officer.id, giver }, body);
      services.seats.forget();
      return { body: created };
    },
  }),
  route.get('/delegations', {
    summary: 'Delegations given and received, newest first',
    access: 'signed-in',
    query: delegationQuery,
    answers: delegationPage,
    refusals: ['not-permitted'],
    handler: async ({ query, officer, services }) => {
      const whose = query.all ? await scopeOf(services, officer) : officer.id;
      const key = keyAfter(query.cursor, [dayKey, idKey]);
      const rows = await queries.delegations(services.db, whose, query, key);
      return { body: page(rows, query.limit, (row) => [row.from, row.id]) };
    },
  }),
  route.get('/delegations/orderable', {
    summary: 'For whose absent heads one may order a substitute: the bodies below those that one signs for',
    access: 'signed-in',
    answers: orderable,
    handler: async ({ officer, services }) => {
      const { on, seats } = await services.seats.of(officer.id);
      const under = [...new Set(signing(seats).flatMap((one) => inferiorsOf(services.directory, one, on)))];
      const heads = await queries.headsOf(services.db, under, on);
      const nameOf = bodyNames(services.directory, on);
      return {
        body: {
          items: under.flatMap((one) => {
            const people = heads.get(one);
            return people ? [{ body: nameOf(one), heads: people }] : [];
          }),
        },
      };
    },
  }),
  route.get('/delegations/substitutes', {
    summary:
      'Whom one may name in the place of an absent head of a body: the officers of its unit and of the one above',
    access: 'signed-in',
    query: holdersQuery,
    answers: holderPeople,
    refusals: ['not-permitted'],
    handler: async ({ query: { body, search }, officer, services }) => {
      const among = await fromAbove(services, officer, body);
      return {
        body: { items: await queries.people(services.db, { AND: [among, { NOT: { id: officer.id } }] }, search) },
      };
    },
  }),
  route.delete('/delegations/:id', {
    summary: 'Revoke a delegation at once; it stays on record',
    access: 'sees-thing',
    params: uuidInPath,
    answers: 'nothing',
    handler: async ({ params, officer, services }) => {
      const { body, fromId, orderedBy } = await queries.delegation(services.db, params.id);
      const own = [fromId, orderedBy].includes(officer.id);
      if (!own && !(await looksAfter(services, officer, unitOf(body)))) throw notFound('delegation');
      await queries.revoke(services.db, officer.id, params.id, new Date(await services.clock.now()));
      services.seats.forget();
      return {};
    },
  }),
];
