import { z } from 'zod';
import { DATE_SOURCES } from '../../domain/law/source';
import { bodyId, isoDate, isoInstant, plainId } from '../http/fields';
import { bilingual, namedBody } from '../http/names';
import { rule } from '../http/validate';

export const diaryQuery = z.strictObject({ from: isoDate, to: isoDate }).refine(({ from, to }) => from <= to, {
  path: ['to'],
  ...rule('không được trước `from`', 'must not be before `from`'),
});
export type Days = z.output<typeof diaryQuery>;

const entry = z
  .object({
    day: isoDate,
    kind: z.enum(['owed', 'session', 'meeting']),
    caseId: z.string(),
    key: z.string(),
    title: bilingual,
    case: bilingual,
    body: namedBody.nullable().meta({ description: 'Who owes it, or calls the meeting; null: a session' }),
    meeting: z
      .object({ from: z.string(), to: z.string(), place: z.string() })
      .nullable()
      .meta({ description: 'When on that day, and where, people meet (“08:30”)' }),
    dayBy: z
      .enum(DATE_SOURCES)
      .nullable()
      .meta({ description: 'Who laid down the day on which it is owed; null: whoever calls the meeting or session' }),
    waiting: z.boolean().meta({ description: 'A step whose turn has not come: its day may still move' }),
    seq: z.int().meta({ description: 'Counts up with all that is recorded in its case' }),
  })
  .meta({ id: 'DiaryEntry' });
export type DiaryEntry = z.output<typeof entry>;

export const diaryView = z
  .object({
    items: z.array(entry),
    more: z.boolean().meta({ description: 'There was more than is shown: ask for fewer days' }),
  })
  .meta({ id: 'Diary' });
export type DiaryView = z.output<typeof diaryView>;

export const newFeed = z
  .discriminatedUnion('scope', [
    z.strictObject({ scope: z.literal('mine') }),
    z.strictObject({ scope: z.literal('body'), body: bodyId }),
    z.strictObject({ scope: z.literal('case'), case: plainId }),
  ])
  .meta({ description: 'What the calendar shows: what one owes, what a body of one’s own owes, or one case' });

const feed = z
  .object({
    id: z.string(),
    scope: z.enum(['mine', 'body', 'case']),
    name: bilingual,
    createdAt: isoInstant,
    readAt: isoInstant.nullable().meta({ description: 'When a calendar program last read it' }),
  })
  .meta({ id: 'CalendarFeed' });
export type FeedView = z.input<typeof feed>;

export const feeds = z.object({ items: z.array(feed) });
export const createdFeed = feed
  .extend({ url: z.string().meta({ description: 'Shown this once; who has it reads the calendar' }) })
  .meta({ id: 'CreatedCalendarFeed' });

export const feedWord = z.strictObject({ word: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
