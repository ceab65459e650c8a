import { z } from 'zod';
import { ANSWERS, HANDLINGS } from '../../../domain/consultation/state';
import { rule } from '../../http/validate';
import { act, note, nothing, products, text } from './fields';

const MOST_COMMENTS = 200;

/** What a reply calls each of its comments; the register puts the reply's number before it. */
const commentName = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

const replyData = z.strictObject({
  answer: z.enum(ANSWERS),
  comments: z.array(commentName).max(MOST_COMMENTS).default([]),
  documents: products.optional(),
  replaces: z.boolean().optional().meta({ description: 'Replaces the body’s earlier answer, on purpose and in time' }),
});

const reply = act('reply', replyData, z.record(commentName, text).default({}))
  .refine(({ data }) => new Set(data.comments).size === data.comments.length, {
    path: ['data', 'comments'],
    ...rule('mỗi ý kiến một tên', 'each comment needs a name of its own'),
  })
  .refine(({ data, texts }) => sameNames(data.comments, Object.keys(texts)), {
    path: ['texts'],
    ...rule('cần đúng một văn bản cho mỗi ý kiến', 'needs exactly one text for each comment'),
  })
  .refine(({ data }) => !['agree-with-comments', 'object'].includes(data.answer) || data.comments.length > 0, {
    path: ['data', 'comments'],
    ...rule('cần ít nhất một ý kiến', 'needs at least one comment'),
  });

const handleData = z.strictObject({
  comment: z.string().regex(/^\d{1,9}\.[A-Za-z0-9-]{1,40}$/),
  handling: z.enum(HANDLINGS),
  over: z.int().min(0).optional().meta({
    description:
      'The handling that one has read, by the number of its entry; 0: none. Refused where there is a newer one',
  }),
});

const handle = act('handle', handleData, z.strictObject({ answer: text.optional() }).optional()).refine(
  ({ data, texts }) => data.handling === 'noted' || texts?.answer !== undefined,
  {
    path: ['texts', 'answer'],
    ...rule('cần nội dung tiếp thu hoặc giải trình', 'needs the acceptance or explanation in words'),
  },
);

/** Every act of people on a consultation. */
export const CONSULTATION = [act('seen', nothing, note), reply, handle] as const;

function sameNames(names: string[], given: string[]): boolean {
  return names.length === given.length && names.every((name) => given.includes(name));
}
