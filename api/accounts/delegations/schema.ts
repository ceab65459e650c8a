import { z } from 'zod';
import { bodyId, flag, isoDate, isoInstant, line } from '../../http/fields';
import { namedBody } from '../../http/names';
import { pageOf, pageQuery } from '../../http/page';
import { rule } from '../../http/validate';

/** The seats whose work another may do: who signs, and the records clerk (văn thư). */
const lent = z.enum(['head', 'clerk']);

const kind = z
  .enum(['delegation', 'absence'])
  .meta({ description: 'Delegation of powers, or substitution during absence' });

export const newDelegation = z
  .strictObject({
    body: bodyId,
    role: lent
      .default('head')
      .meta({ description: 'Which of one’s own seats: the one that signs, or the records clerk’s' }),
    holder: z.uuid().meta({ description: 'The officer who receives the powers' }),
    ordered: z
      .strictObject({
        giver: z.uuid().meta({ description: 'Whose seat it is' }),
        by: line(200).meta({ description: 'Number and day of the decision', example: '15/QĐ-UBND ngày 01/12/2026' }),
      })
      .optional()
      .meta({ description: 'A substitute whom another than the seat’s holder orders, by a decision' }),
    kind,
    from: isoDate,
    to: isoDate,
    why: line(1000),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    ...rule('không được trước `from`', 'must not be before `from`'),
  });

export const delegationQuery = z.strictObject({
  ...pageQuery,
  body: bodyId.optional(),
  all: flag.default(false).meta({ description: 'Administrators: everyone’s, not only one’s own' }),
});

const person = z.object({ id: z.string(), username: z.string(), name: z.string() });

export const delegationView = z
  .object({
    id: z.string(),
    body: z.string(),
    role: lent,
    kind,
    from: isoDate,
    to: isoDate,
    why: z.string(),
    orderedBy: person.nullable().meta({ description: 'Who ordered it, where not the seat’s holder' }),
    order: z.string().nullable().meta({ description: 'Number and day of the decision by which it was ordered' }),
    revokedAt: isoInstant.nullable(),
    giver: person,
    holder: person,
  })
  .meta({ id: 'Delegation' });

export const orderable = z
  .object({ items: z.array(z.object({ body: namedBody, heads: z.array(person) })) })
  .meta({ id: 'Orderable', description: 'For whose absent heads one may order a substitute, as who signs above' });

export const holdersQuery = z.strictObject({ body: bodyId, search: line(100).optional() });

export const holderPeople = z.object({ items: z.array(person) }).meta({ id: 'SubstitutesAmong' });

export const delegationPage = pageOf(delegationView);

export type NewDelegation = z.output<typeof newDelegation>;
export type DelegationQuery = z.output<typeof delegationQuery>;
export type DelegationView = z.input<typeof delegationView>;
