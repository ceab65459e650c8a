import { z } from 'zod';
import { PHASES } from '../../domain/law/phase';
import { STEP_KIND_NAMES } from '../../domain/law/stepKinds';
import { isoDate } from '../http/fields';
import { basis as cites, bilingual, product } from '../http/names';

/*
 * A procedure as the API shows it: the `Procedure` of domain/law/procedure.ts, part by part. A field missing here would
 * not leave the server; a test holds every procedure there is against it.
 */

const bodyRef = z
  .object({ body: z.string(), at: z.enum(['unit', 'parent', 'nation', 'region', 'region-others', 'children']) })
  .meta({ id: 'BodyRef', description: 'A body of procedures/bodies.yaml, and where it sits from the case’s unit' });

const length = z.union([z.object({ period: z.string() }), z.object({ setting: z.string() })]).meta({ id: 'LawLength' });
const anchored = z.object({ anchor: z.string() }).meta({ id: 'LawAnchor' });
const stepDone = z.object({ step: z.string(), event: z.literal('done') });
const periodBase = z.union([stepDone, z.object({ event: z.literal('opened') }), anchored]).meta({ id: 'LawBase' });
const yearlyDay = z.object({ month: z.int(), day: z.int(), year: z.int() });
const fixedDay = yearlyDay.extend({ mode: z.enum(['before', 'by']) }).meta({ id: 'FixedDay' });

const when = z
  .object({ notPassed: z.string().optional(), late: z.string().optional() })
  .meta({
    id: 'LawCondition',
    description: 'The limit holds only then, and takes the place of those that say less of when',
  })
  .optional();

const deadline = z
  .union([
    z.object({ fixed: fixedDay, when, cites }),
    z.object({ within: length, of: periodBase, when, cites }),
    z.object({ atLeast: length, before: anchored, when, cites }),
  ])
  .meta({ id: 'DeadlineRule' });

const ask = z.object({
  id: z.string(),
  title: bilingual,
  measure: z.enum(['number', 'choice', 'words']),
  unit: bilingual.optional(),
  tolerance: z.number().optional(),
  choices: z.array(z.object({ id: z.string(), title: bilingual })).optional(),
});

const step = z
  .object({
    id: z.string(),
    kind: z.enum(STEP_KIND_NAMES),
    phase: z.enum(PHASES).optional(),
    title: bilingual,
    covers: z.array(z.string()),
    by: bodyRef,
    enteredBy: bodyRef.optional(),
    role: z.enum(['head', 'officer']),
    needs: z.array(z.string()),
    produces: z.array(product),
    to: z.array(bodyRef),
    due: z.array(deadline),
    silence: z
      .object({ means: z.enum(['consent', 'escalate']), warn: z.string(), escalateTo: bodyRef.optional(), cites })
      .optional(),
    handling: z.object({ within: z.string(), cites }).optional(),
    notices: z.array(z.object({ on: z.enum(['opened', 'done', 'overdue']), to: z.array(bodyRef), cites })),
    reminders: z.array(z.string()),
    escalate: z.object({ after: z.string(), to: bodyRef, cites }).optional(),
    cascade: z.object({ procedure: z.string(), until: z.string(), batch: z.int(), everyMinutes: z.int() }).optional(),
    inSession: z.boolean(),
    notBefore: z.union([z.object({ anchor: z.string() }), z.object({ after: length, of: stepDone, cites })]).optional(),
    returnsTo: z.string().optional(),
    asks: z.array(ask).optional(),
    carries: z.enum(['schedules', 'assignments', 'projects', 'articles']).optional(),
    duties: z.string().optional(),
    against: z.string().optional(),
    adopts: z.string().optional(),
    cites,
  })
  .meta({ id: 'ProcedureStep' });

export const planYears = z.object({ from: z.int(), to: z.int().optional() });
export const begunOn = z.object({ from: isoDate.optional(), to: isoDate.optional() });

/** The whole text of a version; what each part means stands in docs/writing-a-procedure.md. */
export const procedureText = z
  .object({
    id: z.string(),
    version: z.string(),
    title: bilingual,
    level: z.string(),
    planYears,
    inEffect: z.object({ planYears, begun: begunOn }).partial().optional(),
    manyAYear: z.boolean().optional(),
    correctedBy: z.string().optional(),
    begins: yearlyDay.optional(),
    monthsAhead: z.int().optional(),
    managers: z.array(bodyRef).optional(),
    settings: z.array(z.object({ id: z.string(), title: bilingual, default: z.string(), cites })),
    anchors: z.array(z.object({ id: z.string(), title: bilingual, default: yearlyDay, setBy: bodyRef, cites })),
    steps: z.array(step),
  })
  .meta({ id: 'ProcedureText', description: 'The whole text: procedures/procedure.schema.json' });
