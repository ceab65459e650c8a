import { setTimeout as sleep } from 'node:timers/promises';
import { repeat } from './repeat';

test('given work that takes longer than the pause, then it is never done twice at once, and not after it is stopped', async () => {
  let [running, most, done] = [0, 0, 0];
  const stop = repeat(
    async () => {
      most = Math.max(most, (running += 1));
      await sleep(25);
      running -= 1;
      done += 1;
    },
    5,
    () => undefined,
  );
  await sleep(150);
  stop();
  await sleep(40);
  const before = done;
  expect([most, before > 1]).toEqual([1, true]);
  await sleep(40);
  expect(done).toBe(before);
});

test('given a failure, then it is told and the work is tried again', async () => {
  const told: unknown[] = [];
  const stop = repeat(
    () => Promise.reject(new Error('away')),
    5,
    (error) => told.push(error),
    'later',
  );
  expect(told).toEqual([]);
  await sleep(60);
  stop();
  expect(told.length).toBeGreaterThan(1);
});
