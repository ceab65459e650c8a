import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dump, load } from 'js-yaml';
import { z } from 'zod';
import { DomainError } from '../domain/errors';
import { completed } from './extending';
import { inVietnamese } from './formRules';
import type { FileIssue, ReadFile } from './readFile';

export const PROCEDURES_FOLDER = __dirname;

/** Reads a YAML file and checks it against its schema, without throwing. */
export function tryRead<S extends z.ZodType>(file: string, schema: S): ReadFile<z.output<S>> {
  return checkedBy(schema, readWhole(file));
}

/** A YAML file as a whole document: one that says only what it changes in another, with all that it leaves as it is. */
export function readWhole(file: string, above: string[] = []): ReadFile<unknown> {
  if (above.includes(file)) return { issues: [{ path: '', message: 'leads back to itself' }] };
  return completed(
    file,
    tryParse(() => readFileSync(file, 'utf8')),
    (other) => readWhole(other, [...above, file]),
  );
}

/** A document as its schema takes it, or what of its form is wrong, in both languages. */
export function checkedBy<S extends z.ZodType>(schema: S, document: ReadFile<unknown>): ReadFile<z.output<S>> {
  if (document.issues) return document;
  const checked = schema.safeParse(document.value);
  if (checked.success) return { value: checked.data };
  const inVi = faultsOf(schema.safeParse(document.value, { error: z.locales.vi().localeError }));
  return {
    issues: faultsOf(checked).map(({ path, message }, at) => ({
      path,
      message,
      vi: inVietnamese(message) ?? inVi[at]?.message ?? message,
    })),
  };
}

const faultsOf = ({ error }: z.ZodSafeParseResult<unknown>): FileIssue[] =>
  (error?.issues ?? []).flatMap((issue) => flatten(issue));

/**
 * The text of a YAML file that stands for itself wherever it is sent: as it is written, or made whole. Throws what
 * reading does.
 */
export function wholeText(file: string): string {
  const text = readFileSync(file, 'utf8');
  const { value } = readWhole(file);
  return /^extends:/m.test(text) && value !== undefined ? dump(value) : text;
}

/** Checks a text at hand against its schema, without throwing. */
export function tryReadText<S extends z.ZodType>(text: string, schema: S): ReadFile<z.output<S>> {
  return checkedBy(
    schema,
    tryParse(() => text),
  );
}

/**
 * The same, for files that must be right. Throws `invalid-input`, naming the file, the path in it and the rule broken.
 */
export function read<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  const { value, issues } = tryRead(file, schema);
  if (!issues) return value;
  const [first] = issues;
  const field = `${relative(process.cwd(), file)}: ${first?.path ?? ''}`;
  throw new DomainError('invalid-input', { field, rule: first?.message ?? '' }, `${field} ${first?.message ?? ''}`);
}

/** What is made once, when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const isExamples = (file: string): boolean => file.endsWith('.examples.yaml');

/** The files of a folder that state law, by name. */
export const lawFiles = (folder: string): string[] => yamlFiles(folder).filter((file) => !isExamples(file));

/** The worked examples beside them. */
export const exampleFiles = (folder: string): string[] => yamlFiles(folder).filter(isExamples);

/** The YAML files of a folder, by name; none where there is no such folder. */
function yamlFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function tryParse(text: () => string): ReadFile<unknown> {
  try {
    return { value: load(text()) as unknown };
  } catch (error) {
    return {
      issues: [{ path: '', message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }],
    };
  }
}

/** In a choice of shapes, the complaints of the shape that came closest say most. */
function flatten(issue: z.core.$ZodIssue, above: PropertyKey[] = []): FileIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [closest] = [...issue.errors].sort((a, b) => a.length - b.length || depth(b) - depth(a));
    return (closest ?? []).flatMap((inner) => flatten(inner, path));
  }
  return [{ path: path.map(String).join('.'), message: issue.message }];
}

function depth(issues: z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}
