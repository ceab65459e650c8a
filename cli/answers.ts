import { type Command, type CommanderError, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../domain/calendar/dates';
import { DomainError } from '../domain/errors';
import type { Text } from '../domain/law/procedure';
import { fill, type RefusalCode, REFUSALS } from '../domain/refusals';
import { soughtCalled } from '../domain/sought';
import { soughtIn } from '../domain/notFound';

export type Language = keyof Text;

/** Exit code for input that can't be used, as against a finding or a failure of ours (1). */
const BAD_INPUT = 2;

/** Where a command writes: its own streams in tests, else the process's. */
export function outputOf(command: Command) {
  const write = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(text);
  const { writeOut = write(process.stdout), writeErr = write(process.stderr) } = command.configureOutput();
  return { writeOut, writeErr };
}

/** Writes a command's answer: as JSON where that is asked for, else in words. */
export function say(command: Command, data: unknown, words: string): void {
  outputOf(command).writeOut(asksForJson(command) ? `${JSON.stringify(data, null, 2)}\n` : words);
}

const asksForJson = (command: Command): boolean => command.opts<Partial<Answering>>().json === true;

/**
 * A command's action: its work, given the arguments, the options and the command itself. Bad input: exit code 2 and
 * one sentence that names field, rule and remedy, or with `--json` a problem as JSON, on standard error. `fields` says
 * which option each error speaks of, `remedies` what to do about it where the vocabulary of refusals has no better
 * word.
 */
export const answering =
  <Given extends unknown[]>(
    fields: Record<string, string>,
    work: (...given: Given) => void | Promise<void>,
    remedies: Record<string, string> = {},
  ) =>
  async (...given: Given): Promise<void> => {
    try {
      await work(...given);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      complain(given.at(-1) as Command, problemOf(error, fields, remedies), error.facts);
    }
  };

function complain(command: Command, problem: ReturnType<typeof problemOf>, facts: DomainError['facts']): void {
  const { field, detail, remedy } = problem;
  outputOf(command).writeErr(
    asksForJson(command) ? `${JSON.stringify({ ...problem, facts })}\n` : `${field}: ${detail}; ${remedy}\n`,
  );
  process.exitCode = BAD_INPUT;
}

function problemOf(
  { code, facts, message }: DomainError,
  fields: Record<string, string>,
  remedies: Record<string, string>,
) {
  const own = remedies[code];
  const known = own ? undefined : (REFUSALS[code as RefusalCode] as (typeof REFUSALS)[RefusalCode] | undefined);
  const detail = known ? fill(known.title, soughtIn({ code, facts }, 'en', soughtCalled), 'en') : message;
  const remedy = known ? fill(known.remedy, facts, 'en') : `${own ?? 'correct it and try again'}.`;
  return { code, field: fields[code] ?? String(facts.field ?? 'input'), detail, remedy };
}

/** The code with which commander's own complaints (a missing option, an unknown one) end the process. */
export function exitWithBadInput(error: CommanderError): never {
  process.exit(error.exitCode === 0 ? 0 : BAD_INPUT);
}

/** An option that must be a plan year. */
export function planYear(value: string): number {
  if (/^(19|20|21)\d{2}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a year of four digits, e.g. 2027.');
}

/** An option that must be a day. */
export function isoDay(value: string): string {
  if (isIsoDate(value)) return value;
  throw new InvalidArgumentError('It must be a day that exists, YYYY-MM-DD.');
}

/** Rows as text in columns, two spaces apart. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

/** How a command answers. */
export interface Answering {
  json?: boolean;
  lang: Language;
}

/** The language of a command's answer. */
export const language = (): Option =>
  new Option('--lang <language>', 'language of the answer').choices(['vi', 'en']).default('vi');
