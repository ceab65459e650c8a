import { z } from 'zod';
import { firstTwice } from '../case/fields';
import { bodyId, isoDate, line, plainId, products, rule } from '../case/forms';
import { CAPACITIES, URGENCIES } from './types';

/** Lengths of Decree 30/2020, Annex VI part II.I: fields 5, 8, 12.1 and 13.2. */
export const LENGTHS = { notation: 30, subject: 500, position: 100, recipient: 200 } as const;
/** As many as a letter to every commune of a province's neighbours; more is a mailing. */
const MOST_RECIPIENTS = 500;

const recipient = z
  .strictObject({
    key: plainId.max(60),
    body: bodyId.nullable().default(null),
    name: line(LENGTHS.recipient).nullable().default(null),
  })
  .refine(
    ({ body, name }) => (body === null) !== (name === null),
    rule(
      'cần mã của cơ quan có trong danh bạ, hoặc tên nơi nhận bản giấy',
      'needs the code of a body in the directory, or the name of who gets it on paper',
    ),
  );

const recipients = z
  .array(recipient)
  .max(MOST_RECIPIENTS)
  .refine(
    (all) =>
      firstTwice(all.map(({ key }) => key)) === null && firstTwice(all.flatMap(({ body }) => body ?? [])) === null,
    rule('mỗi nơi nhận một lần', 'each recipient once'),
  );

/**
 * By which powers it is signed, from the top (art. 13): `TM.` the Committee, `KT.` its Chairperson; none where the head
 * of a body that one person leads signs for himself.
 */
export const powers = z
  .array(z.strictObject({ capacity: z.enum(CAPACITIES), of: line(LENGTHS.recipient) }))
  .max(3)
  .default([]);
/** The signer's own office; none where the last power names it: "Q. CHỦ TỊCH". */
export const position = line(LENGTHS.position).nullable().default(null);

/** What is said of a draft. */
export const draft = z.strictObject({
  subject: line(LENGTHS.subject),
  urgency: z.enum(URGENCIES).nullable().default(null),
  answerBy: isoDate.nullable().default(null),
  recipients: recipients.default([]),
  documents: products.min(1),
});

/** A new version of it. */
export const revision = draft.extend({
  of: z.int().optional().meta({
    description: 'The version that it was made of: number of the entry that brought it; a newer one must be read first',
  }),
});
