import type { PrismaClient, RegisterDigest } from '../../prisma/generated/client';
import { officerNames } from '../accounts/officerNames';
import type { DigestView, RecordHealth } from './schema';

export const digestView = ({ timestamp, asked: _why, changes: _leaves, ...row }: RegisterDigest): DigestView => ({
  ...row,
  timestamp: timestamp && Buffer.from(timestamp).toString('base64'),
});

const MOST_FINDINGS = 50;
/** The check comes once a day: this is two missed. */
const OVERDUE_MS = 50 * 3_600_000;

/** How the newest check of the register went, what it found, and the newest digest. */
export async function recordHealth(db: PrismaClient): Promise<RecordHealth> {
  const [check, open, findings, digest, asked] = await Promise.all([
    db.registerCheck.findFirst({ orderBy: { id: 'desc' } }),
    openFindings(db),
    db.finding.findMany({
      orderBy: [{ resolvedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
      take: MOST_FINDINGS,
    }),
    db.registerDigest.findFirst({ orderBy: { number: 'desc' } }),
    db.digestWish.findFirst({ where: { number: null } }),
  ]);
  const names = await officerNames(db, [
    ...findings.flatMap(({ resolvedBy }) => resolvedBy ?? []),
    ...(asked ? [asked.by] : []),
  ]);
  return {
    check,
    open,
    findings: findings.map(({ id, foundAt, caseId, subject, says, resolvedAt, resolvedBy, done }) => ({
      id: String(id),
      foundAt,
      case: caseId,
      subject,
      says,
      resolved: resolvedAt && {
        at: resolvedAt,
        by: names.get(resolvedBy ?? '') ?? null,
        done: done ?? '',
      },
    })),
    digest: digest && {
      number: digest.number,
      day: digest.day,
      at: digest.at,
      hash: digest.hash,
      stamped: digest.timestamp !== null,
    },
    asked: asked && { at: asked.askedAt, by: names.get(asked.by) ?? null, mail: asked.mailed },
  };
}

/** How many places nobody has looked at yet. */
export const openFindings = (db: PrismaClient): Promise<number> => db.finding.count({ where: { resolvedAt: null } });

/** Whether the register was checked of late, and holds. */
export function recordState({ check, open }: RecordHealth, now: string): 'up' | 'behind' | 'attention' {
  if (open > 0) return 'attention';
  return check && Date.parse(now) - Number(new Date(check.endedAt ?? check.begunAt)) > OVERDUE_MS ? 'behind' : 'up';
}
