import { z } from 'zod';
import { SIDES } from '../../domain/support/party';
import { DELIVERIES, MEASURES, SUPPORT_KINDS } from '../../domain/support/state';
import { party, partyId } from '../http/party';
import {
  bodyId,
  countsOn,
  dayBy,
  documentRef,
  flag,
  isoDate,
  isoInstant,
  lifetime,
  onBehalfOf,
  openedCase,
  plainId,
  planYear,
  seq,
} from '../http/fields';
import { bilingual, clause, namedBody } from '../http/names';
import { lateness, listedCase, listQuery, upcoming } from '../http/listedCase';
import { pageOf } from '../http/page';

const MOST_ASKED = 100;
const side = z.enum(SIDES).meta({ description: 'The side of S25 that a relation between two parties belongs to' });
const kind = z.enum(SUPPORT_KINDS);

export const newSupport = z.strictObject({
  need: partyId.meta({ description: 'The party in need: a unit’s code or a sector’s body' }),
  ask: z.array(partyId).min(1).max(MOST_ASKED).meta({ description: 'The parties asked' }),
  year: planYear,
  indicator: plainId.max(60).optional().meta({ description: 'The indicator it is about, where it is about one' }),
  body: bodyId.meta({ description: 'The body one acts for: one of the party in need' }),
  onBehalfOf,
});

export const startedSupport = openedCase.meta({ id: 'StartedSupport' });

export const supportQuery = z.strictObject({
  ...listQuery,
  side: side.optional(),
  need: partyId.optional().meta({ description: 'Only this party’s needs' }),
  asked: partyId.optional().meta({ description: 'Only needs that concern this party: what others need of it' }),
  unanswered: flag
    .optional()
    .meta({ description: 'With `asked`: only those it has not answered yet, or only those it has' }),
  parent: plainId.optional().meta({ description: 'The carrying-out case whose shortfall it is' }),
});

const supportRow = listedCase
  .extend({
    need: z.string().nullable(),
    sides: z.array(z.string()),
    asked: z.int(),
    answered: z.int(),
    offers: z.int(),
    ...lateness,
    ...upcoming,
  })
  .meta({ id: 'SupportRow' });

const shortfall = z.object({
  period: z.string(),
  title: bilingual,
  target: z.string(),
  actual: z.string(),
  attainment: z.string().nullable(),
  because: z.string().nullable(),
  rule: z.string().nullable(),
  clause,
  healed: z.boolean(),
});

const relation = z
  .object({
    party,
    side,
    dueOn: isoDate,
    acknowledgedAt: isoInstant.nullable(),
    unseen: z.boolean().meta({ description: 'A notice it has not confirmed' }),
    answer: z.enum(['offered', 'nothing-to-offer']).nullable(),
    answeredAt: isoInstant.nullable(),
    late: z.boolean(),
    overdue: z.boolean(),
    dayBy,
  })
  .meta({ id: 'SupportRelation' });

const request = z.object({
  id: z.string(),
  at: isoInstant,
  by: namedBody,
  kind,
  amount: z.string().nullable(),
  measure: z.enum(MEASURES).nullable(),
  neededBy: isoDate.nullable(),
  text: z.string().nullable(),
});

const offer = z
  .object({
    id: z.string(),
    party: z.string(),
    side,
    at: isoInstant,
    kind,
    amount: z.string(),
    measure: z.enum(MEASURES),
    from: isoDate,
    to: isoDate,
    documents: z.array(documentRef),
    text: z.string().nullable(),
    status: z.enum(['open', 'accepted', 'declined', 'withdrawn']),
    answerDue: isoDate,
    answeredAt: isoInstant.nullable(),
    deliveries: z.array(
      z.object({
        seq,
        at: isoInstant,
        countsOn,
        by: namedBody,
        result: z.enum(DELIVERIES),
        amount: z.string().nullable(),
        late: z.boolean(),
      }),
    ),
    overdue: z.boolean(),
    dayBy,
  })
  .meta({ id: 'SupportOffer' });

export const supportView = z
  .object({
    id: z.string(),
    parent: z.string().nullable(),
    unit: z.string(),
    year: z.int(),
    title: bilingual,
    ...lifetime,
    result: z.string().nullable().meta({ description: 'What the party in need wrote when it closed the case' }),
    need: party,
    indicator: z
      .object({ id: z.string(), name: bilingual, measure: bilingual, touches: z.array(bilingual) })
      .nullable(),
    shortfalls: z.array(shortfall),
    relations: z.array(relation),
    requests: z.array(request),
    offers: z.array(offer),
    clause,
    told: z
      .array(z.object({ seq, at: isoInstant, bodies: z.array(z.string()) }))
      .meta({ description: 'Proof of telling those concerned' }),
  })
  .meta({ id: 'Support' });

export const supportPage = pageOf(supportRow);

export type NewSupport = z.output<typeof newSupport>;
export type SupportQuery = z.output<typeof supportQuery>;
export type SupportRow = z.output<typeof supportRow>;
export type SupportView = z.input<typeof supportView>;
export type RelationView = z.input<typeof relation>;
export type OfferView = z.input<typeof offer>;
