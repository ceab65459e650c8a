import type { Request } from 'express';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { RefusalCode } from '../../domain/refusals';
import type { Services } from '../services';
import type { SignedIn } from './admit';
import type { Access } from './policy';

/**
 * An answer's shape: JSON of a schema (only its fields leave the server), nothing, a file's bytes, or server-sent
 * events.
 */
export type Shape = z.ZodType | 'nothing' | 'file' | 'events';
export type Answers = Record<number, Shape>;

/** The parts of a request that a route declares. */
export interface Parts {
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
}

type Checked<S> = S extends z.ZodType ? z.output<S> : undefined;
type BodyOf<A extends Shape | Answers> = z.input<Extract<A extends Shape ? A : A[keyof A], z.ZodType>>;

/** What the handler of a public route is given. */
export interface PublicInput<P extends Parts = Parts> {
  params: Checked<P['params']>;
  query: Checked<P['query']>;
  body: Checked<P['body']>;
  services: Services;
  /** For what the declared parts cannot say: the raw upload, the session, a conditional header. */
  req: Request;
}

/** What the handler of any other route is given. */
export interface Input<P extends Parts = Parts> extends PublicInput<P> {
  officer: SignedIn;
}

/** What a handler answers. Without a status: the first one its route declares. */
export interface Reply<Body = unknown> {
  status?: number;
  body?: Body;
  /** A file's bytes, or a stream of events. */
  file?: Readable;
  /** The version of what is shown, without quotes; makes `If-None-Match` answer 304. */
  etag?: string;
  headers?: Record<string, string>;
}

/** The answer to what opened a case below that address: 201 once it is ruled on, 202 while it only stands on record. */
export const opened = <Body extends { id: string; settled: boolean }>(path: string, body: Body): Reply<Body> => ({
  status: body.settled ? 201 : 202,
  headers: { Location: `/api/${path}/${body.id}` },
  body,
});

type Handler<A extends Access, P extends Parts, R extends Shape | Answers> = (
  input: A extends 'public' ? PublicInput<P> : Input<P>,
) => Promise<Reply<BodyOf<R>>>;

interface Spec<A extends Access, R extends Shape | Answers> {
  summary: string;
  description?: string;
  /** The rule of who may call it. */
  access: A;
  /** Asked by anybody: so many times from one address (`countPublic`), then `too-many-requests`. */
  counted?: true;
  /** Done as oneself while one looks as somebody else; any other that changes something is refused then. */
  asOneself?: true;
  /** The media types of a raw upload, which the handler reads itself. */
  upload?: string[];
  /** The media types of the file that it answers with, where it does. */
  produces?: string[];
  /** By status; a shape alone is what 200 brings, `nothing` alone is 204. */
  answers: R;
  /** The refusals peculiar to this route, for its description; the general ones are added. */
  refusals?: RefusalCode[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

/** A route whose types have been checked, ready to be mounted and described. */
export interface Route extends Spec<Access, Answers>, Parts {
  method: Method;
  /** Below `/api`, in Express's notation: `/cases/:id`. */
  path: string;
  /** The feature that it belongs to. */
  tag: string;
  handler: (input: never) => Promise<Reply>;
}

type Declare = <
  const A extends Access,
  const R extends Shape | Answers,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  path: `/${string}`,
  spec: Spec<A, R> & {
    params?: P;
    query?: Q;
    body?: B;
    handler: Handler<A, { params: NoInfer<P>; query: NoInfer<Q>; body: NoInfer<B> }, R>;
  },
) => Route;

/** The one way to declare the routes of a feature, by method and address. Leaving out `access` does not compile. */
export function routesOf(tag: string): Record<Method, Declare> {
  const declaring =
    (method: Method): Declare =>
    (path, spec) =>
      ({ ...spec, method, path, tag, answers: byStatus(spec.answers) }) as Route;
  return Object.fromEntries(METHODS.map((method) => [method, declaring(method)])) as Record<Method, Declare>;
}

function byStatus(answers: Shape | Answers): Answers {
  if (answers === 'nothing') return { 204: 'nothing' };
  return isShape(answers) ? { 200: answers } : answers;
}

const isShape = (answers: Shape | Answers): answers is Shape =>
  typeof answers === 'string' || answers instanceof z.ZodType;
