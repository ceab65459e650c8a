import type { DocumentType, Urgency } from '../../domain/officialDocument/types';
import type { Life } from '../../domain/officialDocument/state';
import { Prisma } from '../../prisma/generated/client';
import { type Asking, type CaseListing, listCases } from '../http/caseList';
import { allOf, hasStep } from '../http/conditions';
import type { ListedCase } from '../http/listedCase';
import type { Page } from '../http/page';
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

export interface DocumentRow extends ListedCase {
  facts: Facts;
  recipients: number;
  received: number;
}

/** Documents that one may see, newest first. */
export const documents = (asking: Asking<DocumentQuery>): Promise<Page<DocumentRow>> =>
  listCases<DocumentRow>(asking, documentsAmong(asking.query));

/** By what they are found, and what is shown of each. */
export const documentsAmong = (query: DocumentQuery): CaseListing => ({
  filter: { ...query, kind: 'official-document' },
  where: among(query),
  columns: Prisma.sql`(SELECT s."facts" FROM "Step" s WHERE s."caseId" = c."id" AND s."step" = 'draft') AS facts,
    (SELECT count(*)::int FROM "Step" s WHERE s."caseId" = c."id" AND s."kind" = 'delivery') AS recipients,
    (SELECT count(*)::int FROM "Step" s WHERE s."caseId" = c."id" AND s."kind" = 'delivery' AND s."outcome" = 'received') AS received`,
});

function among({ issuer, recipient, type, life, about, urgency, from, to }: DocumentQuery): Prisma.Sql {
  const draft = (condition: Prisma.Sql) => hasStep(Prisma.sql`s."step" = 'draft'`, condition);
  return allOf(
    issuer && draft(Prisma.sql`s."facts" ->> 'issuer' = ${issuer}`),
    recipient && hasStep(Prisma.sql`s."kind" = 'delivery' AND s."holder" = ${recipient}`),
    type && draft(Prisma.sql`s."facts" ->> 'type' = ${type}`),
    life && draft(Prisma.sql`s."facts" ->> 'life' = ${life}`),
    about && draft(Prisma.sql`s."facts" ->> 'about' = ${about} AND s."facts" ? 'about'`),
    urgency && draft(Prisma.sql`s."facts" ->> 'urgency' = ${urgency}`),
    from && draft(Prisma.sql`s."facts" ->> 'date' >= ${from}`),
    to && draft(Prisma.sql`s."facts" ->> 'date' <= ${to}`),
  );
}
