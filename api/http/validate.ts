import type { Request } from 'express';
import { z } from 'zod';
import { DomainError } from '../../domain/errors';
import { unwritable } from '../../domain/characters';
import { languageOf, type Language } from './language';
import type { Route } from './route';

/** One field that is wrong, and the rule it breaks. */
export interface FieldError {
  field: string;
  rule: string;
}

/** Input that breaks rules: the first stands in the facts, all of them in `errors`. */
export class InvalidInput extends DomainError {
  constructor(readonly errors: FieldError[]) {
    super('invalid-input', { ...(errors[0] ?? { field: '', rule: '' }) });
  }
}

/** Refuses one field, where the rule needs more than a schema (the database, other fields). */
export function invalid(field: string, rule: string): InvalidInput {
  return new InvalidInput([{ field, rule }]);
}

export { rule } from '../../domain/case/forms';

const RULES: Record<Language, z.core.$ZodErrorMap> = {
  vi: orMissing('phải có', z.locales.vi().localeError),
  en: orMissing('must be given', z.locales.en().localeError),
};
const UNWRITABLE: Record<Language, (sign: string) => string> = {
  vi: (sign) => `không được chứa ký tự ${sign} mà tệp Word, Excel không ghi được; xóa ký tự đó hoặc gõ lại đoạn này`,
  en: (sign) =>
    `must not contain the character ${sign}, which no Word or Excel file can hold; delete it, or type that anew`,
};

/** The declared parts of a request, checked. Parts that are not declared stay unread. */
export function validated(route: Route, req: Request): Record<'params' | 'query' | 'body', unknown> {
  const language = languageOf(req);
  return {
    params: checked(route.params, req.params, language),
    query: checked(route.query, req.query, language),
    body: checked(route.body, req.body, language),
  };
}

/** A value as a schema has it. Throws `invalid-input` with every field that breaks a rule, in that language. */
export function checked(schema: z.ZodType | undefined, value: unknown, language: Language): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value, { error: RULES[language] });
  if (!result.success) throw new InvalidInput(result.error.issues.flatMap((issue) => fieldErrors(issue, language)));
  const broken = unwritableIn(result.data);
  if (broken) throw invalid(broken.field, UNWRITABLE[language](broken.sign));
  return result.data;
}

/** The library says of what is missing which type it was to have. */
function orMissing(missing: string, rules: z.core.$ZodErrorMap): z.core.$ZodErrorMap {
  return (issue) => (issue.code === 'invalid_type' && issue.input === undefined ? missing : rules(issue));
}

function fieldErrors(issue: z.core.$ZodIssue, language: Language): FieldError[] {
  const at = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...at, key].join('.'), rule: issue.message }));
  }
  const own = issue.code === 'custom' ? (issue.params?.text as Record<Language, string> | undefined) : undefined;
  return [{ field: at.join('.'), rule: own?.[language] ?? issue.message }];
}

/** The first text with a character that could not be written out again. */
function unwritableIn(value: unknown, field = ''): { field: string; sign: string } | undefined {
  if (typeof value === 'string') {
    const sign = unwritable(value);
    return sign === undefined ? undefined : { field, sign };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = unwritableIn(part, field ? `${field}.${key}` : key);
    if (found) return found;
  }
  return undefined;
}
