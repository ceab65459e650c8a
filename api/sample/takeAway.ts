import { removeSample, sampleCases } from '../../register/sample';
import type { Services } from '../services';
import type { RemovedSample } from './schema';

/**
 * Takes the sample away: workflows first, for what still runs would look for a case that is gone; then the database,
 * then the documents that nothing names any more. Throws `sample-loading`.
 */
export async function takeSampleAway({
  db,
  workflows,
  documents,
}: Pick<Services, 'db' | 'workflows' | 'documents'>): Promise<RemovedSample> {
  await workflows.end(await sampleCases(db));
  const { cases, officers, contents } = await removeSample(db);
  await Promise.all(contents.map((sha256) => documents.remove(sha256)));
  return { cases: cases.length, officers: officers.length };
}
