import { z } from 'zod';
import { decimal } from '../../domain/case/forms';
import { count } from '../cases/due/schema';
import {
  bodyId,
  countsOn,
  dayBy,
  flag,
  isoDate,
  isoInstant,
  lifetime,
  line,
  onBehalfOf,
  openedCase,
  plainId,
  planYear,
  stepStatus,
} from '../http/fields';
import { bilingual, clause, namedBody } from '../http/names';
import { lateness, listedCase, listQuery, upcoming } from '../http/listedCase';
import { pageOf } from '../http/page';
import { party, partyId } from '../http/party';

const MOST_INDICATORS = 100;
const MOST_PERIODS = 19; // twelve months, four quarters, two halves, the year

const periodId = z
  .string()
  .regex(/^\d{4}-(M(0[1-9]|1[0-2])|Q[1-4]|H[12]|Y)$/)
  .meta({ example: '2027-Q1' });

const target = z.strictObject({
  id: plainId.max(60).meta({ description: 'An indicator of the registry, see /indicators', example: 'grdp-growth' }),
  targets: z
    .record(periodId, decimal)
    .refine((targets) => {
      const { length } = Object.keys(targets);
      return length > 0 && length <= MOST_PERIODS;
    })
    .meta({ description: 'Target of each period for which a report is owed' }),
});

export const newCarrying = z.strictObject({
  carrier: partyId,
  year: planYear,
  body: bodyId.meta({
    description: 'The body one acts for: the carrier’s planning office, Committee, council, or the sector itself',
  }),
  onBehalfOf,
  basis: z
    .union([z.strictObject({ cycle: plainId }), z.strictObject({ number: line(100), on: isoDate })])
    .meta({ description: 'The adopted plan’s cycle, or the decision that set the targets' }),
  indicators: z
    .array(target)
    .min(1)
    .max(MOST_INDICATORS)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
});

export const startedCarrying = openedCase.meta({ id: 'StartedCarryingOut' });

export const carryingQuery = z.strictObject({
  ...listQuery,
  short: flag.optional().meta({ description: 'Only those with a figure that falls short now' }),
});

const carryingRow = listedCase
  .extend({
    reports: z.int().meta({ description: 'Reports owed over the year' }),
    reported: z.int(),
    ...lateness,
    ...upcoming,
    short: z.int().meta({ description: 'Figures that fall short' }),
  })
  .meta({ id: 'CarryingOutRow' });

const point = z
  .object({
    period: z.string(),
    title: bilingual,
    target: z.string(),
    actual: z.string().nullable(),
    attainment: z.string().nullable().meta({ description: 'Share of the target reached, per cent' }),
    short: z.boolean().nullable(),
    because: z.enum(['below', 'trend']).nullable(),
    rule: z.string().nullable(),
    versions: z
      .array(z.object({ seq: z.int(), at: isoInstant, actual: z.string() }))
      .meta({ description: 'Every figure reported, the corrections last' }),
  })
  .meta({ id: 'SeriesPoint' });

const rule = z.object({
  id: z.string(),
  from: isoDate,
  to: isoDate.optional(),
  below: z.string().optional(),
  trend: z.object({ over: z.int(), by: z.string() }).optional(),
  clause,
});

const indicator = {
  id: z.string(),
  name: bilingual,
  measure: bilingual,
  direction: z.enum(['higher', 'lower']),
};

const indicatorSeries = z
  .object({
    ...indicator,
    rules: z.array(rule),
    series: z.array(point),
    concerns: z.array(z.string()).meta({ description: 'Parties told of a shortfall' }),
    because: z
      .array(
        z.object({
          party: z.string(),
          why: z.enum(['sector', 'rule', 'plan']),
          name: z.string().nullable().meta({ description: 'plan: of the programme, solution or project' }),
        }),
      )
      .meta({ description: 'Why each of them is told' }),
    supports: z.array(z.object({ case: z.string(), closed: z.string().nullable() })),
  })
  .meta({ id: 'IndicatorSeries' });

const report = z.object({
  period: z.string(),
  title: bilingual,
  opensOn: isoDate,
  dueOn: isoDate,
  clause,
  count: count.meta({ description: 'How the due date is counted from the period’s last day' }),
  status: stepStatus,
  overdue: z.boolean(),
  dayBy,
  reportedAt: isoInstant.nullable(),
  countsOn,
  late: z.boolean(),
  versions: z.int(),
});

export const carryingView = z
  .object({
    id: z.string(),
    unit: z.string(),
    year: z.int(),
    title: bilingual,
    carrier: party,
    reporter: namedBody,
    above: namedBody
      .nullable()
      .meta({ description: 'Whom an overdue report is put before; it may close the year too' }),
    basis: z.record(z.string(), z.string()),
    rules: z.string().meta({ description: 'Version of the rules it goes by' }),
    ...lifetime,
    reports: z.array(report),
    indicators: z.array(indicatorSeries),
    parties: z.array(party),
  })
  .meta({ id: 'CarryingOut' });

const indicatorView = z
  .object({
    ...indicator,
    sectors: z.array(z.string()),
    touches: z.array(z.string()),
    clause,
  })
  .meta({ id: 'Indicator' });

export const ownParties = z.object({ items: z.array(z.object({ party, body: namedBody })) }).meta({ id: 'OwnParties' });
export const indicatorList = z.object({ items: z.array(indicatorView) });
export const carryingPage = pageOf(carryingRow);

export type NewCarrying = z.output<typeof newCarrying>;
export type CarryingQuery = z.output<typeof carryingQuery>;
export type CarryingRow = z.output<typeof carryingRow>;
export type CarryingView = z.input<typeof carryingView>;
export type IndicatorSeries = z.input<typeof indicatorSeries>;
