import { route } from '../http/route';
import { list, show } from './handlers';
import { procedureView, versionList, versionOf } from './schema';

const tags = ['Procedures'];

export const procedureRoutes = [
  route({
    method: 'get', path: '/procedures', summary: 'Every version of every procedure, with the plan years it covers', tags, access: 'signed-in',
    responses: { 200: versionList }, handler: list,
  }),
  route({
    method: 'get', path: '/procedures/:id/versions/:version', summary: 'A version’s whole text: steps, time limits, citations', tags, access: 'signed-in',
    params: versionOf, responses: { 200: procedureView }, refusals: ['not-found'], handler: show,
  }),
];
