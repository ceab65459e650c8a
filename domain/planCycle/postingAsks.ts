import { z } from 'zod';
import type { Entry } from '../case/entry';
import { firstTwice } from '../case/fields';
import { line, rule, text } from '../case/forms';
import type { Ruling } from '../case/logic';
import { refused } from '../case/machine';
import { postingOf } from '../law/posting';
import type { Step } from '../law/procedure';
import { type CycleState, stepState } from './state';

/** What somebody said to that, in the same words: it can be read, and counted, without the posting. */
export interface Said {
  part?: string | null | undefined;
  answers?: Answered[] | undefined;
}

const part = line(200);
const asks = line(300);
const once = (of: string[]) => firstTwice(of) === null;
const ONCE = rule('mỗi dòng một lần', 'each once');

/** What is offered to choose from, where a question isn’t answered in words. */
export const choices = z.array(line(200)).min(2).max(10).refine(once, ONCE);
/** With `choices` one of them is chosen; without, it is answered in words. */
const questions = z
  .array(z.strictObject({ asks, choices: choices.optional() }))
  .max(10)
  .refine((all) => once(all.map((one) => one.asks)), ONCE);

const asked = z.strictObject({ parts: z.array(part).max(30).refine(once, ONCE), questions });
/** What the office wants to hear of a draft it posts (S13): on which of its parts, and in answer to which questions. */
export type PostingAsks = z.infer<typeof asked>;

/** The form in which a posting's own act states them. */
export const POSTING_ASKS = {
  asked: asked
    .optional()
    .meta({ description: 'publish, where comments are gathered: the draft’s parts, and the questions of the office' }),
};

const answered = z.strictObject({ asks, choice: line(200).optional(), words: text.max(2_000).optional() });
/** One of the two is given, as the question wants it. */
export type Answered = z.infer<typeof answered>;

/** The form in which a comment answers. */
export const SAID = { part: part.optional(), answers: z.array(answered).max(10).optional() };

/** The refusal where a step that gathers no comments asks something. */
export function asksFault({ procedure }: CycleState, step: Step, { data }: Entry): Ruling | null {
  return postingOf(procedure, step.id)?.gathers || !data.asked
    ? null
    : refused('invalid-input', { field: 'asked', rule: 'none here' });
}

/** What a posting asks as it stands; nothing where its office asked nothing. */
export function asksOf(state: CycleState, posting: string): PostingAsks {
  const asked = stepState(state, posting).result?.asked as PostingAsks | undefined;
  return asked ?? { parts: [], questions: [] };
}

/** The field, with its rule, that answers what the posting doesn't ask, or not as it asks it; null where none does. */
export function saidFault({ parts, questions: all }: PostingAsks, { part: of, answers = [] }: Said): string | null {
  if (typeof of === 'string' && !parts.includes(of)) return 'part';
  if (!once(answers.map((one) => one.asks))) return 'answers';
  return answers.every((answer) => fits(all, answer)) ? null : 'answers';
}

function fits(all: PostingAsks['questions'], { asks: of, choice, words }: Answered): boolean {
  const question = all.find((one) => one.asks === of);
  if (!question) return false;
  return question.choices
    ? choice !== undefined && question.choices.includes(choice) && words === undefined
    : words !== undefined && choice === undefined;
}

/** All that was said, as one text: what goes on record, and what its hash is of. */
export function wholeText(text: string, { part: of, answers = [] }: Said): string {
  const lines = answers.map(({ asks: question, choice, words }) => `${question} – ${choice ?? words}`);
  return [of && `[${of}]`, text, ...lines].filter(Boolean).join('\n');
}
