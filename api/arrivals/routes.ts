import { route } from '../http/route';
import { idInPath } from '../http/fields';
import { create, list, show } from './handlers';
import { arrivalPage, arrivalQuery, arrivalView, newArrival, registeredArrival } from './schema';

const tags = ['Official documents'];

export const arrivalRoutes = [
  route({
    method: 'post',
    path: '/arrivals',
    summary: 'Register a document that came in: the next arrival number of the year',
    tags,
    access: 'has-seat',
    description:
      'By the records clerk. With `issuedHere`, one that was issued here: what stands on it is taken from there. 202: entered in the ' +
      'book, the number follows there. Repeatable with an Idempotency-Key.',
    body: newArrival,
    responses: { 201: registeredArrival, 202: registeredArrival },
    refusals: ['clerk-required', 'arrival-known', 'bad-date', 'case-closed', 'key-reused', 'not-found'],
    handler: create,
  }),
  route({
    method: 'get',
    path: '/arrivals',
    summary: 'Arrivals that one may see, newest first',
    tags,
    access: 'signed-in',
    query: arrivalQuery,
    responses: { 200: arrivalPage },
    handler: list,
  }),
  route({
    method: 'get',
    path: '/arrivals/:id',
    summary: 'An arrival: what came, who directed what, what it was given to',
    tags,
    access: 'sees-case',
    params: idInPath,
    responses: { 200: arrivalView },
    handler: show,
  }),
];
