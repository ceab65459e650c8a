import { routesOf } from '../http/route';
import { show } from './handlers';
import { removedSample, sampleView } from './schema';
import { takeSampleAway } from './takeAway';

const route = routesOf('Sample');

export const sampleRoutes = [
  route.get('/sample', {
    summary: 'Whether this installation shows a sample, and how far it has been loaded',
    access: 'public',
    answers: sampleView,
    handler: show,
  }),
  route.delete('/sample', {
    summary: 'Take the sample away, with the accounts of the first start',
    description: 'Its cases, documents, mails and accounts are gone for good; the administrator’s account stays.',
    access: 'admin',
    answers: removedSample,
    refusals: ['sample-loading'],
    handler: async ({ services }) => ({ body: await takeSampleAway(services) }),
  }),
];
