import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { create, list, show } from './handlers';
import { arrivalPage, arrivalQuery, arrivalView, newArrival, registeredArrival } from './schema';

const route = routesOf('Official documents');

export const arrivalRoutes = [
  route.post('/arrivals', {
    summary: 'Register a document that came in: the next arrival number of the year',
    access: 'has-seat',
    description:
      'By the records clerk. With `issuedHere`, one that was issued here: what stands on it is taken from there. 202: entered in the ' +
      'book, the number follows there. Repeatable with an Idempotency-Key.',
    body: newArrival,
    answers: { 201: registeredArrival, 202: registeredArrival },
    refusals: ['clerk-required', 'arrival-known', 'bad-date', 'case-closed', 'key-reused', 'not-found'],
    handler: create,
  }),
  route.get('/arrivals', {
    summary: 'Arrivals that one may see, newest first',
    access: 'signed-in',
    query: arrivalQuery,
    answers: arrivalPage,
    handler: list,
  }),
  route.get('/arrivals/:id', {
    summary: 'An arrival: what came, who directed what, what it was given to',
    access: 'sees-case',
    params: idInPath,
    answers: arrivalView,
    handler: show,
  }),
];
