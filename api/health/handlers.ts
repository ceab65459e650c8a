import type { Input, PublicInput, Reply } from '../http/route';
import { openFindings, recordHealth, recordState } from '../evidence/queries';
import { damagedDocuments, mayChangeRecord, mailsByStatus, sizes, stuckCases } from './queries';
import type { Health, Operation } from './schema';

/** Without Temporal, acts are still lodged and delivered later; without a database that takes them nothing can be. */
export async function show({ services }: PublicInput): Promise<Reply<Health>> {
  const asked = await services.health();
  if (asked.database !== 'up') return { status: 503, body: { status: 'down', parts: { ...asked, record: 'down' } } };
  const record = (await openFindings(services.db)) > 0 ? 'down' : 'up';
  const parts = { ...asked, record } as const;
  const well = parts.temporal === 'up' && parts.documents === 'up' && record === 'up';
  return { status: 200, body: { status: well ? 'up' : 'degraded', parts } };
}

/** What an administrator looks at before calling for help. */
export async function operation({ services }: Input): Promise<Reply<Operation>> {
  const { db } = services;
  const now = await services.clock.now();
  const [parts, workers, mails, stuck, size, broad, damaged, record] = await Promise.all([
    services.health(),
    services.workers(),
    mailsByStatus(db),
    stuckCases(db, now),
    sizes(db),
    mayChangeRecord(db),
    damagedDocuments(db),
    recordHealth(db),
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
        record: recordState(record, now),
      },
      damaged,
      workers,
      mails,
      stuck,
      record,
      ...size,
    },
  };
}

const MAIL_BEHIND_MS = 10 * 60_000;
