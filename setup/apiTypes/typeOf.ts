/** JSON Schema, as far as zod writes it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  format?: string;
  description?: string;
}

/** The TypeScript type of what fits a schema. Throws where the schema says something that this doesn't know. */
export function typeOf(schema: Schema): string {
  const { $ref, anyOf, oneOf, allOf, type } = schema;
  if ($ref) return `Schemas['${$ref.split('/').at(-1)}']`;
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((one) => JSON.stringify(one)));
  if (anyOf ?? oneOf) return union((anyOf ?? oneOf ?? []).map(typeOf));
  if (allOf) return allOf.map((one) => `(${typeOf(one)})`).join(' & ');
  if (Array.isArray(type)) return union(type.map((one) => typeOf({ ...schema, type: one })));
  if (type === undefined) return 'unknown';
  return ofType(type, schema);
}

function ofType(type: string, schema: Schema): string {
  switch (type) {
    case 'string':
      return schema.format === 'binary' ? 'Blob' : 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
    case 'null':
      return type;
    case 'array':
      return schema.prefixItems
        ? `[${schema.prefixItems.map(typeOf).join(', ')}]`
        : `(${typeOf(schema.items ?? {})})[]`;
    case 'object':
      return objectOf(schema);
    default:
      throw new Error(`No TypeScript type is known for ${JSON.stringify(schema)}.`);
  }
}

function objectOf({ properties = {}, required = [], additionalProperties, propertyNames }: Schema): string {
  const fields = Object.entries(properties).map(
    ([name, schema]) => `${comment(schema)}${key(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)};`,
  );
  const others =
    typeof additionalProperties === 'object'
      ? `Record<${propertyNames?.enum ? typeOf(propertyNames) : 'string'}, ${typeOf(additionalProperties)}>`
      : undefined;
  if (fields.length === 0) return others ?? 'Record<string, never>';
  return `{ ${fields.join(' ')} }${others ? ` & ${others}` : ''}`;
}

const union = (types: string[]): string => (types.length === 1 ? (types[0] ?? '') : `(${types.join(' | ')})`);

/** A name as it stands in an interface. */
export const key = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));

const comment = ({ description }: Schema): string =>
  description ? `/** ${description.replaceAll('*/', '* /').replaceAll('\n', ' ')} */ ` : '';
