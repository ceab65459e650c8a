import { vnDateOf } from '../../domain/calendar/dates';
import type { Input, PublicInput, Reply } from '../http/route';
import { type RemovedSample, SAMPLE_STATES, type SampleView } from './schema';
import { takeSampleAway } from './takeAway';

export async function show({ services: { db, directory, clock } }: PublicInput): Promise<Reply<SampleView>> {
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
}

export async function remove({ services }: Input): Promise<Reply<RemovedSample>> {
  return { body: await takeSampleAway(services) };
}
