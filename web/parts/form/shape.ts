import { z } from 'zod';
import type { WidgetName } from './description';
import { isText } from '../../../domain/text';

// The pages' content policy forbids code made at run time.
z.config({ jitless: true });

/** The library's own types know less of what schemas are made of than they are. */
export const schemaIn = (part: unknown): z.ZodType | undefined => (part instanceof z.ZodType ? part : undefined);

/** A schema without what only says that it may be left out. */
export function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schemaIn(schema.unwrap()));
  return schema;
}

/** The schema of one place in what is sent, such as `data.newDue`; none where the place has no form of its own. */
export function schemaAt(schema: z.ZodType | undefined, path: string): z.ZodType | undefined {
  return path.split('.').reduce<z.ZodType | undefined>((within, name) => {
    const whole = bare(within);
    if (whole instanceof z.ZodObject) return schemaIn(whole.shape[name]);
    return whole instanceof z.ZodRecord ? schemaIn(whole.valueType) : undefined;
  }, schema);
}

/** The schema of a list's things. */
export function elementOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  const list = bare(schema);
  return list instanceof z.ZodArray ? schemaIn(list.element) : undefined;
}

/** Whether something must stand there. */
export const isRequired = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined && !schema.safeParse(undefined).success;

/** The values of a closed choice. */
export const valuesOf = (schema: z.ZodType | undefined): string[] => {
  const closed = bare(schema);
  return closed instanceof z.ZodEnum ? closed.options.map(String) : [];
};

/** What a schema says that it is, in its description for the API's readers. */
const formatOf = (schema: z.ZodType): unknown => schema.meta()?.format;
const BY_FORMAT: Record<string, WidgetName> = { date: 'day', decimal: 'figure', body: 'body', words: 'words' };
/** From so many values on they are listed rather than all shown. */
const MANY = 5;

/** The widget that a schema asks for where nobody chose another. */
export function widgetOf(schema: z.ZodType | undefined): WidgetName {
  const closed = bare(schema);
  if (closed === undefined) return 'line';
  const known = BY_FORMAT[String(formatOf(closed))];
  if (known) return known;
  if (closed instanceof z.ZodEnum) return closed.options.length < MANY ? 'options' : 'choice';
  if (closed instanceof z.ZodBoolean || closed instanceof z.ZodLiteral) return 'flag';
  if (closed instanceof z.ZodNumber) return 'count';
  return 'line';
}

const LOCALES = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

/** What is wrong with what would be sent, by place; nothing where the API would take it. */
export function faultsOf(schema: z.ZodType, body: unknown, locale: 'vi' | 'en'): Record<string, string> {
  const { error } = schema.safeParse(body, { error: LOCALES[locale] });
  return Object.fromEntries(
    (error?.issues ?? []).map((issue) => {
      const own = issue.code === 'custom' ? issue.params?.text : undefined;
      return [issue.path.join('.'), isText(own) ? own[locale] : issue.message];
    }),
  );
}
