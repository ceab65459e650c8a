import type { Input, PublicInput, Reply } from '../http/route';
import { damagedDocuments, mayChangeRecord, mailsByStatus, sizes, stuckCases } from './queries';
import type { Health, Operation } from './schema';

/** Without Temporal, acts are still lodged and delivered later; without a database that takes them nothing can be. */
export async function show({ services }: PublicInput): Promise<Reply<Health>> {
  const parts = await services.health();
  if (parts.database !== 'up') return { status: 503, body: { status: 'down', parts } };
  const well = parts.temporal === 'up' && parts.documents === 'up';
  return { status: 200, body: { status: well ? 'up' : 'degraded', parts } };
}

/** What an administrator looks at before calling for help. */
export async function operation({ services }: Input): Promise<Reply<Operation>> {
  const { db } = services;
  const now = await services.clock.now();
  const [parts, workers, mails, stuck, size, broad, damaged] = await Promise.all([
    services.health(),
    services.workers(),
    mailsByStatus(db),
    stuckCases(db, now),
    sizes(db),
    mayChangeRecord(db),
    damagedDocuments(db),
  ]);
  const mail = mails.some(({ status }) => status === 'uncertain' || status === 'failed')
    ? 'attention'
    : mails.some(({ status, oldest }) => status === 'waiting' && Date.parse(now) - Date.parse(oldest) > MAIL_BEHIND_MS)
      ? 'behind'
      : 'up';
  return {
    body: {
      now,
      parts: {
        ...parts,
        rights: broad ? 'broad' : 'up',
        workers: workers?.length ? 'up' : 'down',
        mail,
        relay: stuck.length > 0 ? 'behind' : 'up',
      },
      damaged,
      workers,
      mails,
      stuck,
      ...size,
    },
  };
}

const MAIL_BEHIND_MS = 10 * 60_000;
