import type { Problem } from '../../api/contract';
import { keptLocale } from '../words';

/** The API said no, and why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** No answer came at all. */
export class Unreachable extends Error {}

export type Query = Record<string, string | number | boolean | undefined>;

export interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  query?: Query;
  /** Sent as JSON; a file is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer<T> {
  status: number;
  data: T;
  location: string | null;
}

let token = '';
const endings = new Set<() => void>();

/** The session's token, which every changing request repeats. */
export const keepToken = (next: string): void => void (token = next);

/** Told when the API no longer knows the session. Returns how to stop listening. */
export function onSessionEnd(listener: () => void): () => void {
  endings.add(listener);
  return () => void endings.delete(listener);
}

/** One request to the API. Throws `Refused` or `Unreachable`. */
export async function call<T>(path: string, { method = 'GET', query, body, headers }: Call = {}): Promise<Answer<T>> {
  const file = body instanceof Blob;
  const response = await fetch(address(path, query), {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      'Accept-Language': keptLocale(),
      ...(method !== 'GET' && token ? { 'X-CSRF-Token': token } : {}),
      ...(body !== undefined && !file ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    body: body === undefined ? undefined : file ? body : JSON.stringify(body),
  }).catch(() => Promise.reject(new Unreachable()));
  if (!response.ok) throw await refusal(response, path);
  const data = (response.status === 204 ? undefined : await response.json()) as T;
  return { status: response.status, data, location: response.headers.get('Location') };
}

/** What a GET answers. */
export const get = async <T>(path: string, query?: Query): Promise<T> => (await call<T>(path, { query })).data;

function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  const text = parameters.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

async function refusal(response: Response, path: string): Promise<Error> {
  const problem = (await response.json().catch(() => null)) as Problem | null;
  // A proxy's own page is no answer of ours.
  if (!problem?.code) return new Unreachable();
  if (problem.code === 'not-signed-in' && path !== '/session') endings.forEach((listener) => listener());
  return new Refused(problem);
}
