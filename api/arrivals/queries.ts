import { Prisma } from '../../prisma/generated/client';
import { type Asking, type CaseListing, listCases } from '../http/caseList';
import { allOf, hasStep } from '../http/conditions';
import type { ListedCase } from '../http/listedCase';
import type { Page } from '../http/page';
import type { ArrivalQuery, ArrivalRow } from './schema';

/** What its row of facts says of the document. */
type Facts = Omit<ArrivalRow, keyof ListedCase | 'body' | 'issuer' | 'issuerBody' | 'lead' | 'dueOn' | 'overdue'> & {
  body: string;
  issuer: string | null;
  issuerName: string | null;
};

export interface ArrivalListed extends ListedCase {
  facts: Facts | null;
  lead: string | null;
  dueOn: string | null;
  overdue: boolean | null;
}

/** Arrivals that one may see, newest first. */
export const arrivals = (asking: Asking<ArrivalQuery>): Promise<Page<ArrivalListed>> =>
  listCases<ArrivalListed>(asking, arrivalsAmong(asking.query));

/** By what they are found, and what is shown of each. */
export const arrivalsAmong = (query: ArrivalQuery): CaseListing => ({
  filter: { ...query, kind: 'arrival' },
  where: among(query),
  steps: Prisma.sql`(array_agg(s."facts") FILTER (WHERE s."step" = 'direction'))[1] AS facts,
    max(s."holder") FILTER (WHERE s."step" = 'handling') AS lead,
    max(s."dueOn") FILTER (WHERE s."step" = 'handling') AS "dueOn", bool_or(s."overdue") AS overdue`,
});

function among({ body, type, from, to }: ArrivalQuery): Prisma.Sql {
  const direction = Prisma.sql`s."step" = 'direction'`;
  return allOf(
    body && hasStep(direction, Prisma.sql`s."holder" = ${body}`),
    type && hasStep(direction, Prisma.sql`s."facts" ->> 'type' = ${type}`),
    from && hasStep(direction, Prisma.sql`s."facts" ->> 'arrivedOn' >= ${from}`),
    to && hasStep(direction, Prisma.sql`s."facts" ->> 'arrivedOn' <= ${to}`),
  );
}
