import { vnDateOf } from '../../domain/calendar/dates';
import { removeSample, sampleCases } from '../../register/sample';
import type { Input, PublicInput, Reply } from '../http/route';
import { type RemovedSample, SAMPLE_STATES, type SampleView } from './schema';

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

/** The workflows end first: what still runs would look for a case that is gone. */
export async function remove({ services }: Input): Promise<Reply<RemovedSample>> {
  const { db, workflows, documents } = services;
  await workflows.end(await sampleCases(db));
  const { cases, officers, contents } = await removeSample(db);
  await Promise.all(contents.map((sha256) => documents.remove(sha256)));
  return { body: { cases: cases.length, officers: officers.length } };
}
