import { foldName } from '../../domain/units/gazetteer';
import { Prisma } from '../../prisma/generated/client';

/** What is asked for, left out where it isn't. */
type Condition = Prisma.Sql | false | '' | 0 | null | undefined;

/** All that is asked for at once; nothing asked for holds of everything. */
export function allOf(...conditions: Condition[]): Prisma.Sql {
  const asked = conditions.filter((one): one is Prisma.Sql => one instanceof Prisma.Sql);
  return asked.length > 0 ? Prisma.join(asked, ' AND ') : Prisma.sql`TRUE`;
}

/** Whether the case `c` has a row `s` of "Step" of which all that holds. */
export const hasStep = (...conditions: Condition[]): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM "Step" s WHERE s."caseId" = c."id" AND ${allOf(...conditions)})`;

/** Who laid down the day of a row of `s`, as it has it; rows of before this was noted are the law's. */
export const DAY_BY = Prisma.sql`coalesce(s."facts" ->> 'dayBy', 'law')`;

/** Whose days are meant; unset, those that somebody laid down: past another, nobody is late. */
export type DayBy = 'law' | 'timetable' | 'suggestion';

/** The days that are meant. Whoever is past a day that nobody laid down is late only where that is asked for. */
export function dayIs(wanted?: DayBy, dayBy: Prisma.Sql = DAY_BY): Prisma.Sql {
  if (!wanted) return Prisma.sql`${dayBy} <> 'suggestion'`;
  if (wanted === 'suggestion') return Prisma.sql`${dayBy} = 'suggestion'`;
  return wanted === 'law'
    ? Prisma.sql`${dayBy} IN ('law', 'directive')`
    : Prisma.sql`${dayBy} IN ('timetable', 'document')`;
}

/** Whether a column of plain words has every word that is sought, whole or in part. */
export const mentions = (words: Prisma.Sql, sought: string): Prisma.Sql =>
  allOf(
    ...foldName(sought)
      .split(' ')
      .map((word) => word && oneOf(words, placesOf(literally(word), word.length))),
  );

/** An index of three letters each knows no shorter word, but well where one begins. */
const SHORT = 2;
const BEGINS = ['', '% ', '%/', '%('];

/** How a word is looked for: wherever it stands; a short one where a word begins. */
const placesOf = (word: string, length: number): string[] =>
  length > SHORT ? [`%${word}%`] : BEGINS.map((before) => `${before}${word}%`);

const oneOf = (words: Prisma.Sql, patterns: string[]): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    patterns.map((pattern) => Prisma.sql`${words} LIKE ${pattern}`),
    ' OR ',
  )})`;

/** What `LIKE` would take for a pattern, as it stands. */
const literally = (word: string): string => word.replace(/[\\%_]/g, '\\$&');
