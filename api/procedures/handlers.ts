import { DomainError } from '../../domain/errors';
import type { Input, Reply } from '../http/route';
import { type Version, versions } from './queries';
import type { ProcedureView, VersionList, versionOf, VersionRow } from './schema';

export async function list({ services }: Input): Promise<Reply<VersionList>> {
  return { body: { items: (await versions(services.db)).map(row) } };
}

/** A version's whole text; it never changes once published, and its hash says which it is. */
export async function show({ params, services }: Input<{ params: typeof versionOf }>): Promise<Reply<ProcedureView>> {
  const found = (await versions(services.db)).find(({ procedure: { id, version } }) => id === params.id && version === params.version);
  if (!found) throw new DomainError('not-found', { what: `${params.id} ${params.version}` });
  const { procedure, hash, publishedAt } = found;
  return { etag: hash, body: { hash, publishedAt, procedure: { ...procedure } as unknown as ProcedureView['procedure'] } };
}

function row({ procedure: { id, version, title, level, planYears, steps }, hash, publishedAt }: Version): VersionRow {
  return { id, version, title, level, planYears, hash, steps: steps.length, publishedAt };
}
