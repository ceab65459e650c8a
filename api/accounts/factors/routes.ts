import { routesOf } from '../../http/route';
import { officerId } from '../officers/schema';
import { browserOptions } from '../session/schema';
import * as handlers from './handlers';
import { factorAdded, factorsView, firstCode, newCodes, newPasskey, passkeyId, recoveryCodes } from './schema';

const route = routesOf('Session');
const officerRoute = routesOf('Officers');

export const factorRoutes = [
  route.get('/session/factors', {
    summary: 'What one has beside the password: codes, passkeys, recovery codes',
    access: 'newcomer',
    answers: factorsView,
    handler: handlers.show,
  }),
  route.post('/session/factors/codes', {
    summary: 'Begin to have one-time codes on a phone',
    description: 'They count once the first code was shown. `not-permitted` while there are codes already.',
    access: 'newcomer',
    answers: newCodes,
    refusals: ['step-up-needed', 'not-permitted'],
    handler: handlers.newSeed,
  }),
  route.put('/session/factors/codes', {
    summary: 'Show the first code; with the first factor come recovery codes',
    access: 'newcomer',
    body: firstCode,
    answers: factorAdded,
    refusals: ['step-up-needed', 'bad-proof', 'too-many-requests'],
    handler: handlers.confirm,
  }),
  route.delete('/session/factors/codes', {
    summary: 'Take one’s codes away',
    access: 'newcomer',
    answers: 'nothing',
    refusals: ['step-up-needed'],
    handler: handlers.removeCodes,
  }),
  route.post('/session/factors/passkeys/options', {
    summary: 'What the browser is to make a passkey from, within five minutes',
    access: 'newcomer',
    answers: browserOptions,
    refusals: ['step-up-needed'],
    handler: handlers.passkeyToAdd,
  }),
  route.post('/session/factors/passkeys', {
    summary: 'Add the passkey that the browser made; with the first factor come recovery codes',
    access: 'newcomer',
    body: newPasskey,
    answers: { 201: factorAdded },
    refusals: ['step-up-needed', 'bad-proof'],
    handler: handlers.addPasskey,
  }),
  route.delete('/session/factors/passkeys/:id', {
    summary: 'Take a passkey away',
    access: 'newcomer',
    params: passkeyId,
    answers: 'nothing',
    refusals: ['step-up-needed', 'not-found'],
    handler: handlers.removePasskey,
  }),
  route.post('/session/factors/recovery', {
    summary: 'New recovery codes, shown once; the ones before are worth nothing any more',
    access: 'newcomer',
    answers: recoveryCodes,
    refusals: ['step-up-needed', 'not-found'],
    handler: handlers.renewRecovery,
  }),
  officerRoute.delete('/officers/:id/factors', {
    summary: 'Take all second factors of an officer away who lost them',
    access: 'admin-of-officer',
    params: officerId,
    answers: 'nothing',
    refusals: ['step-up-needed'],
    handler: handlers.removeAll,
  }),
];
