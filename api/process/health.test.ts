import { healthCheck } from './health';

const away = () => Promise.reject(new Error('away'));
const db = (count: () => Promise<number>) => ({ $queryRaw: away, documentDamage: { count } });
const temporal = { withDeadline: away };
const documents = { look: () => Promise.resolve('up') };
const health = (count: () => Promise<number>) =>
  healthCheck(db(count) as never, temporal as never, documents as never)();

test('where the database is away, documents that are there are not said to be down, too', async () => {
  expect(await health(away)).toEqual({ database: 'down', temporal: 'down', documents: 'up' });
});

test('where bytes were found damaged, that is said of the documents', async () => {
  expect(await health(() => Promise.resolve(1))).toMatchObject({ documents: 'damaged' });
});
