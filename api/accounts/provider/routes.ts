import { routesOf } from '../../http/route';
import { officerId } from '../officers/schema';
import { FORM } from './formBody';
import * as handlers from './handlers';
import { comeBack, goThere, linkView, subjectEntry, visit, waysIn } from './schema';

const route = routesOf('Session');
const officerRoute = routesOf('Officers');

export const providerRoutes = [
  route.get('/session/ways', {
    summary: 'How one may sign in here beside password and passkey',
    access: 'public',
    answers: waysIn,
    handler: handlers.ways,
  }),
  route.get('/session/provider', {
    summary: 'Go to the OpenID provider to sign in',
    access: 'public',
    counted: true,
    query: visit,
    answers: { 302: 'nothing' },
    refusals: ['not-found'],
    handler: handlers.begin,
  }),
  route.get('/session/provider/back', {
    summary: 'Come back from the OpenID provider; its redirect address',
    description: 'Leads to the page one came from, or to the sign-in with `sign-in=unknown` or `sign-in=failed`.',
    access: 'public',
    query: comeBack,
    answers: { 302: 'nothing' },
    refusals: ['not-found'],
    handler: handlers.back,
  }),
  route.post('/session/provider/ended', {
    summary: 'The OpenID provider tells that its session has ended (back-channel logout)',
    description: 'As the provider sends it: `logout_token=…`. What rests on that session here ends.',
    access: 'public',
    upload: [FORM],
    answers: { 200: 'nothing' },
    refusals: ['not-found', 'bad-proof', 'media-type', 'too-large', 'too-many-requests'],
    handler: handlers.ended,
  }),
  route.get('/session/provider/link', {
    summary: 'Whether the OpenID provider knows one',
    access: 'newcomer',
    answers: linkView,
    refusals: ['not-found'],
    handler: handlers.showLink,
  }),
  route.post('/session/provider/link', {
    summary: 'Be known by the OpenID provider from now on: where to go for it',
    access: 'newcomer',
    answers: goThere,
    refusals: ['not-found', 'step-up-needed'],
    handler: handlers.link,
  }),
  route.delete('/session/provider/link', {
    summary: 'Be known by the OpenID provider no more',
    access: 'newcomer',
    answers: 'nothing',
    refusals: ['not-found', 'step-up-needed'],
    handler: handlers.unlink,
  }),
  officerRoute.get('/officers/:id/subject', {
    summary: 'Whether the OpenID provider knows an officer',
    access: 'admin-of-officer',
    params: officerId,
    answers: linkView,
    handler: handlers.showSubject,
  }),
  officerRoute.put('/officers/:id/subject', {
    summary: 'Enter as whom the OpenID provider knows an officer, or take that off',
    access: 'admin-of-officer',
    params: officerId,
    body: subjectEntry,
    answers: 'nothing',
    refusals: ['step-up-needed'],
    handler: handlers.enterSubject,
  }),
];
