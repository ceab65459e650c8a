import { census, Patience } from './relay';

test('whoever is told in vain is told again after twice the time, at most after five minutes', () => {
  const patience = new Patience();
  const told: number[] = [];
  for (let second = 0; second <= 1_200; second++) if (patience.due(['stuck'], second * 1_000).length) told.push(second);
  expect(told.slice(0, 6)).toEqual([0, 1, 3, 7, 15, 31]);
  expect(told.at(-1)! - told.at(-2)!).toBe(300);
});

test('whoever needed it no more in between is told at once when it needs it again; others are not held up', () => {
  const patience = new Patience();
  expect(patience.due(['a', 'b'], 0)).toEqual(['a', 'b']);
  expect(patience.due(['b'], 500)).toEqual([]);
  expect(patience.due(['a', 'b', 'c'], 600)).toEqual(['a', 'c']);
});

describe('Temporal’s namespace was made anew while the worker ran on', () => {
  const counted = async (prepare: () => Promise<void>) => {
    const done: string[] = [];
    const onError = () => void done.push('told');
    const db = { case: { findMany: () => Promise.resolve([{ id: '22.plan' }]) } };
    const client = { workflow: { list: async function* () {} } };
    const workflows = { waken: (id: string) => Promise.resolve(void done.push(id)) };
    await census({
      db,
      client,
      workflows,
      onError,
      prepare: () => prepare().then(() => void done.push('prepared')),
    } as never);
    return done;
  };

  test('it is given what a workflow needs before those that are gone are started', async () => {
    expect(await counted(() => Promise.resolve())).toEqual(['prepared', '22.plan']);
  });

  test('where that isn’t allowed it is told, and workflows are started all the same', async () => {
    expect(await counted(() => Promise.reject(new Error('not permitted')))).toEqual(['told', '22.plan']);
  });
});
