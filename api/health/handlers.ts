import type { PublicInput, Reply } from '../http/route';
import type { Health } from './schema';

/** Without Temporal, acts are still lodged and delivered later; without the database nothing can be. */
export async function show({ services }: PublicInput): Promise<Reply<Health>> {
  const parts = await services.health();
  if (parts.database === 'down') return { status: 503, body: { status: 'down', parts } };
  return { status: 200, body: { status: parts.temporal === 'up' ? 'up' : 'degraded', parts } };
}
