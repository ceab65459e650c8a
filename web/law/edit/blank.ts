import { z } from 'zod';
import { bare, elementOf, isRequired, schemaIn } from '../../parts/form/shape';

/** What a new thing begins with where the form leaves a choice: nobody has read a clause before it is cited. */
const BEGINS: Record<string, unknown> = { verified: 'unverified' };

/** A new thing of the form that a schema asks for: what must be there, still empty. */
export function blankOf(schema: z.ZodType | undefined): unknown {
  const own = bare(schema);
  if (own instanceof z.ZodObject)
    return Object.fromEntries(
      partsOf(own)
        .filter(([, part]) => isRequired(part))
        .map(([name, part]) => [name, BEGINS[name] ?? blankOf(part)]),
    );
  if (own instanceof z.ZodArray) return own.safeParse([]).success ? [] : [blankOf(elementOf(own))];
  if (own instanceof z.ZodUnion) return blankOf(shapesOf(own)[0]);
  if (own instanceof z.ZodEnum) return own.options[0];
  if (own instanceof z.ZodLiteral) return own.value;
  if (own instanceof z.ZodNumber) return Math.max(own.minValue ?? 0, 0);
  return own instanceof z.ZodBoolean ? true : '';
}

/** The fields of an object, each with its schema. */
export const partsOf = (schema: z.ZodObject): [string, z.ZodType][] =>
  Object.entries(schema.shape).flatMap(([name, part]): [string, z.ZodType][] => {
    const own = schemaIn(part);
    return own ? [[name, own]] : [];
  });

/** The forms among which something may choose. */
export const shapesOf = (schema: z.ZodUnion): z.ZodType[] =>
  schema.options.map(schemaIn).filter((one) => one !== undefined);

/** What a form is called by: its one value, `list`, or its first field. */
export function nameOf(shape: z.ZodType): string {
  if (shape instanceof z.ZodLiteral) return String(shape.value);
  return shape instanceof z.ZodObject ? (partsOf(shape)[0]?.[0] ?? '') : 'list';
}

/** Which of its forms something has: the one that it shares most fields with. */
export function shapeOf(shapes: z.ZodType[], value: unknown): z.ZodType | undefined {
  const fits = shapes.map((shape) => fit(shape, value));
  return shapes[fits.indexOf(Math.max(...fits))];
}

function fit(shape: z.ZodType, value: unknown): number {
  if (shape instanceof z.ZodLiteral) return value === shape.value ? 1 : -1;
  if (Array.isArray(value)) return shape instanceof z.ZodArray ? 1 : -1;
  if (!(shape instanceof z.ZodObject) || typeof value !== 'object' || value === null) return -1;
  const names = Object.keys(value);
  const parts = partsOf(shape);
  const known = names.filter((name) => parts.some(([own]) => own === name)).length;
  const missing = parts.filter(([name, part]) => isRequired(part) && !names.includes(name)).length;
  return 2 * known - names.length - missing;
}
