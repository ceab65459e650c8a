import { routesOf } from '../http/route';
import { idInPath } from '../http/fields';
import { mend } from './mend';
import { live, operation, ready, show } from './handlers';
import { health, mended, mending, operation as operationView, sign } from './schema';

const route = routesOf('Health');

export const healthRoutes = [
  route.get('/health', {
    summary: 'Whether the API answers, and the parts it needs',
    access: 'public',
    answers: { 200: health, 503: health },
    handler: show,
  }),
  route.get('/live', {
    summary: 'Whether this process answers; one that doesn’t is to be started again',
    access: 'public',
    answers: sign,
    handler: live,
  }),
  route.get('/ready', {
    summary: 'Whether this process can answer people: it reaches the database, which has the migrations it needs',
    access: 'public',
    answers: { 200: sign, 503: sign },
    handler: ready,
  }),
];

export const operationRoutes = [
  route.get('/operation', {
    summary: 'How each part does its work: workers, mails, cases that wait, sizes',
    access: 'admin',
    answers: operationView,
    handler: operation,
  }),
  route.post('/operation/cases/:id/mend', {
    summary: 'Have a case that is stuck go on; on record, with the reason',
    description: 'Nothing is said twice: what was sent stands in the register.',
    access: 'admin',
    params: idInPath,
    body: mending,
    answers: mended,
    refusals: ['not-found'],
    handler: mend,
  }),
];
