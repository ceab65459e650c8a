import { z } from 'zod';
import type { Agreement } from '../case/act';
import { firstTwice } from '../case/fields';
import { bodyId, plainId, rule, text } from '../case/forms';

/** A list of projects holds at most so many. */
export const MOST_PROJECTS = 300;

/** Under what name a text stands beside an act: an ask's, an assignment's, a project's. */
export const name = plainId.max(80);

const words = z
  .array(name)
  .max(400)
  .refine((names) => firstTwice(names) === null, rule('mỗi tên một lần', 'each name once'))
  .meta({
    description:
      'Names of the texts given: the asks in words, and what each assignment, schedule line or project is called',
  });
const figures = z.array(z.strictObject({ ask: plainId, value: z.union([z.number(), plainId]) })).max(200);

const project = z.strictObject({
  id: name,
  order: z.int().min(1).max(10_000),
  capital: z.int().min(0).meta({ description: 'Million đồng' }),
});

const listOf = <T extends typeof project>(one: T) =>
  z
    .array(one)
    .max(MOST_PROJECTS)
    .refine(
      (listed) => !firstTwice(listed.map(({ id }) => id)) && !firstTwice(listed.map(({ order }) => String(order))),
      rule('mỗi dự án và mỗi thứ tự một lần', 'each project and each place once'),
    );

export const projects = listOf(project);

const shares = z
  .array(z.strictObject({ party: bodyId, year: z.int().min(2000).max(2100), capital: z.int().min(1) }))
  .max(400)
  .refine(
    (all) => !firstTwice(all.map(({ party, year }) => `${party} ${year}`)),
    rule('mỗi bên mỗi năm một lần', 'each party once a year'),
  );

/** A joint programme: of each work, where it was settled, which party gives how much in which year (S15, S22). */
export const programme = listOf(
  project
    .extend({ shares: shares.optional().meta({ description: 'Million đồng; together the capital of the project' }) })
    .refine(
      ({ capital, shares: given }) => !given?.length || given.reduce((sum, one) => sum + one.capital, 0) === capital,
      rule('các phần vốn cộng lại phải bằng vốn của dự án', 'the shares must add up to the capital of the project'),
    ),
);

/** What a contribution or a step's document states beside its documents. */
export const stated = { figures: figures.optional(), words: words.optional(), projects: projects.optional() };

/** Free texts by name, and a note. */
export const namedTexts = z.record(name, text).optional();

interface Named {
  words?: string[] | undefined;
  projects?: { id: string }[] | undefined;
  schedules?: { id: string }[] | undefined;
  assignments?: { id: string }[] | undefined;
}

/** Each name has its text, each text its name, and whatever is laid down is called something. */
export const WELL_NAMED: Agreement = {
  holds({ data, texts }) {
    const { words: names = [], projects: listed = [], schedules = [], assignments = [] } = data as unknown as Named;
    const given = Object.keys(texts).filter((one) => one !== 'note');
    const laid = [...listed, ...schedules, ...assignments].map(({ id }) => id);
    return (
      given.length === names.length &&
      names.every((one) => given.includes(one)) &&
      laid.every((id) => names.includes(id))
    );
  },
  path: ['texts'],
  rule: {
    vi: 'cần đúng một văn bản cho mỗi tên trong data.words, kể cả tên từng công việc, dự án',
    en: 'needs exactly one text for each name in data.words, and a name for each task and project',
  },
};
