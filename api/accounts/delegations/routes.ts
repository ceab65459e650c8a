import { route } from '../../http/route';
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

const tags = ['Delegations'];

export const delegationRoutes = [
  route({
    method: 'post',
    path: '/delegations',
    summary: 'Delegate one’s own seat that signs, or the records clerk’s, or name a substitute for an absence',
    description:
      'With `ordered`: for another’s seat, by a decision; administrators of the body, and who signs for the body above. ' +
      'Powers that were received by delegation cannot be delegated on. Repeatable with an Idempotency-Key.',
    tags,
    access: 'lends-seat',
    body: newDelegation,
    responses: { 201: delegationView },
    refusals: ['role-required', 'clerk-required', 'not-found', 'key-reused'],
    handler: handlers.create,
  }),
  route({
    method: 'get',
    path: '/delegations',
    summary: 'Delegations given and received, newest first',
    tags,
    access: 'signed-in',
    query: delegationQuery,
    responses: { 200: delegationPage },
    refusals: ['not-permitted'],
    handler: handlers.list,
  }),
  route({
    method: 'get',
    path: '/delegations/orderable',
    summary: 'For whose absent heads one may order a substitute: the bodies below those that one signs for',
    tags,
    access: 'signed-in',
    responses: { 200: orderable },
    handler: handlers.orderable,
  }),
  route({
    method: 'get',
    path: '/delegations/substitutes',
    summary:
      'Whom one may name in the place of an absent head of a body: the officers of its unit and of the one above',
    tags,
    access: 'signed-in',
    query: holdersQuery,
    responses: { 200: holderPeople },
    refusals: ['not-permitted'],
    handler: handlers.holders,
  }),
  route({
    method: 'delete',
    path: '/delegations/:id',
    summary: 'Revoke a delegation at once; it stays on record',
    tags,
    access: 'sees-thing',
    params: delegationId,
    responses: { 204: 'nothing' },
    handler: handlers.revoke,
  }),
];
