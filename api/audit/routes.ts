import { route } from '../http/route';
import { list, verify } from './handlers';
import { auditPage, auditQuery, verification, verifyQuery } from './schema';

const tags = ['Audit'];

export const auditRoutes = [
  route({
    method: 'get',
    path: '/audit',
    summary: 'Entries of the register across all cases, the newest first',
    tags,
    access: 'any-admin',
    query: auditQuery,
    responses: { 200: auditPage },
    handler: list,
  }),
  route({
    method: 'get',
    path: '/audit/verify',
    summary: 'Check the register, as `phoihop register verify` does: of one case, or of all, some cases at a time',
    tags,
    access: 'any-admin',
    query: verifyQuery,
    responses: { 200: verification },
    refusals: ['not-found'],
    handler: verify,
  }),
];
