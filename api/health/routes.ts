import { route } from '../http/route';
import { idInPath } from '../http/fields';
import { mend } from './mend';
import { live, operation, ready, show } from './handlers';
import { health, mended, mending, operation as operationView, sign } from './schema';

export const healthRoutes = [
  route({
    method: 'get',
    path: '/health',
    summary: 'Whether the API answers, and the parts it needs',
    tags: ['Health'],
    access: 'public',
    responses: { 200: health, 503: health },
    handler: show,
  }),
  route({
    method: 'get',
    path: '/live',
    summary: 'Whether this process answers; one that doesn’t is to be started again',
    tags: ['Health'],
    access: 'public',
    responses: { 200: sign },
    handler: live,
  }),
  route({
    method: 'get',
    path: '/ready',
    summary: 'Whether this process can answer people: it reaches the database, which has the migrations it needs',
    tags: ['Health'],
    access: 'public',
    responses: { 200: sign, 503: sign },
    handler: ready,
  }),
];

export const operationRoutes = [
  route({
    method: 'get',
    path: '/operation',
    summary: 'How each part does its work: workers, mails, cases that wait, sizes',
    tags: ['Health'],
    access: 'admin',
    responses: { 200: operationView },
    handler: operation,
  }),
  route({
    method: 'post',
    path: '/operation/cases/:id/mend',
    summary: 'Have a case that is stuck go on; on record, with the reason',
    description: 'Nothing is said twice: what was sent stands in the register.',
    tags: ['Health'],
    access: 'admin',
    params: idInPath,
    body: mending,
    responses: { 200: mended },
    refusals: ['not-found'],
    handler: mend,
  }),
];
