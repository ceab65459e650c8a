import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Change } from '../../api/contract';
import { get, type Query } from './client';

interface Page<T> {
  items: T[];
  next: string | null;
}

/** What the API has at an address; `undefined` as the address asks nothing yet. */
export function useApi<T>(path: string | undefined, query: Query = {}, refetchInterval?: number): UseQueryResult<T> {
  return useQuery({
    queryKey: [path, query],
    queryFn: () => get<T>(path as string, query),
    enabled: path !== undefined,
    refetchInterval,
  });
}

/** A list that comes in pages: what has come so far, and how to get more. */
export function useList<T>(path: string | undefined, query: Query = {}) {
  const result = useInfiniteQuery({
    queryKey: [path, 'list', query],
    enabled: path !== undefined,
    queryFn: ({ pageParam }) => get<Page<T>>(path as string, { ...query, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    // Another filter doesn't empty the page before it has its answer.
    placeholderData: keepPreviousData,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return { ...result, items: result.data?.pages.flatMap(({ items }) => items) ?? [] };
}

const LISTS = [
  '/inbox',
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
];

/** Everything that a change of a case may have changed is asked for again where it is shown. */
export function refresh(client: QueryClient, { caseId }: Pick<Change, 'caseId'>): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      typeof path === 'string' &&
      (LISTS.includes(path) || path.includes(encodeURIComponent(caseId)) || caseId.startsWith(`${caseOf(path)}.`)),
  });
}

/** The case whose page an address belongs to: a cycle shows its consultations too. */
const caseOf = (path: string): string =>
  decodeURIComponent(/^\/(?:cases|consultations|gatherings|carrying-out)\/([^/]+)/.exec(path)?.[1] ?? '/');
