import { z } from 'zod';
import { PARTS, SUBJECTS } from '../../domain/supervision/law';
import { again, basis, deadline, isoDate, period, product, text, id } from '../schema';

const subject = z.enum(SUBJECTS);
const part = z.enum(PARTS);
const bodyName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a body or group of bodies.yaml');

const rule = deadline.and(z.looseObject({ for: z.array(subject).optional().describe('Only for these subjects.') }));

const step = z.strictObject({
  id,
  kind: z.enum(['draft', 'decide', 'notice', 'report', 'meeting', 'verify', 'conclude', 'publish']),
  title: text,
  covers: z.array(z.string().regex(/^S([1-9]|[12]\d|3[0-6])$/)).default([]),
  by: part,
  role: z.enum(['head', 'officer']).default('officer'),
  needs: z.array(id).default([]),
  produces: z.array(product).default([]),
  due: z.array(rule).min(1, 'must hold at least one time limit, citing the law or practice'),
  reminders: z.array(period).default([]),
  cites: basis,
});

const group = z.strictObject({
  id,
  title: text,
  covers: z.array(z.string()).default([]),
  subjects: z.array(subject).min(1),
  confidential: z.boolean().default(false),
  cites: basis,
  anchors: z.array(z.strictObject({ id, title: text, cites: basis })).default([]),
  steps: z.array(step).min(1),
});

const parts = z.strictObject({
  conducts: bodyName,
  decides: bodyName,
  closes: z.array(bodyName).min(1),
  office: bodyName,
});

const rung = z.strictObject({
  id,
  title: text,
  by: part,
  after: period,
  repeats: z.boolean().default(false),
  opens: id.optional(),
  cites: basis,
});

/** One law of supervision: who supervises, the groups of work with their steps, what follows a conclusion. */
export const supervisionFile = z.strictObject({
  version: id,
  title: text,
  inForce: z.strictObject({ from: isoDate, to: isoDate.optional() }),
  correctedBy: id
    .optional()
    .describe('The text that took its place because it misstates the law; no part of the frozen text.'),
  cites: basis,
  subjects: z
    .array(
      z.strictObject({
        id: subject,
        title: text,
        cites: basis,
        at: z.partialRecord(z.enum(['nation', 'province', 'district', 'commune']), parts),
      }),
    )
    .min(1),
  again: again.optional(),
  information: z.strictObject({ reminders: z.array(period), escalateAfter: period, cites: basis }),
  followUp: z.strictObject({
    reminders: z.array(period),
    explanation: z.strictObject({ ordinary: period, complex: period, cites: basis }),
    ladder: z.array(rung).min(1),
    cites: basis,
  }),
  groups: z.array(group).min(1),
});
export type SupervisionFile = z.output<typeof supervisionFile>;

/** Worked examples: what has happened, and which day follows. */
export const supervisionExamples = z.strictObject({
  version: id,
  examples: z
    .array(
      z.strictObject({
        title: text,
        group: id,
        subject,
        openedOn: isoDate,
        anchors: z.record(id, isoDate).default({}),
        doneOn: z.record(id, isoDate).default({}),
        expect: z.array(z.strictObject({ step: id, dueOn: isoDate, because: text })).min(1),
      }),
    )
    .min(1),
});
