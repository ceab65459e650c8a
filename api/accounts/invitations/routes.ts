import { route } from '../../http/route';
import { officerId } from '../officers/schema';
import * as handlers from './handlers';
import { invitationLook, invitationTaken, invitedView } from './schema';

export const invitationRoutes = [
  route({
    method: 'post',
    path: '/invitations/look',
    summary: 'Whose account an invitation is for',
    tags: ['Session'],
    access: 'public',
    body: invitationLook,
    responses: { 200: invitedView },
    refusals: ['not-found', 'too-many-requests'],
    handler: handlers.look,
  }),
  route({
    method: 'post',
    path: '/invitations/take',
    summary: 'Choose the first password by an invitation, once',
    tags: ['Session'],
    access: 'public',
    body: invitationTaken,
    responses: { 200: invitedView },
    refusals: ['not-found', 'too-many-requests'],
    handler: handlers.take,
  }),
  route({
    method: 'post',
    path: '/officers/:id/invitation',
    summary: 'Invite an officer by mail to choose a password; an older invitation ends',
    tags: ['Officers'],
    access: 'admin-of-officer',
    params: officerId,
    responses: { 204: 'nothing' },
    handler: handlers.again,
  }),
];
