import { z } from 'zod';
import { PHASES } from '../../domain/law/phase';
import { count, dayBy, isoDate, isoInstant, plainId } from '../http/fields';
import { bilingual, namedBody, namedUnit } from '../http/names';

export const unitInPath = z.strictObject({ unit: plainId });
export const exportQuery = z.strictObject({ format: z.enum(['docx']) });

/** One part of the report: its rows, unit by unit, and whether there are more than it takes. */
const part = <T extends z.ZodType>(row: T) => z.object({ items: z.array(row), more: z.boolean() });

const ofCase = { case: z.string(), title: bilingual, rehearsal: z.boolean(), unit: z.string(), unitName: bilingual };

const plan = z
  .object({
    ...ofCase,
    outcome: z.string().nullable(),
    done: count,
    steps: count.meta({ description: 'Without those that are no longer to be done' }),
    phase: z.enum(PHASES).nullable().meta({ description: 'Of the open step that is due first' }),
    nextDue: isoDate.nullable(),
    late: z.object({
      law: count.meta({ description: 'Past a day of the law or a directive' }),
      timetable: count.meta({ description: 'Past a day of the unit’s own documents' }),
      suggestion: count.meta({ description: 'Past a day that nobody laid down' }),
    }),
  })
  .meta({ id: 'ReportedPlan' });

const overdue = z
  .object({
    case: z.string(),
    title: bilingual,
    step: z.string(),
    stepTitle: bilingual,
    holder: namedBody,
    dueOn: isoDate,
    days: count.meta({ description: 'Calendar days since' }),
    dayBy,
  })
  .meta({ id: 'ReportedLateStep' });

const consultation = z
  .object({
    ...ofCase,
    asked: count,
    answered: count,
    silent: count.meta({ description: 'No answer within the period, deemed consent or not' }),
    dueOn: isoDate.nullable(),
  })
  .meta({ id: 'ReportedConsultation' });

const indicator = z
  .object({
    ...ofCase,
    indicator: z.string(),
    name: bilingual,
    measure: bilingual,
    period: bilingual.meta({ description: 'The newest period with a figure, else the first' }),
    target: z.string(),
    actual: z.string().nullable(),
    attainment: z.string().nullable().meta({ description: 'Share of the target reached, per cent' }),
    short: z.boolean().nullable(),
  })
  .meta({ id: 'ReportedIndicator' });

const project = z
  .object({
    ...ofCase,
    code: z.string(),
    owner: namedBody,
    status: z.enum(['running', 'completed', 'stopped']),
    due: count.meta({ description: 'Notices and postings that are owed' }),
    unacknowledged: count,
    overdue: count,
  })
  .meta({ id: 'ReportedProject' });

export const reportView = z
  .object({
    unit: namedUnit,
    lower: count.meta({ description: 'Units below it, which the report is about too' }),
    today: isoDate,
    at: isoInstant,
    plans: part(plan),
    overdue: part(overdue),
    consultations: part(consultation),
    indicators: part(indicator),
    projects: part(project),
  })
  .meta({ id: 'UnitReport' });

export type ReportView = z.output<typeof reportView>;
