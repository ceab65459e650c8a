import { vnDateOf } from '../../domain/calendar/dates';
import type { PublicInput, Reply } from '../http/route';
import { SAMPLE_STATES, type SampleView } from './schema';

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
