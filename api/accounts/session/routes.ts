import { route } from '../../http/route';
import * as handlers from './handlers';
import { credentials, ownSettings, passwordChange, whoAmI } from './schema';

const tags = ['Session'];

export const sessionRoutes = [
  route({
    method: 'post',
    path: '/session',
    summary: 'Sign in',
    tags,
    access: 'public',
    body: credentials,
    responses: { 200: whoAmI },
    refusals: ['bad-credentials', 'too-many-requests'],
    handler: handlers.signIn,
  }),
  route({
    method: 'get',
    path: '/session',
    summary: 'Who am I: seats and delegations of today, and the token for changing requests',
    tags,
    access: 'newcomer',
    responses: { 200: whoAmI },
    handler: handlers.show,
  }),
  route({
    method: 'patch',
    path: '/session',
    summary: 'Choose the language one is answered in, and whether mails come at once or once a day, and when',
    tags,
    access: 'newcomer',
    body: ownSettings,
    responses: { 200: whoAmI },
    handler: handlers.change,
  }),
  route({
    method: 'put',
    path: '/session/password',
    summary: 'Change one’s password; all other sessions end',
    tags,
    description: 'A password that an administrator gave must be changed before anything else is answered.',
    access: 'newcomer',
    body: passwordChange,
    responses: { 200: whoAmI },
    refusals: ['bad-credentials', 'too-many-requests'],
    handler: handlers.changePassword,
  }),
  route({
    method: 'delete',
    path: '/session',
    summary: 'Sign out',
    tags,
    access: 'newcomer',
    asOneself: true,
    responses: { 204: 'nothing' },
    handler: handlers.signOut,
  }),
];
