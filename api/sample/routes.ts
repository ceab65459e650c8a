import { vnDateOf } from '../../domain/calendar/dates';
import { routesOf } from '../http/route';
import { removedSample, SAMPLE_STATES, sampleView } from './schema';
import { takeSampleAway } from './takeAway';

const route = routesOf('Sample');

export const sampleRoutes = [
  route.get('/sample', {
    summary: 'Whether this installation shows a sample, and how far it has been loaded',
    access: 'public',
    answers: sampleView,
    handler: async ({ services: { db, directory, clock } }) => {
      const row = await db.sample.findUnique({ where: { id: 1 } });
      const status = SAMPLE_STATES.find((one) => one === row?.status);
      if (!row || !status) return { body: { sample: null } };
      const { name } = directory.unit(row.unit, vnDateOf(await clock.now()));
      const { share, loadedAt } = row;
      return {
        body: {
          sample: { unit: { code: row.unit, name }, status, share, loadedAt: loadedAt?.toISOString() ?? null },
        },
      };
    },
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
