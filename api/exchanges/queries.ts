import { MEETING } from '../../domain/exchange/state';
import { Prisma } from '../../prisma/generated/client';
import { type Asking, type CaseListing, LATE_OF_STEPS, listCases, nextOfSteps, OPEN_STEPS } from '../http/caseList';
import { allOf, hasStep } from '../http/conditions';
import type { ExchangeQuery, ExchangeRow } from './schema';

const meets = (and: Prisma.Sql): Prisma.Sql => hasStep(Prisma.sql`s."step" = ${MEETING} AND ${and}`);
const MEETS = Prisma.sql`FILTER (WHERE s."step" = ${MEETING})`;

/** Exchanges one may see, newest first; each with who calls it, when and where it is. */
export const exchanges = (asking: Asking<ExchangeQuery>) =>
  listCases<ExchangeRow>(asking, exchangesAmong(asking.query));

export const exchangesAmong = ({ with: body, about, held, ...query }: ExchangeQuery): CaseListing => ({
  filter: { ...query, kind: 'exchange' },
  where: allOf(
    body && meets(Prisma.sql`s."facts" -> 'meeting' -> 'comes' ? ${body}`),
    about && meets(Prisma.sql`s."facts" ->> 'about' = ${about}`),
    held !== undefined && meets(Prisma.sql`${held} = (s."doneAt" IS NOT NULL)`),
  ),
  steps: Prisma.sql`max(s."holder") ${MEETS} AS caller,
    max(s."facts" -> 'meeting' ->> 'on') ${MEETS} AS on, max(s."facts" -> 'meeting' ->> 'place') ${MEETS} AS place,
    bool_or(s."doneAt" IS NOT NULL) ${MEETS} AS held, ${LATE_OF_STEPS},
    ${nextOfSteps(OPEN_STEPS)}`,
});
