import { z } from 'zod';
import { SIGHTS } from '../domain/case/sight';
import { PHASES } from '../domain/law/phase';
import { type BodyRef, SUBJECTS } from '../domain/law/procedure';
import { LEVELS } from '../domain/units/model';
import { isIsoDate } from '../domain/calendar/dates';
import { STEP_KIND_NAMES } from '../domain/law/stepKinds';
import { FORM_RULES } from './formRules';

export const filled = z.string().trim().min(1, FORM_RULES.filled.en);
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, FORM_RULES.id.en);
export const period = z.string().regex(/^[1-9]\d{0,3}(wd|d|mo)$/, FORM_RULES.period.en);
// A pattern as well as the refinement, so that editors see it in the JSON Schema.
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, FORM_RULES.dayForm.en)
  .refine(isIsoDate, FORM_RULES.day.en);
const planYear = z.int().min(2000).max(2100);

export const text = z.strictObject({ vi: filled, en: filled }).describe('The same in Vietnamese and in English.');
export const verified = z
  .enum(['read', 'second-hand', 'unverified'])
  .describe('read: the text itself was read; second-hand: a secondary source was; unverified: neither.');

const citation = z
  .strictObject({
    instrument: id.describe('An id of instruments.yaml.'),
    article: filled.optional(),
    clause: filled.optional(),
    point: filled.optional(),
    says: text.optional(),
    times: z
      .enum(SUBJECTS)
      .optional()
      .describe('What the clause itself deals with: the estimates, the plan, or both; no part of the frozen text.'),
    verified,
    checkedOn: isoDate.describe('The day somebody last compared this with its source.'),
  })
  .describe('Where the law says it.');

export const basis = z
  .union([z.literal('practice'), z.array(citation).min(1, FORM_RULES.basis.en)])
  .describe('Citations, or openly `practice` where no law sets it.');

export const bodyRef = z
  .string()
  .regex(/^[a-z0-9-]+(@(unit|parent|nation|region|region-others|children))?$/, FORM_RULES.body.en)
  .transform((ref): BodyRef => {
    const [body, at = 'unit'] = ref.split('@') as [string, BodyRef['at']?];
    return { body, at };
  })
  .describe(
    'A body or group of bodies.yaml: `ubnd` of the case’s own unit; `ubnd@children`, `ubnd@parent`, `ubnd@region-others`, `thu-tuong@nation`, `…@region`.',
  );

const length = z.union([z.strictObject({ period }), z.strictObject({ setting: id })]);
const periodBase = z.union([
  z.strictObject({ step: id, event: z.literal('done') }),
  z.strictObject({ event: z.literal('opened') }),
  z.strictObject({ anchor: id }),
]);

const fixed = z.strictObject({
  day: z.int().min(1).max(31),
  month: z.int().min(1).max(12),
  mode: z.enum(['before', 'by']).describe('before: that day is too late; by: that day is in time.'),
  year: z.int().default(-1).describe('Years from the plan year; -1 is the year before it.'),
});

const when = z
  .strictObject({
    notPassed: id.optional().describe('The Council did not pass what it had before it at this step; it is done again.'),
    late: id.optional().describe('This step was done after its own day.'),
  })
  .refine((said) => Object.keys(said).length > 0, FORM_RULES.when.en)
  .optional()
  .describe('The limit holds only then, and takes the place of those that say less of when.');

export const deadline = z
  .union([
    z.strictObject({ fixed, when, cites: basis }),
    z.strictObject({ within: length, of: periodBase, when, cites: basis }),
    z.strictObject({ atLeast: length, before: z.strictObject({ anchor: id }), when, cites: basis }),
  ])
  .describe('A time limit. Where a step has several, the earliest day binds.');

const silence = z.strictObject({
  means: z.enum(['consent', 'escalate']),
  warn: period,
  escalateTo: bodyRef.optional(),
  cites: basis,
});

const notice = z.strictObject({ on: z.enum(['opened', 'done', 'overdue']), to: z.array(bodyRef).min(1), cites: basis });
export const product = z.strictObject({ type: id, title: text, required: z.boolean().default(true) });

export const point = z.string().regex(/^S([1-9]|[12]\d|3[0-6])$/, FORM_RULES.point.en);

const cascade = z.strictObject({
  procedure: id.describe('The lower level’s procedure.'),
  until: id.describe('The step of the lower plans up to which they are gathered.'),
  batch: z.int().min(1).max(100).default(20).describe('So many lower plans are opened at once.'),
  everyMinutes: z.int().min(1).max(1440).default(5).describe('Minutes from one batch to the next.'),
});

const ask = z
  .strictObject({
    id,
    title: text,
    measure: z.enum(['number', 'choice', 'words']),
    unit: text.optional(),
    tolerance: z.number().min(0).optional().describe('number: how far two figures may lie apart and still agree.'),
    choices: z
      .array(z.strictObject({ id, title: text }))
      .min(2)
      .optional(),
  })
  .refine(({ measure, choices }) => (measure === 'choice') === (choices !== undefined), FORM_RULES.choices.en);

const step = z.strictObject({
  id,
  kind: z.enum(STEP_KIND_NAMES),
  phase: z
    .enum(PHASES)
    .optional()
    .describe('The heading people read it under; without one, its kind’s. No part of the frozen text.'),
  title: text,
  covers: z.array(point).default([]),
  by: bodyRef,
  enteredBy: bodyRef.optional().describe('Who enters the outcome when the body works outside the system.'),
  role: z.enum(['head', 'officer']).default('officer'),
  needs: z.array(id).default([]),
  produces: z.array(product).default([]),
  to: z.array(bodyRef).default([]),
  due: z.array(deadline).min(1, FORM_RULES.due.en),
  silence: silence.optional(),
  handling: z
    .strictObject({ within: period, cites: basis })
    .optional()
    .describe('consult: time after the last day for answers to accept or explain each one.'),
  notices: z.array(notice).default([]),
  reminders: z.array(period).default([]),
  escalate: z.strictObject({ after: period, to: bodyRef, cites: basis }).optional(),
  cascade: cascade.optional().describe('cascade: the lower plans that the step opens and gathers.'),
  inSession: z.boolean().default(false),
  notBefore: z
    .union([
      z.strictObject({ anchor: id }),
      z.strictObject({ after: length, of: z.strictObject({ step: id, event: z.literal('done') }), cites: basis }),
    ])
    .optional()
    .describe('The step can’t be done before this anchor’s day, or before so long has run out since a step was done.'),
  returnsTo: id.optional(),
  asks: z
    .array(ask)
    .min(1)
    .optional()
    .describe('draft, gather: what is to be stated beside the documents, laid side by side.'),
  carries: z
    .enum(['schedules', 'assignments', 'projects', 'articles'])
    .optional()
    .describe('draft, assign, gather: what is laid down as data.'),
  duties: id.optional().describe('gather: the step whose assignments or schedule say who owes what by when.'),
  against: id.optional().describe('gather: the step against whose figures or projects the contributions are held.'),
  adopts: id
    .optional()
    .describe('decide: puts in force what this step laid down; objections to it are decided by name.'),
  sight: z
    .enum(SIGHTS)
    .optional()
    .describe('Who reads what the step brings once it is done; without it a suggestion by its kind.'),
  cites: basis,
});

const yearlyDay = z.strictObject({
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  year: z.int().default(-1),
});

export const again = z
  .strictObject({ holder: period, above: period, cites: basis })
  .describe('How often what is overdue is said again: to its holder, to who is above. Without it 5wd and 10wd.');

const span = z.strictObject({ from: planYear, to: planYear.optional() });

const begun = z.strictObject({ from: isoDate.optional(), to: isoDate.optional() });

/** When a version holds. */
const effect = z
  .strictObject({
    planYears: span,
    begun: begun.optional().describe('Only cases that begin on these days.'),
  })
  .describe('Dates of effect; no part of the frozen text, so that a version may be given its end.');

/** A procedure file. What it yields is a `Procedure` of `domain/law/procedure.ts`. */
export const procedureFile = z.strictObject({
  id,
  version: id,
  title: text,
  level: z.enum(LEVELS),
  planYears: span.describe('The plan years the version was written for; part of its frozen text.'),
  inEffect: effect.partial().optional(),
  correctedBy: id
    .optional()
    .describe('The version that took its place because it misstates the law; no part of the frozen text.'),
  manyAYear: z
    .literal(true)
    .optional()
    .describe('A unit has many cases of it in one year, each with its own title; no part of the frozen text.'),
  begins: yearlyDay
    .optional()
    .describe('The day on which a case of a plan year usually begins; 4 May of the year before where it isn’t said.'),
  monthsAhead: z
    .int()
    .min(0)
    .max(60)
    .optional()
    .describe(
      'So many months before that day a case may begin at the earliest, 12 without it; no part of the frozen text.',
    ),
  managers: z.array(bodyRef).min(1).optional().describe('Who may extend, stop clocks and cancel.'),
  again: again.optional(),
  settings: z.array(z.strictObject({ id, title: text, default: period, cites: basis })).default([]),
  anchors: z.array(z.strictObject({ id, title: text, default: yearlyDay, setBy: bodyRef, cites: basis })).default([]),
  steps: z.array(step).min(1),
});

/** A province's own values: `overlays/22.yaml` beside the procedure. */
export const overlayFile = z.strictObject({
  unit: z.string().regex(/^\d{2,5}$/, 'must be a unit’s code'),
  procedure: id,
  begun: begun.optional().describe('Only cases that begin on these days take the values.'),
  settings: z.record(id, z.strictObject({ value: period, cites: basis })),
});

const exampleOf = z.strictObject({
  title: text,
  unit: filled,
  year: planYear,
  anchors: z.record(id, isoDate).default({}),
  doneOn: z.record(id, isoDate).default({}),
  openedOn: z.record(id, isoDate).default({}),
  notPassed: z.array(id).optional().describe('Steps at which the Council did not pass what it had before it.'),
  expect: z.array(z.strictObject({ step: id, dueOn: isoDate, because: text })).min(1),
});

/** Worked examples of one version, each date with a sentence a lawyer can check. */
export const examplesFile = z.strictObject({ procedure: id, version: id, examples: z.array(exampleOf).min(1) });
export type Examples = z.infer<typeof examplesFile>;

const instrument = z.strictObject({
  id,
  number: filled,
  kind: z.enum(['law', 'resolution', 'decree', 'decision', 'directive', 'circular']),
  name: text,
  short: text.describe('As it is cited in one line, e.g. Luật 89/2025/QH15.'),
  issued: isoDate.optional(),
  inForceFrom: isoDate,
  inForceTo: isoDate.optional().describe('The last day in force.'),
  replacedBy: z.array(id).default([]),
  source: filled,
  verified,
  checkedOn: isoDate,
  note: filled.optional(),
});

/** The registry of every instrument that is cited. */
export const instrumentsFile = z.strictObject({
  instruments: z
    .array(instrument)
    .min(1)
    .superRefine((all, { addIssue }) => {
      const again = all.findIndex(({ id: own }, at) => all.findIndex((one) => one.id === own) < at);
      if (again >= 0) addIssue({ code: 'custom', path: [again, 'id'], message: `defines ${all[again]?.id} twice` });
    }),
});
export type Instrument = z.infer<typeof instrument>;

/** Hashes of the versions in force: `id@version` → sha256. A published version's content may not change. */
const hashes = z.record(filled, z.string().regex(/^[0-9a-f]{64}$/, 'must be a sha256'));
export const publishedFile = z.strictObject({ published: hashes, supervision: hashes.default({}) });
