import { z } from 'zod';
import { bodyId, idInPath, isoInstant, line, plainId } from '../http/fields';
import { bilingual, namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { rule } from '../http/validate';

/** How a task went from one to another within its body. */
const how = z.enum(['take', 'pass', 'give-back', 'return']);
const MOST_TASKS = 50;
/** Of a form as it was filled in, in characters of JSON. */
const MOST_TYPED = 60_000;

export const person = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Person' });

/** What somebody drew up for whoever may do the act: the act, of what its form is, and what was typed into it. */
const prepared = z.strictObject({
  act: z.string().regex(/^[a-z][a-z-]{0,59}$/),
  about: z.string().max(300).meta({ description: 'Of which of the task’s forms it is' }),
  typed: z
    .record(z.string(), z.unknown())
    .refine(
      (typed) => JSON.stringify(typed).length <= MOST_TYPED,
      rule(`không được dài hơn ${MOST_TYPED} ký tự`, `must not be longer than ${MOST_TYPED} characters`),
    ),
});

/** Who works on a task now, and how it came to them. */
export const held = z
  .object({
    n: z.int().meta({ description: 'How often it was taken or passed on' }),
    how,
    by: person,
    to: person.nullable().meta({ description: 'Null: given back to all' }),
    at: isoInstant,
    note: z.string().nullable(),
    prepared: prepared.nullable(),
  })
  .meta({ id: 'Held' });

const which = z.strictObject({
  case: idInPath.shape.id,
  key: z.string().min(1).max(300),
  n: z.int().nonnegative().default(0).meta({ description: 'The `n` that one saw; 0: nobody has taken it yet' }),
});

export const newPass = z
  .strictObject({
    tasks: z.array(which).min(1).max(MOST_TASKS),
    how,
    to: z.string().max(100).nullable().default(null).meta({ description: 'To whom it is passed on' }),
    note: line(2_000).optional(),
    prepared: prepared.optional(),
  })
  .refine(({ how: kind, to }) => (to !== null) === (kind === 'pass' || kind === 'return'), {
    path: ['to'],
    ...rule('phải có khi chuyển hoặc trả lại, và chỉ khi đó', 'is said on passing on and on returning, and only then'),
  })
  .refine(({ how: kind, note }) => kind !== 'return' || note !== undefined, {
    path: ['note'],
    ...rule('cần nêu lý do trả lại', 'say why it is returned'),
  })
  .refine(({ tasks, prepared: draft }) => draft === undefined || tasks.length === 1, {
    path: ['prepared'],
    ...rule('chỉ kèm theo một việc', 'goes with one task'),
  });

export const passed = z.object({ tasks: z.int() }).meta({ id: 'Passed' });

export const passQuery = z.strictObject({
  ...pageQuery,
  case: plainId.optional().meta({ description: 'With `key`: of this task; without: one’s own, newest first' }),
  key: z.string().min(1).max(300).optional(),
});

const passRow = held
  .extend({
    case: z.object({ id: z.string(), kind: z.string(), title: bilingual }),
    key: z.string(),
    body: namedBody,
    title: bilingual,
    open: z.boolean().meta({ description: 'The task is still to be done' }),
  })
  .meta({ id: 'Pass' });

export const passPage = pageOf(passRow);

export const colleaguesQuery = z.strictObject({ body: bodyId });
export const colleagues = z.object({
  items: z
    .array(
      person.extend({
        role: z.enum(['head', 'officer', 'clerk']),
        leads: z.string().nullable().meta({ description: 'What they lead within the body, if anything' }),
      }),
    )
    .meta({
      description: 'Whoever signs first; at most 200',
    }),
});

export type Held = z.output<typeof held>;
export type NewPass = z.output<typeof newPass>;
export type PassQuery = z.output<typeof passQuery>;
export type PassRow = z.output<typeof passRow>;
export type Colleagues = z.output<typeof colleagues>;
