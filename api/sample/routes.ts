import { route } from '../http/route';
import { show } from './handlers';
import { removedSample, sampleView } from './schema';
import { takeSampleAway } from './takeAway';

export const sampleRoutes = [
  route({
    method: 'get',
    path: '/sample',
    summary: 'Whether this installation shows a sample, and how far it has been loaded',
    tags: ['Sample'],
    access: 'public',
    responses: { 200: sampleView },
    handler: show,
  }),
  route({
    method: 'delete',
    path: '/sample',
    summary: 'Take the sample away, with the accounts of the first start',
    description: 'Its cases, documents, mails and accounts are gone for good; the administrator’s account stays.',
    tags: ['Sample'],
    access: 'admin',
    responses: { 200: removedSample },
    refusals: ['sample-loading'],
    handler: async ({ services }) => ({ body: await takeSampleAway(services) }),
  }),
];
