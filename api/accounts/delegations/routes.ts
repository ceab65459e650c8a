import { routesOf } from '../../http/route';
import * as handlers from './handlers';
import {
  delegationId,
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
    handler: handlers.create,
  }),
  route.get('/delegations', {
    summary: 'Delegations given and received, newest first',
    access: 'signed-in',
    query: delegationQuery,
    answers: delegationPage,
    refusals: ['not-permitted'],
    handler: handlers.list,
  }),
  route.get('/delegations/orderable', {
    summary: 'For whose absent heads one may order a substitute: the bodies below those that one signs for',
    access: 'signed-in',
    answers: orderable,
    handler: handlers.orderable,
  }),
  route.get('/delegations/substitutes', {
    summary:
      'Whom one may name in the place of an absent head of a body: the officers of its unit and of the one above',
    access: 'signed-in',
    query: holdersQuery,
    answers: holderPeople,
    refusals: ['not-permitted'],
    handler: handlers.holders,
  }),
  route.delete('/delegations/:id', {
    summary: 'Revoke a delegation at once; it stays on record',
    access: 'sees-thing',
    params: delegationId,
    answers: 'nothing',
    handler: handlers.revoke,
  }),
];
