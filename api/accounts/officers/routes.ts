import { vnDateOf } from '../../../domain/calendar/dates';
import { DomainError } from '../../../domain/errors';
import { uuidInPath } from '../../http/fields';
import { idKey, keyAfter } from '../../http/keyset';
import { page } from '../../http/page';
import { routesOf } from '../../http/route';
import { scopeOf } from '../../http/scope';
import { invalid } from '../../http/validate';
import { hashPassword, randomPassword } from '../passwords';
import * as queries from './queries';
import { requireBody, requireChangeable, requireChangeableSeat, requireRight, sightOf } from './rights';
import {
  createdOfficer,
  newOfficer,
  newSeat,
  officerChange,
  officerPage,
  officerQuery,
  officerView,
  oneTimePassword,
  seatChange,
  seatView,
} from './schema';

const route = routesOf('Officers');

export const officerRoutes = [
  route.get('/officers', {
    summary: 'Officers: administrators see those they look after, others those of their units',
    access: 'signed-in',
    query: officerQuery,
    answers: officerPage,
    handler: async ({ query, officer, services }) => {
      const today = vnDateOf(await services.clock.now());
      const [name] = keyAfter(query.cursor, [idKey]) ?? [];
      const rows = await queries.officers(services.db, await sightOf(services, officer), query, today, name);
      return {
        body: page(
          rows.map((row) => queries.view(row, officer)),
          query.limit,
          (row) => [row.username],
        ),
      };
    },
  }),
  route.post('/officers', {
    summary: 'Create an officer; the answer has the password, once',
    access: 'any-admin',
    body: newOfficer,
    answers: { 201: createdOfficer },
    handler: async ({ body, officer, services }) => {
      const scope = await scopeOf(services, officer);
      requireRight(services, scope, body);
      body.seats.forEach((seat, index) => requireBody(services, scope, seat, `seats.${index}.body`));
      // Whoever sat nowhere would be nobody's to look after but the installation's.
      if (scope.units !== null && body.seats.length === 0)
        throw invalid('seats', 'phải có ít nhất một vị trí / at least one seat is needed');
      const password = randomPassword();
      const row = await queries.create(services.db, officer.id, body, await hashPassword(password));
      if (!row) throw invalid('username', 'đã có người dùng / is taken');
      return { body: { officer: queries.view(row, officer), password } };
    },
  }),
  route.get('/officers/:id', {
    summary: 'One officer',
    access: 'sees-thing',
    params: uuidInPath,
    answers: officerView,
    handler: async ({ params, officer, services }) => {
      // Everybody sees themselves. The library takes an empty condition among several for none, so it stands alone.
      const sight = officer.admin ? {} : { OR: [{ id: officer.id }, await sightOf(services, officer)] };
      const row = await queries.officer(services.db, sight, params.id);
      return { body: queries.view(row, officer) };
    },
  }),
  route.patch('/officers/:id', {
    summary: 'Change or disable an officer; disabling takes effect at once',
    access: 'admin-of-officer',
    params: uuidInPath,
    body: officerChange,
    answers: officerView,
    handler: async ({ params, body, officer, services }) => {
      const scope = await requireChangeable(services, officer, params.id);
      requireRight(services, scope, body);
      if (scope.units !== null && (body.admin !== undefined || body.adminOf !== undefined))
        throw new DomainError('not-permitted');
      // Somebody must remain who can undo it.
      const locksOut = params.id === officer.id && (body.active === false || body.admin === false);
      if (locksOut) throw new DomainError('not-permitted');
      const changed = await queries.change(services.db, officer, params.id, body, services.config.publicUrl);
      services.accounts.forget();
      services.changes.review();
      return { body: queries.view(changed, officer) };
    },
  }),
  route.post('/officers/:id/password', {
    summary: 'Give a new password, shown once; all sessions end',
    access: 'admin-of-officer',
    params: uuidInPath,
    answers: oneTimePassword,
    handler: async ({ params, officer, services }) => {
      await requireChangeable(services, officer, params.id);
      const password = randomPassword();
      await queries.setPassword(services, officer.id, params.id, await hashPassword(password));
      services.accounts.forget();
      services.changes.review();
      return { body: { password } };
    },
  }),
  route.post('/officers/:id/seats', {
    summary: 'Give a seat, with its dates',
    access: 'admin-of-officer',
    params: uuidInPath,
    body: newSeat,
    answers: { 201: seatView },
    handler: async ({ params, body, officer, services }) => {
      requireBody(services, await requireChangeable(services, officer, params.id), body, 'body');
      const seat = await queries.giveSeat(services.db, officer.id, params.id, body);
      services.seats.forget();
      return { body: seat };
    },
  }),
  route.patch('/seats/:id', {
    summary: 'Set the last day of a seat, or what its holder leads within the body',
    access: 'admin-of-seat',
    params: uuidInPath,
    body: seatChange,
    answers: seatView,
    handler: async ({ params, body, officer, services }) => {
      await requireChangeableSeat(services, officer, params.id);
      const seat = await queries.changeSeat(services.db, officer.id, params.id, body);
      services.seats.forget();
      return { body: seat };
    },
  }),
];
