import { openFindings } from '../evidence/queries';
import { idInPath } from '../http/fields';
import { routesOf } from '../http/route';
import { mend } from './mend';
import { operation } from './operation';
import { health, mended, mending, operation as operationView, sign } from './schema';

const route = routesOf('Health');

export const healthRoutes = [
  route.get('/health', {
    summary: 'Whether the API answers, and the parts it needs',
    access: 'public',
    answers: { 200: health, 503: health },
    /**
     * Without Temporal, acts are still lodged and delivered later; without a database that takes them nothing can be.
     */
    handler: async ({ services }) => {
      const [known, workers] = await Promise.all([services.health(), services.workers()]);
      const asked = { ...known, workers: workers?.state ?? 'down' } as const;
      if (asked.database !== 'up')
        return { status: 503, body: { status: 'down', parts: { ...asked, record: 'down' } } } as const;
      const record = (await openFindings(services.db)) > 0 ? 'down' : 'up';
      const parts = { ...asked, record } as const;
      const well = [parts.temporal, parts.documents, parts.workers, record].every((state) => state === 'up');
      return { status: 200, body: { status: well ? 'up' : 'degraded', parts } } as const;
    },
  }),
  route.get('/live', {
    summary: 'Whether this process answers; one that doesn’t is to be started again',
    access: 'public',
    answers: sign,
    /** It says nothing of others: starting it again would mend none of them. */
    handler: () => Promise.resolve({ body: { status: 'up' } as const }),
  }),
  route.get('/ready', {
    summary: 'Whether this process can answer people: it reaches the database, which has the migrations it needs',
    access: 'public',
    answers: { 200: sign, 503: sign },
    /** Where the database can only be read people are still answered; elsewhere another process may do better. */
    handler: async ({ services }) => {
      const { database } = await services.health();
      const can = database !== 'down' && database !== 'outdated';
      return { status: can ? 200 : 503, body: { status: can ? 'up' : 'down' } } as const;
    },
  }),
];

export const operationRoutes = [
  route.get('/operation', {
    summary: 'How each part does its work: workers, mails, cases that wait, sizes',
    access: 'admin',
    answers: operationView,
    handler: async ({ services }) => ({ body: await operation(services) }),
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
