import { z } from 'zod';
import { bodyId, isoInstant } from '../http/fields';
import { namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { rule } from '../http/validate';
import { person } from '../passes/schema';

const MOST_MENTIONS = 20;

export const remarkQuery = z.strictObject(pageQuery);

const remark = z
  .object({
    id: z.string(),
    at: isoInstant,
    by: person,
    body: namedBody.nullable().meta({ description: 'Only within that body; null: for all who see the case' }),
    text: z.string(),
    mentions: z.array(person),
  })
  .meta({ id: 'Remark' });
export const remarkPage = pageOf(remark);

export const newRemark = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1)
    .max(4_000)
    .refine(
      (text) => !/[^\P{Cc}\n\r\t]/u.test(text),
      rule('không được chứa ký tự điều khiển', 'must not contain control characters'),
    ),
  body: bodyId.nullable().meta({ description: 'Only within that body, one’s own; null: for all who see the case' }),
  mentions: z.array(z.string().min(1).max(100)).max(MOST_MENTIONS).default([]),
});
export const written = z.object({ id: z.string() }).meta({ id: 'WrittenRemark' });

export const readersQuery = z.strictObject({
  body: bodyId.optional().meta({ description: 'Only within that body' }),
  search: z.string().trim().min(1).max(100).optional().meta({ description: 'Part of a name, with or without marks' }),
});
export const readers = z.object({
  items: z.array(person.extend({ body: namedBody })).meta({ description: 'At most 20' }),
});

export type RemarkView = z.output<typeof remark>;
export type NewRemark = z.output<typeof newRemark>;
