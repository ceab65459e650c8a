import { z } from 'zod';
import { VERDICTS } from '../../../domain/supervision/state';
import { bodyId, isoDate, line, plainId } from '../../http/fields';
import { rule } from '../../http/validate';
import { act, note, nothing, number, products, step, text, why } from './fields';

const MOST_TASKS = 200;

/** What a conclusion calls each of its tasks; the task's words go into `texts` under that name. */
const taskName = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const task = z.strictObject({ task: taskName });

const newTask = z.strictObject({
  id: taskName,
  lead: bodyId,
  with: z.array(bodyId).max(50).optional(),
  dueOn: isoDate,
  product: plainId.max(60).meta({ description: 'Type of the document that must come of it' }),
});

const conclude = act(
  'conclude',
  step.extend({ documents: products.optional(), number: number.optional(), tasks: z.array(newTask).max(MOST_TASKS) }),
  z.record(taskName, text).default({}),
).refine(
  ({ data, texts }) => data.tasks.length === Object.keys(texts).length && data.tasks.every(({ id }) => id in texts),
  { path: ['texts'], ...rule('cần đúng một văn bản cho mỗi nhiệm vụ', 'needs exactly one text for each task') },
);

const close = act(
  'close-supervision',
  z.strictObject({
    outcome: z.enum(['carried-out', 'by-decision']),
    number: number.optional(),
    documents: products.optional(),
  }),
  z.strictObject({ why: text.optional(), note: text.optional() }).optional(),
).refine(({ data, texts }) => data.outcome === 'carried-out' || texts?.why !== undefined, {
  path: ['texts', 'why'],
  ...rule('cần nêu lý do', 'needs the reason in words'),
});

/** Every act of people on a supervision. */
export const SUPERVISION = [
  act(
    'carry-out',
    step.extend({ documents: products.optional(), number: number.optional(), heldOn: isoDate.optional() }),
    note,
  ),
  act('report-in', step.extend({ documents: products.optional() }), note),
  act('set-day', z.strictObject({ anchor: plainId, date: isoDate }), note),
  act(
    'request-information',
    z.strictObject({
      from: bodyId,
      dueOn: isoDate,
      about: line(200).optional().meta({ description: 'What is asked for, in a line' }),
      documents: products.optional(),
    }),
    z.strictObject({ what: text }),
  ),
  act(
    'supply-information',
    z.strictObject({ request: z.string().regex(/^\d{1,9}$/), documents: products.min(1) }),
    note,
  ),
  conclude,
  act('file-proof', task.extend({ claims: z.enum(['done', 'partly-done']), documents: products.min(1) }), note),
  act('assess-task', task.extend({ verdict: z.enum(VERDICTS) }), note),
  act('demand-explanation', task.extend({ complex: z.boolean().optional(), documents: products.optional() }), why),
  act('explain-delay', task.extend({ documents: products.optional() }), z.strictObject({ explanation: text })),
  act('grant-time', task.extend({ newDue: isoDate }), why),
  act(
    'take-rung',
    task.extend({
      rung: plainId,
      documents: products.min(1),
      number: number.optional(),
      session: plainId.optional().meta({ description: 'The Council session on whose agenda it is put' }),
      skips: z.boolean().optional().meta({ description: 'Passes over rungs, on purpose' }),
    }),
    why,
  ),
  close,
  act('cancel-supervision', nothing, why),
] as const;
