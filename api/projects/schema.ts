import { z } from 'zod';
import { CAUSES, GROUPS } from '../../domain/project/state';
import { DUTY_KINDS, PROJECT_LEVELS } from '../../domain/project/law';
import { products } from '../../domain/case/forms';
import { details, places } from '../../domain/project/acts/owner';
import {
  bodyId,
  count,
  countsOn,
  dayBy,
  documentRef,
  flag,
  isoDate,
  isoInstant,
  onBehalfOf,
  openedCase,
  plainId,
  seq,
  unitCode,
} from '../http/fields';
import { bilingual, clause, namedBody, namedUnit } from '../http/names';
import { lateness, listedCase, listQuery } from '../http/listedCase';
import { pageOf, pageQuery } from '../http/page';
import { rule } from '../http/validate';
import { publicStanding, standing } from './standing';

const year = z.coerce.number().int().min(2000).max(2100);

export const newProject = z
  .strictObject({
    unit: unitCode.meta({ description: 'The unit that decides on it: VN, a province, a commune' }),
    code: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,60}$/)
      .meta({ description: 'The project’s own number; one unit, one number, one project' }),
    ...details,
    plan: details.plan.default(null),
    programme: details.programme.default(null),
    owner: bodyId.meta({ description: 'The project’s owner (chủ đầu tư)' }),
    places,
    documents: products.default([]),
    body: bodyId.meta({
      description:
        'The body one acts for: who decides on the project, or its owner where that is a body of the same unit',
    }),
    onBehalfOf,
  })
  .refine(({ startYear, endYear }) => startYear <= endYear, {
    path: ['endYear'],
    ...rule('không trước năm bắt đầu', 'not before the start year'),
  });

/** Whom a project would be told to, before anything is on record. */
export const previewOf = z.strictObject({ unit: unitCode, owner: bodyId, places });

export const registered = openedCase.meta({ id: 'RegisteredProject' });

const status = z.enum(['running', 'completed', 'stopped']);

const particulars = {
  place: unitCode.optional().meta({ description: 'Only projects in this unit' }),
  code: plainId.optional(),
  owner: bodyId.optional(),
  level: z.enum(PROJECT_LEVELS).optional(),
  plan: plainId.optional(),
  programme: plainId.optional(),
  year: year.optional().meta({ description: 'Only projects that run in that year' }),
};

export const projectQuery = z.strictObject({
  ...listQuery,
  ...particulars,
  group: z.enum(GROUPS).optional(),
  status: status.optional(),
  capitalFrom: z.coerce.number().nonnegative().optional().meta({ description: 'Million đồng' }),
  capitalTo: z.coerce.number().nonnegative().optional().meta({ description: 'Million đồng' }),
});
export const detailQuery = z.strictObject({ ...pageQuery });
export const dutyQuery = z.strictObject({ ...pageQuery, kind: z.enum(DUTY_KINDS).optional(), open: flag.optional() });
export const receivedQuery = z.strictObject({
  ...pageQuery,
  body: bodyId.optional().meta({ description: 'One Council’s Standing Body; without it, all that one sits in' }),
  open: flag.optional(),
});
export const publicQuery = z.strictObject({ ...pageQuery, unit: unitCode.meta({ description: 'The commune' }) });

const capital = z.object({
  amount: z.string().meta({ description: 'Million đồng, a decimal as text' }),
  source: z.string(),
});
const project = {
  code: z.string(),
  title: bilingual,
  unit: z.string(),
  level: z.enum(PROJECT_LEVELS),
  owner: namedBody,
  group: z.enum(GROUPS),
  capital,
  startYear: z.int(),
  endYear: z.int(),
  plan: z.string().nullable(),
  programme: z.string().nullable(),
  status,
};

const projectRow = listedCase
  .extend({
    ...project,
    places: z.array(z.string()),
    placeNames: z.array(bilingual),
    notices: z.object({ due: count, unacknowledged: count, ...lateness }),
  })
  .meta({ id: 'ProjectRow' });

/** How a duty ended. */
const end = z.enum(['done', 'dropped', 'passed-on']).nullable();

const noticeView = z
  .object({
    id: z.string(),
    cause: z.enum(CAUSES).nullable(),
    unit: namedUnit,
    council: namedBody.nullable().meta({ description: 'Null where it is the community that is told, by a posting' }),
    holder: namedBody,
    openedAt: isoInstant,
    dueOn: isoDate,
    overdue: z.boolean(),
    dayBy,
    end,
    passedTo: z.array(z.string()),
    sentAt: isoInstant.nullable(),
    countsOn,
    sentBy: namedBody.nullable(),
    documents: z.array(documentRef),
    acknowledgement: z
      .object({
        id: z.string(),
        by: namedBody,
        dueOn: isoDate,
        overdue: z.boolean(),
        dayBy,
        end,
        at: isoInstant.nullable(),
      })
      .nullable(),
    clause: z
      .object({ told: clause, within: clause })
      .meta({ description: 'By which line of the matrix it is told, and what sets the day' }),
    proof: z.object({ sent: seq.nullable(), acknowledged: seq.nullable() }),
  })
  .meta({ id: 'ProjectNotice' });

const receiver = z.object({ unit: namedUnit, council: namedBody.nullable(), places: z.array(z.string()) });
const law = z.object({ version: z.string(), title: bilingual, rule: bilingual, clause });
const contents = z
  .array(z.object({ id: z.string(), title: bilingual, clause }))
  .meta({ description: 'What a notice must say' });

export const projectPreview = z
  .object({
    level: z.enum(PROJECT_LEVELS),
    law,
    contents,
    receivers: z.array(receiver),
    dueOn: isoDate,
    within: clause.meta({ description: 'What sets the day' }),
    posters: z
      .array(namedUnit)
      .meta({ description: 'The communes whose Committees would make it public in their area' }),
    later: z
      .array(z.object({ from: isoDate, receivers: z.array(namedUnit) }))
      .meta({ description: 'Days ahead on which it is known that others must be told' }),
  })
  .meta({ id: 'ProjectPreview' });

export const projectView = z
  .object({
    id: z.string(),
    ...project,
    openedAt: isoInstant,
    closedAt: isoInstant.nullable(),
    endedAt: isoInstant.nullable(),
    ownerStands: z.boolean(),
    responsible: namedBody,
    places: z.array(namedUnit),
    placesSure: z
      .boolean()
      .meta({ description: 'False while places are only inferred from the codes of units that ended' }),
    law,
    contents,
    receivers: z.array(receiver),
    standing,
    boards: z.array(
      z.object({ id: z.string(), by: namedBody, members: z.int(), startsOn: isoDate, formedAt: isoInstant }),
    ),
    postings: z.array(z.object({ unit: namedUnit, from: isoDate, to: isoDate, where: z.string().nullable(), seq })),
    notices: pageOf(noticeView),
    may: z
      .array(z.object({ body: namedBody, acts: z.array(z.string()) }))
      .meta({ description: 'What one may do of one’s own accord, beside one’s tasks' }),
  })
  .meta({ id: 'Project' });

const dutyView = z
  .object({
    id: z.string(),
    kind: z.enum(DUTY_KINDS),
    title: bilingual,
    holder: namedBody,
    owedTo: z.array(namedBody),
    of: z.string().nullable(),
    openedAt: isoInstant,
    dueOn: isoDate,
    overdue: z.boolean(),
    dayBy,
    round: z.int(),
    end,
    endedAt: isoInstant.nullable(),
    countsOn,
    endedBy: namedBody.nullable(),
    satisfiedAt: isoInstant.nullable(),
    documents: z.array(documentRef),
    asked: z.string().nullable().meta({ description: 'What the Council demands or the board found, in its words' }),
    answer: z.string().nullable(),
    clause: z.object({ duty: clause, within: clause }),
  })
  .meta({ id: 'ProjectDuty' });

const receivedRow = z
  .object({
    case: z.string(),
    duty: z.string(),
    project: z.string(),
    title: bilingual,
    owner: namedBody,
    cause: z.enum(CAUSES).nullable(),
    unit: z.string(),
    body: namedBody,
    sentAt: isoInstant.nullable(),
    dueOn: isoDate,
    status: z.enum(['open', 'done', 'cancelled']),
    acknowledgedAt: isoInstant.nullable(),
    overdue: z.boolean(),
    dayBy,
  })
  .meta({ id: 'ReceivedProject' });

/** What anyone may know of a commune's own project: bodies and figures, no person. */
const publicRow = z
  .object({
    code: z.string(),
    title: bilingual,
    owner: bilingual,
    group: z.enum(GROUPS),
    capital,
    startYear: z.int(),
    endYear: z.int(),
    status,
    places: z.array(namedUnit),
    posting: z.object({ from: isoDate, to: isoDate, where: z.string().nullable(), current: z.boolean() }),
    standing: publicStanding.nullable().meta({ description: 'Null while nothing was entered or reported' }),
  })
  .meta({ id: 'PublicProject' });

export const projectPage = pageOf(projectRow);
export const dutyPage = pageOf(dutyView);
export const receivedPage = pageOf(receivedRow);
export const publicPage = pageOf(publicRow);

export type NewProject = z.output<typeof newProject>;
export type ProjectQuery = z.output<typeof projectQuery>;
export type DutyQuery = z.output<typeof dutyQuery>;
export type ReceivedQuery = z.output<typeof receivedQuery>;
export type ProjectPreview = z.input<typeof projectPreview>;
export type ProjectRow = z.output<typeof projectRow>;
export type ProjectView = z.input<typeof projectView>;
export type NoticeView = z.input<typeof noticeView>;
export type DutyView = z.input<typeof dutyView>;
export type ReceivedRow = z.input<typeof receivedRow>;
export type PublicRow = z.input<typeof publicRow>;
