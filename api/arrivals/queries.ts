import { Prisma } from '../../prisma/generated/client';
import type { DocumentType } from '../../domain/officialDocument/types';
import type { Urgency } from '../../domain/officialDocument/paper';
import { mentions } from '../documentBooks/search';
import { type Asking, listCases } from '../http/caseList';
import { allOf, hasStep } from '../http/conditions';
import type { Page } from '../http/page';
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

/** Arrivals that one may see, newest first. */
export function arrivals(asking: Asking<ArrivalQuery>): Promise<Page<ArrivalListed>> {
  const { query } = asking;
  return listCases<ArrivalListed>(asking, {
    filter: { kind: 'arrival', open: query.open },
    columns: Prisma.sql`c."id"`,
    where: among(query),
    steps: Prisma.sql`(array_agg(s."facts") FILTER (WHERE s."step" = 'direction'))[1] AS facts,
      max(s."holder") FILTER (WHERE s."step" = 'handling') AS lead,
      max(s."dueOn") FILTER (WHERE s."step" = 'handling') AS "dueOn", bool_or(s."overdue") AS overdue`,
  });
}

function among({ body, search }: ArrivalQuery): Prisma.Sql {
  const direction = Prisma.sql`s."step" = 'direction'`;
  return allOf(
    body && hasStep(direction, Prisma.sql`s."holder" = ${body}`),
    search && hasStep(direction, mentions(search)),
  );
}
