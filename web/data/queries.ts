import {
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Answer, Asked, Change, PathWith } from './api';
import { get } from './client';

/** What is asked of an address: left out where nothing need be said, `null` as long as nothing is asked. */
type Asking<P extends PathWith<'get'>> =
  object extends Asked<P> ? [asked?: Asked<P> | null, again?: Again] : [asked: Asked<P> | null, again?: Again];

/** After how many milliseconds the same is asked again, as long as it is shown. */
type Again = { refetchInterval: number };
type AnyAsked = { path?: Record<string, string>; query?: Record<string, unknown> };

/** What the API has at an address. */
export function useApi<P extends PathWith<'get'>>(path: P, ...asking: Asking<P>): UseQueryResult<Answer<P>>;
export function useApi(path: PathWith<'get'>, asked?: AnyAsked | null, again?: Again) {
  return useQuery({ ...kept(path, asked), ...again });
}

/** How the answer of an address is asked for and kept, for the library's own hooks. */
export function queryOf<P extends PathWith<'get'>>(path: P, ...asking: Asking<P>): Kept<Answer<P>>;
export function queryOf(path: PathWith<'get'>, asked?: AnyAsked | null): Kept<unknown> {
  return kept(path, asked);
}

interface Kept<T> {
  queryKey: [PathWith<'get'>, AnyAsked];
  queryFn: () => Promise<T>;
  enabled: boolean;
}

const kept = (path: PathWith<'get'>, asked: AnyAsked | null = {}): Kept<unknown> => ({
  queryKey: [path, asked ?? {}],
  queryFn: () => answer(path, asked ?? {}),
  enabled: asked !== null,
});

/** The hooks' own signatures have held what is asked against the address. */
const answer = (path: PathWith<'get'>, asked: AnyAsked): Promise<unknown> => get(path, asked as never);

interface Page<T> {
  items: T[];
  next: string | null;
}

/** The addresses that answer in pages, and one of the items there. */
export type PagedPath = {
  [P in PathWith<'get'>]: Answer<P> extends Page<unknown> ? P : never;
}[PathWith<'get'>];
export type Item<P extends PagedPath> = Answer<P> extends Page<infer T> ? T : never;

/** A list that comes in pages: what has come so far, and how to get more. */
export type List<T> = UseInfiniteQueryResult<InfiniteData<Page<T>>> & { items: T[] };

export function useList<P extends PagedPath>(path: P, ...asking: Asking<P>): List<Item<P>>;
export function useList(path: PagedPath, asked?: AnyAsked | null): List<unknown> {
  const result = useInfiniteQuery({
    queryKey: [path, asked ?? {}, 'list'],
    enabled: asked !== null,
    // `PagedPath` holds only addresses that answer so.
    queryFn: ({ pageParam }) =>
      answer(path, { ...asked, query: { ...asked?.query, cursor: pageParam } }) as Promise<Page<unknown>>,
    initialPageParam: '',
    // Another filter doesn't empty the page before it has its answer.
    placeholderData: keepPreviousData,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return { ...result, items: result.data?.pages.flatMap(({ items }) => items) ?? [] };
}

/** Of a list, from its beginning, and whether there is more. */
interface Reached<T> {
  items: T[];
  more: boolean;
}

/** What is done to many rows at once is done to so many at most: each is an act of its own. */
const MOST_AT_ONCE = 500;

/** The rows of a list as far as something is done to all of them at once, whichever of them are on the page. */
export function useAll<P extends PagedPath>(path: P, ...asking: Asking<P>): UseQueryResult<Reached<Item<P>>>;
export function useAll(path: PagedPath, asked: AnyAsked | null = {}): UseQueryResult<Reached<unknown>> {
  return useQuery({
    queryKey: [path, asked ?? {}, 'all'],
    enabled: asked !== null,
    queryFn: () => reach(path, asked ?? {}),
  });
}

async function reach(path: PagedPath, asked: AnyAsked): Promise<Reached<unknown>> {
  const items: unknown[] = [];
  let cursor: string | null = '';
  while (cursor !== null && items.length < MOST_AT_ONCE) {
    const query: AnyAsked['query'] = { ...asked.query, cursor, limit: Math.min(200, MOST_AT_ONCE - items.length) };
    const page = (await answer(path, { ...asked, query })) as Page<unknown>;
    items.push(...page.items);
    cursor = page.next;
  }
  return { items, more: cursor !== null };
}

/** Asks again for what is shown of these addresses. */
export const askAgain = (client: QueryClient, ...paths: PathWith<'get'>[]): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey: [path] }) => paths.some((one) => one === path) });

/** The same for whoever sends something from a page. */
export function useAskAgain(): (...paths: PathWith<'get'>[]) => Promise<void> {
  const client = useQueryClient();
  return (...paths) => askAgain(client, ...paths);
}

const LISTS = new Set<unknown>([
  '/inbox',
  '/inbox/done',
  '/passes',
  '/news',
  '/news/summary',
  '/cases',
  '/overdue',
  '/overdue/summary',
  '/overdue/places',
  '/overdue/matrix',
  '/overdue/trend',
  '/consultations',
  '/sessions',
  '/documents',
  '/gatherings',
  '/projects',
  '/projects/received',
  '/carrying-out',
  '/supports',
  '/supervisions',
  '/official-documents',
  '/document-books',
  '/document-books/{id}/entries',
  '/arrivals',
  '/views',
] satisfies PathWith<'get'>[]);

/** The addresses of cases that show what lies below them too: a cycle shows its consultations. */
const WITH_BELOW = /^\/(cases|consultations|gatherings|carrying-out)\//;

/** Everything that a change of a case may have changed is asked for again where it is shown. */
export function refresh(client: QueryClient, { caseId }: Pick<Change, 'caseId'>): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey: [path, asked] }) => LISTS.has(path) || shows(String(path), idIn(asked), caseId),
  });
}

const shows = (path: string, id: string | undefined, caseId: string): boolean =>
  id !== undefined && (id === caseId || (WITH_BELOW.test(path) && caseId.startsWith(`${id}.`)));

/** The case in an address: `id` everywhere, `case` where the public reads. */
function idIn(asked: unknown): string | undefined {
  // All keys are made in this file.
  const { path } = (asked ?? {}) as AnyAsked;
  return path?.id ?? path?.case;
}
