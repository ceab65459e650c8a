import { routesOf } from '../../http/route';
import { officerId } from '../officers/schema';
import * as handlers from './handlers';
import { invitationLook, invitationTaken, invitedView } from './schema';

const route = routesOf('Session');
const officerRoute = routesOf('Officers');

export const invitationRoutes = [
  route.post('/invitations/look', {
    summary: 'Whose account an invitation is for',
    access: 'public',
    body: invitationLook,
    answers: invitedView,
    refusals: ['not-found', 'too-many-requests'],
    handler: handlers.look,
  }),
  route.post('/invitations/take', {
    summary: 'Choose the first password by an invitation, once',
    access: 'public',
    body: invitationTaken,
    answers: invitedView,
    refusals: ['not-found', 'too-many-requests'],
    handler: handlers.take,
  }),
  officerRoute.post('/officers/:id/invitation', {
    summary: 'Invite an officer by mail to choose a password; an older invitation ends',
    access: 'admin-of-officer',
    params: officerId,
    answers: 'nothing',
    handler: handlers.again,
  }),
];
