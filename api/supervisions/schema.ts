import { z } from 'zod';
import { CHECKS, FINDINGS } from '../../domain/supervision/checks';
import { PARTS, SUBJECTS } from '../../domain/supervision/law';
import { count } from '../cases/due/schema';
import {
  bodyId,
  countsOn,
  dayBy,
  isoDate,
  isoInstant,
  lifetime,
  ownTitle,
  plainId,
  stepStatus,
  unitCode,
} from '../http/fields';
import { bilingual, clause, namedBody, product } from '../http/names';
import { lateness, listedCase, listQuery, upcoming } from '../http/listedCase';
import { pageOf } from '../http/page';
import { publicStanding, standing } from '../projects/standing';

const subject = z.enum(SUBJECTS);
const level = z.enum(['nation', 'province', 'district', 'commune']);
const inEachPart = Object.fromEntries(PARTS.map((part) => [part, z.array(namedBody)])) as Record<
  (typeof PARTS)[number],
  z.ZodArray<typeof namedBody>
>;
const phase = z.enum(['preparing', 'under-way', 'following-up', 'closed']);
const documentRef = z.object({ id: z.string(), type: z.string().optional(), sha256: z.string() });
const texts = z.string().nullable();

export const newSupervision = z.strictObject({
  unit: unitCode,
  group: plainId,
  subject,
  conducts: bodyId.optional().meta({ description: 'Which committee, where the subject is one of several' }),
  verifier: bodyId.optional().meta({ description: 'The committee that verifies for a Council or its Standing Body' }),
  supervised: z.array(bodyId).min(1).max(200),
  title: ownTitle,
  anchors: z
    .record(plainId, isoDate)
    .default({})
    .meta({ description: 'Days that are set already, such as the session’s' }),
  programme: plainId.optional().meta({ description: 'The yearly programme’s cycle that has it' }),
  source: z
    .strictObject({ case: plainId, task: plainId, rung: plainId })
    .optional()
    .meta({ description: 'The task whose measure this supervision carries out' }),
  body: bodyId.meta({ description: 'The body one acts for: one that decides, conducts or prepares it' }),
  onBehalfOf: z.string().max(100).nullable().optional(),
});

export const projectsToCheck = z
  .object({
    items: z.array(z.object({ project: z.string(), code: z.string(), title: bilingual, standing: publicStanding })),
  })
  .meta({ id: 'ProjectsToCheck' });

export const groupQuery = z.strictObject({
  on: isoDate.optional().meta({ description: 'The law of that day; today’s without it' }),
});

const explanationTime = z.object({ ordinary: z.string(), complex: z.string(), clause });
const rung = z.object({
  id: z.string(),
  title: bilingual,
  by: z.enum(PARTS),
  after: z.string(),
  repeats: z.boolean(),
  opens: z.string().nullable(),
  clause,
});

export const lawView = z
  .object({
    version: z.string(),
    title: bilingual,
    inForce: z.object({ from: isoDate, to: isoDate.optional() }),
    clause,
    subjects: z.array(z.object({ id: subject, title: bilingual, levels: z.array(level), clause })),
    groups: z.array(
      z.object({
        id: z.string(),
        title: bilingual,
        covers: z.array(z.string()),
        subjects: z.array(subject),
        confidential: z.boolean(),
        clause,
        anchors: z.array(z.object({ id: z.string(), title: bilingual })),
        steps: z.array(
          z.object({
            id: z.string(),
            kind: z.string(),
            title: bilingual,
            by: z.string(),
            role: z.string(),
            needs: z.array(z.string()),
            clause,
          }),
        ),
      }),
    ),
    explanation: explanationTime,
    reminders: z.array(z.string()),
    ladder: z.array(rung),
  })
  .meta({ id: 'SupervisionLaw' });

export const openersView = z
  .object({
    items: z.array(
      z.object({
        body: namedBody,
        unit: z.string(),
        subjects: z.array(
          z.object({ subject, title: bilingual, conducts: z.array(namedBody), verifiers: z.array(namedBody) }),
        ),
      }),
    ),
  })
  .meta({ id: 'SupervisionOpeners' });

export const supervisionQuery = z.strictObject({
  ...listQuery,
  group: plainId.optional(),
  subject: subject.optional(),
  level: level.optional(),
  phase: phase.optional(),
});

const counted = z.int().nonnegative();

const supervisionRow = listedCase
  .extend({
    group: z.string(),
    subject,
    level,
    phase,
    law: z.string(),
    tasks: counted,
    openTasks: counted,
    lateTasks: counted,
    ...lateness,
    ...upcoming,
  })
  .meta({ id: 'SupervisionRow' });

const stepView = z.object({
  step: z.string(),
  kind: z.string(),
  title: bilingual,
  by: z.array(namedBody),
  status: stepStatus,
  overdue: z.boolean(),
  dueOn: isoDate.nullable(),
  dayBy,
  clause,
  count: count.nullable().meta({ description: 'How the law’s day is counted' }),
  openedAt: isoInstant.nullable(),
  doneAt: isoInstant.nullable(),
  countsOn,
  outcome: z.string().nullable(),
  role: z.enum(['head', 'officer']),
  produces: z.array(product),
  documents: z.array(documentRef),
  reports: z.array(
    z.object({ body: namedBody, at: isoInstant, countsOn, late: z.boolean(), documents: z.array(documentRef) }),
  ),
});

const requestView = z.object({
  id: z.string(),
  asked: namedBody,
  by: namedBody,
  about: z.string().nullable(),
  what: texts,
  askedAt: isoInstant,
  dueOn: isoDate,
  answeredAt: isoInstant.nullable(),
  countsOn,
  late: z.boolean(),
  overdue: z.boolean(),
  documents: z.array(documentRef),
  clause,
});

const organiserView = z.object({
  id: z.string(),
  body: namedBody,
  by: namedBody,
  about: z.string().meta({ description: 'Its share of the work, in a line' }),
  what: texts,
  askedAt: isoInstant,
  answerBy: isoDate,
  dueOn: isoDate,
  answeredAt: isoInstant.nullable(),
  agrees: z.boolean().nullable(),
  doneAt: isoInstant.nullable(),
  countsOn,
  late: z.boolean(),
  overdue: z.boolean(),
  documents: z.array(documentRef),
});

const checkView = z.object({
  project: z.string().meta({ description: 'The project’s case' }),
  code: z.string(),
  title: bilingual,
  by: namedBody,
  at: isoInstant,
  standing: standing.meta({ description: 'What its register said when it was checked' }),
  findings: z.array(z.object({ check: z.enum(CHECKS), finding: z.enum(FINDINGS), says: texts })),
});

const taskView = z.object({
  id: z.string(),
  says: texts,
  lead: namedBody,
  with: z.array(namedBody),
  product: z.string(),
  dueOn: isoDate,
  assignedAt: isoInstant,
  standing: z.enum(['done', 'partly-done', 'not-done', 'not-carried-out', 'unsatisfactory', 'overdue']),
  assessedAt: isoInstant.nullable(),
  proofs: z.array(
    z.object({ at: isoInstant, countsOn, claims: z.string(), late: z.boolean(), documents: z.array(documentRef) }),
  ),
  explanation: z
    .object({
      demandedAt: isoInstant,
      why: texts.meta({ description: 'Why it was demanded' }),
      complex: z.boolean(),
      dueOn: isoDate,
      answeredAt: isoInstant.nullable(),
      countsOn,
      late: z.boolean(),
      says: texts,
      documents: z.array(documentRef),
      clause,
    })
    .nullable(),
  ladder: z.array(
    z.object({
      rung: z.string(),
      title: bilingual,
      at: isoInstant,
      countsOn,
      by: namedBody,
      number: z.string().nullable(),
      why: texts,
      documents: z.array(documentRef),
      case: z.string().nullable(),
      session: z.string().nullable(),
    }),
  ),
  proposed: z
    .object({ rung: z.string(), title: bilingual, to: z.array(namedBody), why: z.string(), clause })
    .nullable()
    .meta({ description: 'What the machine proposes; people decide' }),
});

export const supervisionView = z
  .object({
    id: z.string(),
    unit: z.string(),
    year: z.int(),
    title: bilingual,
    group: z.string(),
    groupTitle: bilingual,
    subject,
    level,
    phase,
    law: z.string(),
    clause,
    parts: z.object(inEachPart),
    programme: z.string().nullable(),
    source: z.object({ case: z.string(), task: z.string(), rung: z.string() }).nullable(),
    days: z
      .array(z.object({ id: z.string(), title: bilingual, date: isoDate.nullable(), clause }))
      .meta({ description: 'Days that people set and the law counts from' }),
    rungs: z.array(rung).meta({ description: 'The whole ladder of this case’s law' }),
    explanationTime,
    informationClause: clause,
    ...lifetime,
    steps: z.array(stepView),
    requests: z.array(requestView),
    organisers: z.array(organiserView).meta({ description: 'Who was asked to organise it together' }),
    checks: z
      .array(checkView)
      .nullable()
      .meta({ description: 'Projects as they were found; null where none are checked' }),
    tasks: z.array(taskView),
  })
  .meta({ id: 'Supervision' });

export const supervisionPage = pageOf(supervisionRow);

export type NewSupervision = z.output<typeof newSupervision>;
export type SupervisionQuery = z.output<typeof supervisionQuery>;
export type SupervisionRow = z.output<typeof supervisionRow>;
export type SupervisionView = z.output<typeof supervisionView>;
export type SupervisionLawView = z.input<typeof lawView>;
