import createClient, { type Middleware } from 'openapi-fetch';
import { keptLocale } from '../words';
import { isUnattended } from './attended';
import type { Answer, Asked, Method, PathWith, Problem, Sent } from './api';
import type { paths } from './openapi';

/** The API said no, and why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** No answer came at all. */
export class Unreachable extends Error {}

let token = '';
const endings = new Set<() => void>();

/** The session's token, which every changing request repeats. */
export const keepToken = (next: string): void => void (token = next);

/** Asks whoever sits here to show who they are; false where they rather don't. */
type Prover = () => Promise<boolean>;
let prover: Prover | undefined;
let proving: Promise<boolean> | undefined;

/** By what a proof is asked for, once for all that wait for it. Returns how to ask no more. */
export function onProofWanted(ask: Prover): () => void {
  prover = () => (proving ??= ask().finally(() => (proving = undefined)));
  return () => void (prover = undefined);
}

/** Told when the API no longer knows the session. Returns how to stop listening. */
export function onSessionEnd(listener: () => void): () => void {
  endings.add(listener);
  return () => void endings.delete(listener);
}

/** So many random bytes, in hexadecimal; `crypto.randomUUID` is missing on plain http, which an office may use. */
export const randomHex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A trace begins with the click (W3C Trace Context); whether it is followed is for the server to say. */
const freshTrace = (): string => `00-${randomHex(16)}-${randomHex(8)}-01`;

/** What a request carries beside its own words, and what a refusal is to the pages. */
const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept', 'application/json');
    request.headers.set('Accept-Language', keptLocale());
    request.headers.set('traceparent', freshTrace());
    if (isUnattended()) request.headers.set('X-Unattended', '1');
    if (request.method !== 'GET' && token) request.headers.set('X-CSRF-Token', token);
  },
  async onResponse({ response, schemaPath }) {
    if (!response.ok) throw await refusal(response, schemaPath);
  },
  onError: () => new Unreachable(),
};

const api = createClient<paths>({
  baseUrl: '/api',
  credentials: 'same-origin',
  querySerializer,
  bodySerializer: (body: unknown) => (body instanceof Blob ? body : JSON.stringify(body)),
});
api.use(manners);

/** What a GET answers. Throws `Refused` or `Unreachable`. */
export const get = <P extends PathWith<'get'>>(path: P, asked: Asked<P>): Promise<Answer<P>> =>
  send('get', path, asked);

/** The browser's limit for what goes on though the page is left is 64 KiB. */
const MOST_OUTLIVING = 60_000;

/** Whether a request goes on though whoever sent it leaves the page: what was sent is sent. */
const outlives = (body: unknown): boolean =>
  body !== undefined && !(body instanceof Blob) && new Blob([JSON.stringify(body)]).size <= MOST_OUTLIVING;

/**
 * One request to the API, and what it answers; where it wants a fresh proof of who one is, that is asked for and the
 * request goes on by itself. Throws `Refused` or `Unreachable`.
 */
export async function send<M extends Method, P extends PathWith<M>>(
  method: M,
  path: P,
  asked: Sent<P, M> & { headers?: Record<string, string> },
): Promise<Answer<P, M>> {
  try {
    return await sendOnce(method, path, asked);
  } catch (error) {
    const wanted = error instanceof Refused && error.problem.code === 'step-up-needed';
    if (!wanted || !(await prover?.())) throw error;
    return sendOnce(method, path, asked);
  }
}

async function sendOnce<M extends Method, P extends PathWith<M>>(
  method: M,
  path: P,
  { body, headers, ...params }: Sent<P, M> & { headers?: Record<string, string> },
): Promise<Answer<P, M>> {
  // openapi-fetch can type a request whose address stands there. This one's is still open: `Sent` and `Answer` type it.
  const { data } = await api.request(
    method,
    path as never,
    { params, body, headers, keepalive: outlives(body) } as never,
  );
  return data as Answer<P, M>;
}

/** A file that the API makes of what is sent, of the type that it says. Throws `Refused` or `Unreachable`. */
export async function fileFrom<P extends PathWith<'post'>>(path: P, asked: Sent<P, 'post'>): Promise<Blob> {
  const { data } = await api.request('post', path as never, { ...asked, parseAs: 'blob' } as never);
  return data as unknown as Blob;
}

/** A file that the API has at an address. Throws `Refused` or `Unreachable`. */
export async function fileAt<P extends PathWith<'get'>>(path: P, params: Asked<P>): Promise<Blob> {
  const { data } = await api.request('get', path as never, { params, parseAs: 'blob' } as never);
  return data as unknown as Blob;
}

/** A filter that is not set asks nothing. */
function querySerializer(query: Record<string, unknown>): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
}

async function refusal(response: Response, path: string): Promise<Error> {
  const problem: Problem | null = await response.json().catch(() => null);
  // A proxy's own page is no answer of ours.
  if (!problem?.code) return new Unreachable();
  if (problem.code === 'not-signed-in' && path !== '/session') endings.forEach((listener) => listener());
  return new Refused(problem);
}
