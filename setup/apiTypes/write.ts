import { writeFileSync } from 'node:fs';
import { openApi } from '../../api/http/openapi';
import { OPEN_ROUTES, ROUTES } from '../../api/routes';
import { key, type Schema, typeOf } from './typeOf';

/*
 * Writes the types of all that goes over the wire, made of the API's own description, in the form that openapi-fetch
 * reads (that of openapi-typescript, which itself runs on no native TypeScript yet). Refusals are left out: they are
 * alike everywhere.
 */

type Content = Record<string, { schema: Schema }>;

interface Operation {
  summary?: string;
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

function typesOf({ paths, components }: Description): string {
  const schemas = Object.entries(components.schemas).map(([name, schema]) => `  ${key(name)}: ${typeOf(schema)};`);
  const addresses = Object.entries(paths).map(
    ([path, methods]) => `  ${key(below(path))}: {\n${operations(methods)}  };`,
  );
  const named = Object.keys(components.schemas).map((name) => `export type ${name} = Schemas['${name}'];`);
  const parts = [block('Schemas', schemas), block('paths', addresses), named.join('\n')];
  return `${parts.join('\n\n')}\n`;
}

const block = (name: string, lines: string[]): string => `export interface ${name} {\n${lines.join('\n')}\n}`;

/** The pages' client knows that everything lies below `/api`. */
const below = (path: string): string => path.replace(/^\/api/, '');

const operations = (methods: Record<string, Operation>): string =>
  Object.entries(methods)
    .map(
      ([method, operation]) =>
        `    /** ${operation.summary ?? method} */\n    ${method}: ${typeOfOperation(operation)};\n`,
    )
    .join('');

function typeOfOperation({ parameters = [], requestBody, responses }: Operation): string {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const answers = successes.map(([status, { content }]) => `${status}: { content: ${contentOf(content)} };`);
  const body = requestBody ? ` requestBody: { content: ${contentOf(requestBody.content)} };` : '';
  return `{ parameters: ${parametersOf(parameters)};${body} responses: { ${answers.join(' ')} } }`;
}

const contentOf = (content: Content | undefined): string =>
  content
    ? `{ ${Object.entries(content)
        .map(([type, { schema }]) => `${key(type)}: ${typeOf(schema)};`)
        .join(' ')} }`
    : 'never';

/** By where they stand; all in a place may be left out where each may. */
function parametersOf(parameters: NonNullable<Operation['parameters']>): string {
  const typed = [...new Set(parameters.map((one) => one.in))].map((place) => {
    const those = parameters.filter((one) => one.in === place);
    const required = those.filter((one) => one.required).map(({ name }) => name);
    const properties = Object.fromEntries(those.map(({ name, schema }) => [name, schema]));
    return `${key(place)}${required.length > 0 ? '' : '?'}: ${typeOf({ type: 'object', properties, required })};`;
  });
  return `{ ${typed.join(' ')} }`;
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('Which file?');
// What zod-openapi describes in full is here only what the types need of it.
const description = JSON.parse(JSON.stringify(openApi([...OPEN_ROUTES, ...ROUTES]))) as Description;
writeFileSync(file, typesOf(description));
