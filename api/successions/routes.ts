import { routesOf } from '../http/route';
import { list, name } from './handlers';
import { newSuccession, successionResults, successions, successionsQuery } from './schema';

const route = routesOf('Successions');

export const successionRoutes = [
  route.get('/successions', {
    summary: 'Open cases with duties of bodies that have ended or end within a week, and who takes them over',
    access: 'admin',
    description:
      'Ends by rule are told to each case by themselves. What a case has been told is no longer listed; a page may be empty and have a next.',
    query: successionsQuery,
    answers: successions,
    handler: list,
  }),
  route.post('/successions', {
    summary: 'Name the successor of a body that ended, in the cases given',
    access: 'admin',
    description:
      'One act in each case, on its record, once however often this is asked. What is done stays done and no ' +
      'date moves; the open duties pass at the first moment of the day, or now if that has passed.',
    body: newSuccession,
    answers: successionResults,
    refusals: ['not-found'],
    handler: name,
  }),
];
