import type { Data } from '../../domain/case/entry';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { EntryContent } from '../../register/canonical';
import { type Asking, LATE_OF_STEPS, listCases } from '../http/caseList';
import type { ConsultationQuery, ConsultationRow } from './schema';

/** Consultations one may see, newest first. */
export function consultations(asking: Asking<ConsultationQuery>) {
  const { query } = asking;
  return listCases<ConsultationRow>(asking, {
    filter: { ...query, kind: 'consultation', parent: query.case },
    steps: Prisma.sql`count(*)::int AS asked, count(*) FILTER (WHERE s."doneAt" IS NOT NULL)::int AS answered,
      count(*) FILTER (WHERE s."outcome" = 'deemed-consent')::int AS deemed,
      ${LATE_OF_STEPS}, max(s."dueOn") AS "dueOn"`,
  });
}

/** An event of the case's own: sending, silence. */
export interface CaseEvent {
  seq: number;
  name: string;
  at: string;
  data: Data;
}

/** The events by which it stands on record that the dossier was sent and that the period ended in silence. */
export async function proofEvents(db: PrismaClient, caseId: string): Promise<CaseEvent[]> {
  const rows = await db.entry.findMany({
    where: { caseId, kind: 'event', name: { in: ['consulted', 'silence'] } },
    orderBy: { seq: 'asc' },
    select: { seq: true, name: true, at: true, body: true },
  });
  return rows.map(({ body, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    data: (JSON.parse(body) as EntryContent).data,
  }));
}

/** Numbers of the asking body's accepted handlings of those comments; the newest of each. */
export async function handlingSeqs(db: PrismaClient, caseId: string, comments: string[]): Promise<number[]> {
  const rows = await db.$queryRaw<{ seq: number }[]>`
    SELECT max(e.seq) AS seq
    FROM "Entry" e JOIN "Entry" r ON r."caseId" = e."caseId" AND r.kind = 'ruling' AND r."of" = e.seq
    WHERE e."caseId" = ${caseId} AND e.kind = 'act' AND e.name = 'handle'
      AND e.body::jsonb #>> '{data,comment}' = ANY(${comments}) AND r.body::jsonb #>> '{data,accepted}' = 'true'
    GROUP BY e.body::jsonb #>> '{data,comment}'`;
  return rows.map(({ seq }) => seq);
}
