import type { PrismaClient } from '../../prisma/generated/client';
import { ARCHIVE, ARCHIVE_FAILS } from './queries';

/** One number of the installation's, read from the register: of which figure, of what, how much. */
interface Reading {
  figure: FigureName;
  label: string;
  value: number;
}

/** The installation's figures and what each says; ages and lags in seconds. */
export const FIGURES = {
  phoihop_cases_open: { help: 'Open cases, by kind', label: 'kind' },
  phoihop_steps_late: { help: 'Open steps past their day, by who laid the day down', label: 'day_by' },
  phoihop_outbox_waiting: { help: 'Cases with acts or news, and mails, that wait to be taken on', label: 'what' },
  phoihop_outbox_age_seconds: { help: 'For how long the oldest of them has waited', label: 'what' },
  phoihop_deadline_lag_seconds: { help: 'For how long the oldest date that nobody looked at has passed', label: 'of' },
  phoihop_mails: { help: 'Mails, by state', label: 'state' },
  phoihop_mail_age_seconds: { help: 'Age of the oldest mail that is not settled, by state', label: 'state' },
  phoihop_findings_open: { help: 'Places where the register does not hold that nobody has looked at', label: 'of' },
  phoihop_verify_age_seconds: { help: 'How long ago the register was last checked as a whole', label: 'of' },
  phoihop_mirror_waiting: { help: 'Documents of which the second store has no copy yet', label: 'of' },
  phoihop_mirror_age_seconds: { help: 'For how long the oldest of them has been there', label: 'of' },
  phoihop_archive_failing_seconds: { help: 'For how long the database could not archive its log', label: 'of' },
  phoihop_database_bytes: { help: 'Size of the database', label: 'of' },
} as const;

export type FigureName = keyof typeof FIGURES;

/**
 * Every figure as the register has it now, by the database's clock. The record itself isn't counted. `mirrored`: there
 * is a second store of documents.
 */
export const pulse = (db: PrismaClient, mirrored: boolean): Promise<Reading[]> => db.$queryRaw<Reading[]>`
  SELECT 'phoihop_cases_open' AS figure, kind AS label, count(*)::float8 AS value FROM "Case" WHERE "closedAt" IS NULL GROUP BY kind
  UNION ALL
  SELECT 'phoihop_steps_late', coalesce("facts" ->> 'dayBy', 'law'), count(*) FROM "Step"
    WHERE "overdue" AND "status" IN ('open', 'waiting') AND "dueOn" IS NOT NULL GROUP BY 2
  UNION ALL
  SELECT figure, what, CASE figure WHEN 'phoihop_outbox_waiting' THEN n ELSE coalesce(extract(epoch FROM now() - since), 0) END
    FROM (VALUES ('phoihop_outbox_waiting'), ('phoihop_outbox_age_seconds')) figures (figure), (
      SELECT 'acts' AS what, count(*) AS n, min("headAt") AS since FROM "Case" WHERE "actSeq" > "ruledSeq"
      UNION ALL SELECT 'workflows', count(*), min("headAt") FROM "Case" WHERE "milestoneSeq" > "toldSeq"
      UNION ALL SELECT 'mails', count(*), min("createdAt") FROM "Mail" WHERE status IN ('waiting', 'sending')) outbox
  UNION ALL
  SELECT 'phoihop_deadline_lag_seconds', 'oldest', coalesce(extract(epoch FROM now() - min("wakeAt")), 0) FROM "Case" WHERE "wakeAt" < now()
  UNION ALL
  SELECT 'phoihop_mails', status, count(*) FROM "Mail" GROUP BY status
  UNION ALL
  SELECT 'phoihop_mail_age_seconds', status, extract(epoch FROM now() - min("createdAt")) FROM "Mail"
    WHERE status IN ('waiting', 'sending', 'uncertain', 'failed') GROUP BY status
  UNION ALL
  SELECT 'phoihop_findings_open', 'register', count(*) FROM "Finding" WHERE "resolvedAt" IS NULL
  UNION ALL
  SELECT 'phoihop_verify_age_seconds', 'register', extract(epoch FROM now() - max("endedAt")) FROM "RegisterCheck"
    HAVING max("endedAt") IS NOT NULL
  UNION ALL
  SELECT figure, 'documents', CASE figure WHEN 'phoihop_mirror_waiting' THEN n ELSE coalesce(extract(epoch FROM now() - since), 0) END
    FROM (VALUES ('phoihop_mirror_waiting'), ('phoihop_mirror_age_seconds')) figures (figure), (
      SELECT count(*) AS n, min("uploadedAt") AS since FROM "Document" WHERE ${mirrored} AND NOT "copied") mirror WHERE ${mirrored}
  UNION ALL
  SELECT 'phoihop_archive_failing_seconds', 'log', CASE WHEN ${ARCHIVE_FAILS}
      THEN extract(epoch FROM now() - coalesce(last_archived_time, stats_reset)) ELSE 0 END
    ${ARCHIVE}
  UNION ALL
  SELECT 'phoihop_database_bytes', 'register', pg_database_size(current_database())`;
