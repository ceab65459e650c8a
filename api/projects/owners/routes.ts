import { routesOf } from '../../http/route';
import { correct, create, giveUp, list } from './handlers';
import { newOwner, ownerGivenUp, ownerInPath, ownerName, ownerPage, ownerQuery, ownerView } from './schema';

const route = routesOf('Projects');

export const ownerRoutes = [
  route.post('/project-owners', {
    summary: 'Register an owner of projects that is no body of the directory: an enterprise, a board',
    access: 'has-seat',
    description: 'Acting for a planning office. What was registered stands under its code for every unit.',
    body: newOwner,
    answers: { 201: ownerView },
    refusals: ['not-your-step', 'owner-exists', 'no-such-unit'],
    handler: create,
  }),
  route.post('/project-owners/:code/names', {
    summary: 'Correct a name that was mistyped',
    access: 'has-seat',
    description:
      'Acting for the planning office that registered the owner. What was registered stays; what was done before that day keeps the name of then. The name that it has already changes nothing.',
    params: ownerInPath,
    body: ownerName,
    answers: { 200: ownerView, 201: ownerView },
    refusals: ['not-your-step', 'not-found', 'no-such-unit'],
    handler: correct,
  }),
  route.post('/project-owners/:code/withdrawal', {
    summary: 'Give up a code that was registered by mistake',
    access: 'has-seat',
    description:
      'Acting for the planning office that registered the owner, while no project names it and nobody has a seat there. The reason is on record; the code may be registered anew.',
    params: ownerInPath,
    body: ownerGivenUp,
    answers: { 201: ownerView },
    refusals: ['not-your-step', 'not-found', 'owner-in-use'],
    handler: giveUp,
  }),
  route.get('/project-owners', {
    summary: 'Owners of projects that were registered beside the directory, by code',
    access: 'signed-in',
    query: ownerQuery,
    answers: ownerPage,
    handler: list,
  }),
];
