import { z } from 'zod';
import { bodyId, isoDate, line, plainId } from '../../http/fields';
import { rule } from '../../http/validate';
import { act, conclusion, document, documents, item, note, nothing, number, sha256, why } from './fields';

const MOST_ITEMS = 200;
const MOST_DEPUTIES = 1_000;

const deputy = line(200);
const count = z.int().min(0).max(MOST_DEPUTIES);
const title = line(500);

const agendaItem = z.strictObject({
  // The session as a whole is called so.
  id: plainId.max(60).refine((id) => id !== 'session', rule('không được là “session”', 'must not be “session”')),
  title: z.strictObject({ vi: title, en: title }),
  kind: z.enum(['resolution', 'report', 'question', 'other']),
  case: plainId.nullable().optional().meta({ description: 'The plan cycle that waits for the outcome' }),
  step: plainId.nullable().optional(),
  documents: documents.optional(),
  needsReport: z.boolean().optional(),
  reportBy: bodyId.optional(),
  threshold: z.enum(['majority', 'two-thirds']).optional(),
});

const vote = item.extend({
  for: count.optional(),
  against: count.optional(),
  abstained: count.optional(),
  notVoting: count.optional(),
  ballots: z
    .array(z.strictObject({ deputy, choice: z.enum(['for', 'against', 'abstain', 'not-voting']) }))
    .max(MOST_DEPUTIES)
    .optional(),
});

/** Every act of people on a session of a People's Council. */
export const COUNCIL_SESSION = [
  act(
    'set-agenda',
    z.strictObject({
      items: z.array(agendaItem).max(MOST_ITEMS),
      version: z
        .int()
        .min(0)
        .optional()
        .meta({ description: 'The version that was looked at; refused where there is a newer one' }),
    }),
    note,
  ),
  act('add-item', agendaItem, note),
  act('add-dossier', item.extend({ documents: documents.min(1) }), note),
  act('file-report', item.extend({ document, conclusion }), note),
  act('move-date', z.strictObject({ opensOn: isoDate }), why),
  act('open-session', nothing, note),
  act(
    'attendance',
    item.extend({ present: count.optional(), deputies: z.array(deputy).max(MOST_DEPUTIES).optional() }),
    note,
  ),
  act('vote', vote, note),
  act('note-item', item, note),
  act('return-dossier', item, why),
  act(
    'postpone',
    item.extend({ to: plainId.nullable().optional().meta({ description: 'The session that takes it up' }) }),
    why,
  ),
  act('withdraw-item', item, why),
  act('close-session', nothing, note),
  act('number-resolution', item.extend({ number, textSha256: sha256, document }), note),
  act('publish-item', item.extend({ on: isoDate, where: line(200) }), note),
] as const;
