import { recordHealth, recordState } from '../evidence/queries';
import type { Services } from '../services';
import {
  archiveState,
  damagedDocuments,
  mayChangeRecord,
  mailsByStatus,
  mirrorLag,
  sizes,
  stuckCases,
} from './queries';
import type { Operation } from './schema';

/** What an administrator looks at before calling for help. */
export async function operation(services: Services): Promise<Operation> {
  const { db } = services;
  const now = await services.clock.now();
  const [parts, workers, mails, stuck, failing, size, broad, archive, damaged, mirror, record] = await Promise.all([
    services.health(),
    services.workers(),
    mailsByStatus(db),
    stuckCases(db, now),
    failingCases(services),
    sizes(db),
    mayChangeRecord(db),
    archiveState(db),
    damagedDocuments(db),
    mirrorLag(db, services.config.mirrored),
    recordHealth(db),
  ]);
  const { plain, certificate } = services.config;
  const mail = mails.some(({ status }) => status === 'uncertain' || status === 'failed')
    ? 'attention'
    : mails.some(({ status, oldest }) => status === 'waiting' && Date.parse(now) - oldest.getTime() > MAIL_BEHIND_MS)
      ? 'behind'
      : 'up';
  return {
    now,
    parts: {
      ...parts,
      rights: broad ? 'broad' : 'up',
      ...(archive && { archive }),
      connections: plain.length > 0 ? 'plain' : 'up',
      ...(certificate && { certificate: certificateState(certificate.endsAt, now) }),
      workers: workers?.state ?? 'down',
      mail,
      relay: stuck.length > 0 ? 'behind' : 'up',
      record: recordState(record, now),
    },
    damaged,
    mirror,
    workers: workers?.seen ?? null,
    mails,
    stuck,
    record,
    plain,
    certificateEnds: certificate?.endsAt ?? null,
    workflows: await workflowsOf(services, [...new Set([...failing, ...stuck.map((one) => one.case)])]),
    ...size,
  };
}

/** A new certificate may have to be asked for on paper; our suggestion. */
const SOON_MS = 21 * 86_400_000;

function certificateState(endsAt: Date, now: string): 'up' | 'ending' | 'ended' {
  const left = endsAt.getTime() - Date.parse(now);
  if (left <= 0) return 'ended';
  return left < SOON_MS ? 'ending' : 'up';
}

const MAIL_BEHIND_MS = 10 * 60_000;

/** Each look is a call to Temporal. */
const MOST_LOOKED_AT = 25;

/** Cases whose workflows fail though nothing in the register waits, as where Temporal can't show what was read. */
async function failingCases({ db, workflows }: Services): Promise<string[]> {
  const ids = await workflows.failing(MOST_LOOKED_AT).catch(() => []);
  const cases = await db.case.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return cases.map(({ id }) => id);
}

/** How the workflows of these cases do; Temporal being away is said elsewhere. */
async function workflowsOf({ workflows }: Services, ids: string[]): Promise<Operation['workflows']> {
  const states = await Promise.all(
    ids.slice(0, MOST_LOOKED_AT).map((id) =>
      workflows.state(id).then(
        (state) => ({ case: id, ...state }),
        () => null,
      ),
    ),
  );
  return states.filter((state) => state !== null);
}
