import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import type { DocumentType } from '../../domain/officialDocument/types';
import type { Urgency } from '../../domain/officialDocument/paper';
import { mentions } from '../documentBooks/search';
import type { Viewer } from '../http/access';
import { listCases } from '../http/caseList';
import type { ArrivalQuery } from './schema';

export interface ArrivalListed {
  id: string;
  openedAt: string;
  closedAt: string | null;
  facts: {
    body: string;
    number: number;
    arrivedOn: string;
    issuer: string | null;
    issuerName: string | null;
    written: string;
    date: string;
    type: DocumentType;
    subject: string;
    urgency: Urgency | null;
    life: string;
    issuedHere: string | null;
  } | null;
  lead: string | null;
  dueOn: string | null;
  overdue: boolean | null;
}

/** Arrivals that one may see, newest first, one more than asked for. */
export function arrivals(
  db: PrismaClient,
  viewer: Viewer,
  query: ArrivalQuery,
  before?: readonly [string, string],
): Promise<ArrivalListed[]> {
  return listCases<ArrivalListed>(db, viewer, {
    filter: { kind: 'arrival', open: query.open, rehearsal: false },
    limit: query.limit,
    before,
    columns: Prisma.sql`c."id"`,
    where: among(query),
    steps: Prisma.sql`(array_agg(s."facts") FILTER (WHERE s."step" = 'direction'))[1] AS facts,
      max(s."holder") FILTER (WHERE s."step" = 'handling') AS lead,
      max(s."dueOn") FILTER (WHERE s."step" = 'handling') AS "dueOn", bool_or(s."overdue") AS overdue`,
  });
}

function among({ body, search }: ArrivalQuery): Prisma.Sql {
  const row = (condition: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT 1 FROM "Step" s WHERE s."caseId" = c."id" AND s."step" = 'direction' AND ${condition})`;
  const conditions = [Prisma.sql`TRUE`];
  if (body) conditions.push(row(Prisma.sql`s."holder" = ${body}`));
  if (search) conditions.push(row(mentions(search)));
  return Prisma.join(conditions, ' AND ');
}
