import type { DocumentType } from '../../domain/officialDocument/types';
import type { Urgency } from '../../domain/officialDocument/paper';
import type { Life } from '../../domain/officialDocument/state';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { mentions } from '../documentBooks/search';
import type { Viewer } from '../http/access';
import { listCases } from '../http/caseList';
import type { DocumentQuery } from './schema';

interface Facts {
  issuer: string;
  type: DocumentType;
  subject: string;
  urgency: Urgency | null;
  life: Life;
  written?: string;
  date?: string;
}

export interface DocumentRow {
  id: string;
  openedAt: string;
  closedAt: string | null;
  facts: Facts;
  recipients: number;
  received: number;
}

/** Documents that one may see, newest first, one more than asked for. */
export function documents(
  db: PrismaClient,
  viewer: Viewer,
  query: DocumentQuery,
  before?: readonly [string, string],
): Promise<DocumentRow[]> {
  return listCases<DocumentRow>(db, viewer, {
    filter: { kind: 'official-document', open: query.open, rehearsal: false },
    limit: query.limit,
    before,
    columns: Prisma.sql`c."id"`,
    where: among(query),
    steps: Prisma.sql`(array_agg(s."facts") FILTER (WHERE s."step" = 'draft'))[1] AS facts,
      count(*) FILTER (WHERE s."kind" = 'delivery')::int AS recipients,
      count(*) FILTER (WHERE s."kind" = 'delivery' AND s."outcome" = 'received')::int AS received`,
  });
}

function among({ issuer, recipient, type, life, about, search }: DocumentQuery): Prisma.Sql {
  const row = (condition: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT 1 FROM "Step" s WHERE s."caseId" = c."id" AND ${condition})`;
  const draft = (condition: Prisma.Sql) => row(Prisma.sql`s."step" = 'draft' AND ${condition}`);
  const conditions = [Prisma.sql`TRUE`];
  if (issuer) conditions.push(draft(Prisma.sql`s."facts" ->> 'issuer' = ${issuer}`));
  if (recipient) conditions.push(row(Prisma.sql`s."kind" = 'delivery' AND s."holder" = ${recipient}`));
  if (type) conditions.push(draft(Prisma.sql`s."facts" ->> 'type' = ${type}`));
  if (life) conditions.push(draft(Prisma.sql`s."facts" ->> 'life' = ${life}`));
  if (about) conditions.push(draft(Prisma.sql`s."facts" ->> 'about' = ${about} AND s."facts" ? 'about'`));
  if (search) conditions.push(draft(mentions(search)));
  return Prisma.join(conditions, ' AND ');
}
