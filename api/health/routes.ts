import { route } from '../http/route';
import { operation, show } from './handlers';
import { health, operation as operationView } from './schema';

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
];
