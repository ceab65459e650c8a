import { z } from 'zod';
import { bodyId, isoDate, line, plainId } from '../../http/fields';
import { rule } from '../../http/validate';

const MOST_DOCUMENTS = 50;

/** A free text. It stays in the register beside the act; the act's data hold none. */
export const text = z.string().trim().min(1).max(20_000);

/** What may be said with any act. */
export const note = z.strictObject({ note: text.optional() }).optional();

/** What must be said where the law asks for a reason. */
export const why = z.strictObject({ why: text });

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256, small hexadecimal letters' });

/** A document that was uploaded before, by id and hash: what is meant is these bytes. */
export const document = z.strictObject({ id: z.uuid(), sha256 });

/** The same as a product of a step. */
export const product = document.extend({ type: plainId });

export const documents = z.array(document).max(MOST_DOCUMENTS);
export const products = z.array(product).max(MOST_DOCUMENTS);

export const step = z.strictObject({ step: plainId });
export const item = z.strictObject({ item: plainId });
export const nothing = z.strictObject({});

/** The number that an office gives a document it issues. */
export const number = line(100);

/** What an appraisal or a verification comes to. */
export const conclusion = z.enum(['for', 'for-with-changes', 'against']);

/** One act of the closed vocabulary: its name, who acts, its data, its texts. */
export const act = <const N extends string, D extends z.ZodType, T extends z.ZodType>(name: N, data: D, texts: T) =>
  z.strictObject({
    name: z.literal(name),
    body: bodyId.meta({ description: 'The body one acts for' }),
    onBehalfOf: z
      .uuid()
      .nullable()
      .optional()
      .meta({ description: 'Whose powers to use: an officer who delegated theirs, `null` one’s own only' }),
    data,
    texts,
  });

/** Under what name a text stands beside an act: an ask's, an assignment's, a project's. */
const name = plainId.max(80);
const words = z.array(name).max(400).meta({
  description:
    'Names of the texts given: the asks in words, and what each assignment, schedule line or project is called',
});
const figures = z.array(z.strictObject({ ask: plainId, value: z.union([z.number(), plainId]) })).max(200);
const tell = z.array(bodyId).max(200);

export const projects = z
  .array(
    z.strictObject({
      id: name,
      order: z.int().min(1).max(10_000),
      capital: z.int().min(0).meta({ description: 'Million đồng' }),
    }),
  )
  .max(300);

/** What a contribution or a step's document states beside its documents. */
export const stated = { figures: figures.optional(), words: words.optional(), projects: projects.optional() };

/** What a step may lay down for others. */
export const laidDown = {
  schedules: z
    .array(
      z.strictObject({
        id: name,
        schedule: z.enum(['working', 'coordination']),
        body: bodyId,
        on: isoDate,
        step: plainId.optional(),
        tell,
      }),
    )
    .max(300)
    .optional(),
  assignments: z
    .array(z.strictObject({ id: name, body: bodyId, dueOn: isoDate, tell: tell.optional() }))
    .max(300)
    .optional(),
};

/** Free texts by name, and a note. */
export const namedTexts = z.record(name, text).optional();

interface Named {
  words?: string[] | undefined;
  projects?: { id: string }[] | undefined;
  schedules?: { id: string }[] | undefined;
  assignments?: { id: string }[] | undefined;
}

/** Each name has its text, each text its name, and whatever is laid down is called something. */
export function wellNamed({ data, texts }: { data: Named; texts?: Record<string, string> | undefined }): boolean {
  const { words: names = [], projects: listed = [], schedules = [], assignments = [] } = data;
  const given = Object.keys(texts ?? {}).filter((one) => one !== 'note');
  const laid = [...listed, ...schedules, ...assignments].map(({ id }) => id);
  return (
    given.length === names.length && names.every((one) => given.includes(one)) && laid.every((id) => names.includes(id))
  );
}

export const NAMED = {
  path: ['texts'],
  ...rule(
    'cần đúng một văn bản cho mỗi tên trong data.words, kể cả tên từng công việc, dự án',
    'needs exactly one text for each name in data.words, and a name for each task and project',
  ),
};
