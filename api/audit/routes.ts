import { routesOf } from '../http/route';
import { list, verify } from './handlers';
import { auditPage, auditQuery, verification, verifyQuery } from './schema';

const route = routesOf('Audit');

export const auditRoutes = [
  route.get('/audit', {
    summary: 'Entries of the register across all cases, the newest first',
    access: 'any-admin',
    query: auditQuery,
    answers: auditPage,
    handler: list,
  }),
  route.get('/audit/verify', {
    summary: 'Check the register, as `phoihop register verify` does: of one case, or of all, some cases at a time',
    access: 'any-admin',
    query: verifyQuery,
    answers: verification,
    refusals: ['not-found'],
    handler: verify,
  }),
];
