import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import type { z } from 'zod';
import { Refused } from '../../data/client';
import { type Language, type Locale, useLanguage } from '../../words';
import { type Choice, choiceOf } from '../choosable';
import { type Field, isPiece, type Part, type Piece, type Row, type WidgetName } from './description';
import { merged, put } from './place';
import { faultsOf, isRequired, schemaAt, valuesOf, widgetOf } from './shape';
import { WIDGETS } from './widgets';

/** What was typed, by field; what nobody touched isn't there. */
export type Typed = Record<string, unknown>;
/** What stands in a field now, as typed. */
export type Said = <V = string>(name: string) => V;

/** A field settled with what its schema says of it. */
interface Settled {
  field: Field;
  widget: WidgetName;
  value: unknown;
  required: boolean;
  choices: Choice[];
}

interface FieldsOptions {
  schema: z.ZodType;
  /** What stands on the form; it may follow what was said before, and why the last sending was refused. */
  parts(said: Said, refused: string | undefined): Part[];
  /** What is sent beside what the fields say. */
  beside?: object | undefined;
  /** What stands in fields that nobody touched yet. */
  begin?: Typed | undefined;
  /** Where what is typed is kept; without it a reload forgets. */
  kept?: { typed: Typed; keep(typed: Typed): void } | undefined;
  /** What the API answered to the last sending. */
  error?: unknown;
  /** Told of every change: what was shown for what was typed before holds no longer. */
  onEdit?: (() => void) | undefined;
}

/** The library knows dots as places within values; ours are one value each. */
const keyOf = (name: string): string => name.replaceAll('.', '/');

/** A form's fields: what is typed, what would be sent, and what is wrong with it by the API's own schema. */
export function useFields<B extends object>({
  schema,
  parts,
  beside = {},
  begin = {},
  kept,
  error,
  onEdit,
}: FieldsOptions) {
  const { locale, say } = useLanguage();
  const form = useForm<Typed>({
    initialValues: kept?.typed ?? {},
    onValuesChange: (values) => kept?.keep(values),
  });
  useEffect(() => form.setErrors(errorsIn(error)), [error]);
  const typed = (name: string): unknown => form.values[keyOf(name)] ?? begin[name];
  const refused = error instanceof Refused ? error.problem.code : undefined;
  // Whoever asks for what stands in a field knows the widget that wrote it.
  const shown = parts(((name) => typed(name) ?? '') as Said, refused);
  const settled = fieldsIn(shown).map((field) => settle(schema, field, typed(field.name), say));
  const pieces = shown
    .filter((part): part is Piece => isOf(part) && isPiece(part))
    .map((piece) => ({ piece, value: typed(piece.name) ?? piece.begins }));
  const { body, faults, ready } = sending({ schema, settled, pieces, beside, locale });
  const change = (field: Field | Piece, value: unknown) => {
    onEdit?.();
    form.setFieldValue(keyOf(field.name), value);
    const others = field.alsoChanges?.(value);
    for (const [name, other] of Object.entries(others ?? {})) form.setFieldValue(keyOf(name), other);
  };
  /** Nothing is held against a field that is still empty. */
  const errorOf = ({ field, widget, value }: Settled) => {
    const blank = isBlank(WIDGETS[widget].read(value, locale, field));
    return form.errors[keyOf(field.name)] ?? (blank ? undefined : field.wrong || faults[field.name]);
  };
  // What lies in it, the schema has checked as soon as it is `ready`.
  return { shown, settled, pieces, change, errorOf, body: body as B, ready };
}

export type Fields = Omit<ReturnType<typeof useFields>, 'body'>;

const isOf = (part: Part): part is Field | Piece =>
  typeof part === 'object' && part !== null && !Array.isArray(part) && 'name' in part;

/** The fields of a row or of columns, those left out that don't stand there now. */
export const fieldsOf = (row: Row): Field[] => row.filter((field) => field !== false && field !== '');

/** The fields among what stands on a form. */
const fieldsIn = (parts: Part[]): Field[] =>
  parts.flatMap((part) => {
    if (!part) return [];
    if (Array.isArray(part)) return fieldsOf(part);
    if ('grid' in part) return fieldsOf(part.grid);
    return isOf(part) && !isPiece(part) ? [part] : [];
  });

function settle(schema: z.ZodType, field: Field, typed: unknown, say: Language['say']): Settled {
  const own = schemaAt(schema, field.name);
  const widget = field.as ?? (field.among ? 'choice' : widgetOf(own));
  const choices = (field.among ?? valuesOf(own))
    .map((one) => choiceOf(one, say, field.called))
    .filter(({ value }) => !field.without?.includes(value));
  const value = typed ?? field.begins ?? WIDGETS[widget].empty;
  return { field, widget, value, required: field.required ?? isRequired(own), choices };
}

interface Sending {
  schema: z.ZodType;
  settled: Settled[];
  pieces: { piece: Piece; value: unknown }[];
  beside: object;
  locale: Locale;
}

/** What would be sent as it stands, what the API would find wrong with it, and whether all is there. */
function sending({ schema, settled, pieces, beside, locale }: Sending) {
  const own = new Map(
    settled.map(({ field, widget, value }) => [field.name, WIDGETS[widget].read(value, locale, field)]),
  );
  const read = settled.map((one) => ({ ...one, read: own.get(one.field.name) ?? own.get(one.field.orAs ?? '') }));
  const filled = pieces.map(({ piece, value }) => piece.sent(value));
  const said = read.reduce(
    (body, { field, read: value }) => (value === undefined ? body : put(body, field.name, value)),
    beside,
  );
  const body = filled.reduce<object>((whole, part) => merged(whole, part ?? {}), said);
  const faults = faultsOf(schema, body, locale);
  const ready =
    Object.keys(faults).length === 0 &&
    filled.every((part) => part !== null) &&
    read.every(({ field, required, read: value }) => !field.wrong && !(required && isBlank(value)));
  return { body, faults, ready };
}

const isBlank = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** What the API found wrong, by field (RFC 9457, `errors`). */
function errorsIn(error: unknown): Record<string, string> {
  if (!(error instanceof Refused)) return {};
  const { errors = [] } = error.problem;
  return Object.fromEntries(errors.map(({ field, rule }) => [keyOf(field), rule]));
}
