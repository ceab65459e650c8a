import { removeSample } from '../../register/sample';
import type { Services } from '../services';
import type { RemovedSample } from './schema';

/**
 * Takes the sample away: the database first, for as long as a case is there the relay starts its workflow anew; then
 * the workflows, then the documents that nothing names any more. Throws `sample-loading`.
 */
export async function takeSampleAway({
  db,
  workflows,
  documents,
}: Pick<Services, 'db' | 'workflows' | 'documents'>): Promise<RemovedSample> {
  const { cases, officers, contents } = await removeSample(db);
  await workflows.end(cases);
  await Promise.all(contents.map((sha256) => documents.remove(sha256)));
  return { cases: cases.length, officers: officers.length };
}
