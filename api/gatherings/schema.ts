import { z } from 'zod';
import { MISFITS } from '../../domain/coordination/projects';
import { count, dayBy, documentRef, isoDate, isoInstant, lifetime, plainId, seq } from '../http/fields';
import { bilingual, clause, namedBody, product } from '../http/names';
import { lateness, listedCase, listQuery } from '../http/listedCase';
import { letter } from '../consultations/question/schema';
import { pageOf } from '../http/page';

const value = z.union([z.number(), z.string()]).nullable();

export const gatheringQuery = z.strictObject({
  ...listQuery,
  case: plainId.optional().meta({ description: 'The plan cycle that gathers' }),
});

const gatheringRow = listedCase
  .extend({
    asked: count,
    delivered: count,
    ...lateness,
  })
  .meta({ id: 'GatheringRow' });

const dutyView = z
  .object({
    id: z.string(),
    name: z.string().nullable().meta({ description: 'What an assigned duty is called' }),
    body: namedBody,
    dueOn: isoDate.nullable(),
    dayBy,
    status: z.enum(['open', 'overdue', 'delivered', 'cancelled']),
    deliveredAt: isoInstant.nullable(),
    late: z.boolean(),
    round: count,
    documents: z.array(documentRef),
    texts: z.record(z.string(), z.string()),
    kept: z.boolean().meta({ description: 'What was brought in is read by whoever gathers, and not by whoever asks' }),
    proof: seq.nullable(),
    carriedFrom: count
      .nullable()
      .meta({ description: 'The earlier round in which it was brought in; it isn’t asked again' }),
    told: z
      .array(z.object({ body: namedBody, receivedAt: isoInstant.nullable() }))
      .meta({ description: 'Who is told of the delivery, and when each confirmed receipt' }),
  })
  .meta({ id: 'GatheringDuty', description: 'What a body owes; only delivery ends it' });

export const gatheringView = z
  .object({
    id: z.string(),
    parent: z.string().nullable(),
    step: z.string(),
    round: count.meta({ description: 'Counts up each time the same step asks anew' }),
    letter: letter.nullable(),
    unit: z.string(),
    title: bilingual,
    askedBy: namedBody,
    ...lifetime,
    dueOn: isoDate.nullable(),
    clause,
    documents: z.array(documentRef),
    produces: z.array(product),
    carriesProjects: z.boolean().meta({ description: 'A list of projects comes with each contribution' }),
    tally: z.object({ asked: count, delivered: count, late: count, findings: count, undecided: count }),
    duties: z.array(dutyView),
  })
  .meta({ id: 'Gathering' });

const ask = z.object({
  id: z.string(),
  title: bilingual,
  measure: z.enum(['number', 'choice', 'words']),
  unit: bilingual.nullable(),
  tolerance: z.number().nullable(),
  choices: z.array(z.object({ id: z.string(), title: bilingual })),
});

export const comparisonView = z
  .object({
    gathering: z.string(),
    step: z.string(),
    title: bilingual,
    bodies: z.array(z.object({ body: namedBody, deliveredAt: isoInstant.nullable(), late: z.boolean(), dayBy })),
    rows: z.array(
      z.object({
        ask,
        agreed: value.meta({ description: 'What was agreed beforehand' }),
        common: value.meta({ description: 'What the common text states, once there is one' }),
        spread: z.object({ low: z.number(), middle: z.number(), high: z.number() }).nullable(),
        differs: z.boolean(),
        cells: z.array(
          z.object({
            body: z.string(),
            value,
            text: z.string().nullable(),
            differs: z.boolean().meta({ description: 'From what most state, by more than tolerated' }),
            departs: z.boolean().meta({ description: 'From what was agreed, by more than tolerated' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Comparison', description: 'What the bodies stated, laid side by side, differences marked' });

const place = z.object({ order: count, capital: z.number().meta({ description: 'Million đồng' }) });

const findingView = z
  .object({
    key: z.string(),
    kind: z.enum(MISFITS),
    bodies: z.array(namedBody),
    reason: bilingual,
    choices: z.array(z.string()).meta({ description: 'How it may be decided' }),
    decision: z
      .object({
        decision: z.string(),
        body: namedBody.nullable(),
        at: isoInstant,
        by: namedBody,
        seq,
        why: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ProjectFinding' });

export const reconciliationView = z
  .object({
    gathering: z.string(),
    complete: z.boolean().meta({ description: 'Every list has come in; before that nothing is found' }),
    undecided: count,
    projects: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        programme: place.nullable(),
        lists: z.array(place.extend({ body: namedBody })),
        findings: z.array(findingView),
      }),
    ),
  })
  .meta({ id: 'Reconciliation', description: 'The provinces’ project lists held against the regional programme' });

export const gatheringPage = pageOf(gatheringRow);

export type GatheringQuery = z.output<typeof gatheringQuery>;
export type GatheringRow = z.output<typeof gatheringRow>;
export type GatheringDutyView = z.output<typeof dutyView>;
export type GatheringView = z.output<typeof gatheringView>;
export type ComparisonView = z.output<typeof comparisonView>;
export type FindingView = z.output<typeof findingView>;
export type ReconciliationView = z.output<typeof reconciliationView>;
