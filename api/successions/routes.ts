import { route } from '../http/route';
import { list, name } from './handlers';
import { newSuccession, successionResults, successions, successionsQuery } from './schema';

const tags = ['Successions'];

export const successionRoutes = [
  route({
    method: 'get',
    path: '/successions',
    summary: 'Open cases with duties of bodies that have ended or end within a week, and who takes them over',
    tags,
    access: 'admin',
    description:
      'Ends by rule are told to each case by themselves. What a case has been told is no longer listed; a page may be empty and have a next.',
    query: successionsQuery,
    responses: { 200: successions },
    handler: list,
  }),
  route({
    method: 'post',
    path: '/successions',
    summary: 'Name the successor of a body that ended, in the cases given',
    tags,
    access: 'admin',
    description:
      'One act in each case, on its record, once however often this is asked. What is done stays done and no ' +
      'date moves; the open duties pass at the first moment of the day, or now if that has passed.',
    body: newSuccession,
    responses: { 200: successionResults },
    refusals: ['not-found'],
    handler: name,
  }),
];
