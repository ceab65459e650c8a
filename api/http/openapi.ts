import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import {
  createDocument,
  type CreateDocumentOptions,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { scopeFor } from '../accounts/tokens/scopes';
import { REFUSALS, type RefusalCode } from '../../domain/refusals';
import type { Text } from '../../domain/text';
import { change } from '../changes/schema';
import { TROUBLES } from './faults';
import { POLICY, refusalsBy } from './policy';
import type { Route, Shape } from './route';

const CODES = Object.keys(REFUSALS) as RefusalCode[];
const BYTES = { schema: { type: 'string', format: 'binary' } } as const;

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum([...CODES, 'internal']),
    facts: z.record(z.string(), z.unknown()),
    field: z.string().optional(),
    rule: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), rule: z.string() })).optional(),
    act: z.object({ id: z.string(), seq: z.int(), at: z.string() }).optional(),
    remedy: z.string(),
    instance: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457; every code is explained in docs/errors.md' });

/** The OpenAPI 3.1 description of the routes. */
export function openApi(routes: Route[]) {
  const paths: NonNullable<ZodOpenApiObject['paths']> = {};
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Phối Hợp',
        version: '1',
        description:
          'Changing requests carry the session’s token in `x-csrf-token`. A method that an address doesn’t take is ' +
          'answered 405, with those that it takes in `Allow`.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
      paths,
      components: {
        schemas: { Change: change },
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'phoihop' },
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description: 'A token of `POST /api/api-tokens`; no `x-csrf-token` is needed',
          },
        },
      },
    },
    { override: inWords },
  );
}

type Described = Parameters<Extract<NonNullable<CreateDocumentOptions['override']>, (context: never) => void>>[0];

/** What no schema can say, such as that one field goes by another, stands there in the words of the refusal. */
function inWords({ zodSchema, jsonSchema }: Described): void {
  const rules = (zodSchema._zod.def.checks ?? []).flatMap((check) => {
    const { params } = check._zod.def as { params?: { text?: Text } };
    return params?.text ? [params.text.en] : [];
  });
  if (rules.length > 0)
    jsonSchema.description = [jsonSchema.description, `Rule: ${rules.join('; ')}`].filter(Boolean).join('. ');
}

function operation(route: Route): ZodOpenApiOperationObject {
  const { summary, description, tag, params, query } = route;
  return {
    operationId: nameOf(route),
    summary,
    description,
    tags: [tag],
    requestParams: { ...(params && { path: params }), ...(query && { query }) },
    ...requestBody(route),
    security: security(route),
    'x-access': route.access,
    'x-access-for': POLICY[route.access].who,
    responses: { ...answers(route), ...refusals(route) },
  } as ZodOpenApiOperationObject;
}

/** What programs call it that are made of the description: `getCasesIdActsActId`. */
const nameOf = ({ method, path }: Route): string =>
  [method, ...(path.match(/[A-Za-z0-9]+/g) ?? [])]
    .map((word, index) => (index === 0 ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`))
    .join('');

/** Other systems are let in by a token of that scope. */
function security(route: Route): Record<string, string[]>[] {
  if (route.access === 'public') return [];
  const scope = scopeFor(route);
  return [{ session: [] }, ...(scope ? [{ bearer: [scope] }] : [])];
}

function requestBody({ body, upload }: Route) {
  if (upload)
    return { requestBody: { required: true, content: Object.fromEntries(upload.map((type) => [type, BYTES])) } };
  return body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {};
}

function answers(route: Route): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    Object.entries(route.answers).map(([status, shape]) => [
      status,
      { description: STATUS_CODES[status] ?? status, ...content(shape, route) },
    ]),
  ) as ZodOpenApiResponsesObject;
}

function content(shape: Shape, { method, path, produces }: Route) {
  if (shape === 'nothing') return {};
  if (shape === 'events') return { content: { 'text/event-stream': { schema: { type: 'string' } } } };
  if (shape !== 'file') return { content: { 'application/json': { schema: shape } } };
  if (!produces) throw new Error(`${method} ${path} answers with a file and doesn't say of which types.`);
  return {
    content: Object.fromEntries(produces.map((type) => [type, type.includes('json') ? { schema: {} } : BYTES])),
  };
}

/** The refusals a route can meet, by status. */
function refusals(route: Route): ZodOpenApiResponsesObject {
  const codes = [...new Set([...general(route), ...(route.refusals ?? [])])];
  const statuses = [...new Set(codes.map((code) => REFUSALS[code].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: codes.filter((code) => REFUSALS[code].status === status).join(', '),
        content: { 'application/problem+json': { schema: problem } },
      },
    ]),
  ) as ZodOpenApiResponsesObject;
}

function general(route: Route): RefusalCode[] {
  const codes: RefusalCode[] = [...TROUBLES];
  if (route.params || route.query || route.body) codes.push('invalid-input');
  if (route.body) codes.push('malformed-json', 'too-large', 'media-type');
  if (route.access !== 'public') codes.push('not-signed-in', ...(route.method === 'get' ? [] : (['csrf'] as const)));
  if (!['public', 'newcomer'].includes(route.access)) codes.push('password-change-needed', 'second-factor-missing');
  const peculiar = [...refusalsBy(route.access), ...(route.refusals ?? [])];
  // Of a case that one may see not all is for everybody.
  if (route.access !== 'public' && route.params && peculiar.includes('not-found'))
    codes.push('only-consulted', 'kept-inside');
  if (route.counted) codes.push('too-many-requests');
  if (scopeFor(route)) codes.push('token-scope', 'too-many-requests');
  return [...codes, ...refusalsBy(route.access)];
}
