import { Button, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Unreachable } from '../data/client';
import { useWords } from '../words';
import { ProblemNote } from './problem';

/** Something asked of the API. */
export type Asked<T = unknown> = Pick<UseQueryResult, 'error'> & { data?: T | undefined; refetch(): unknown };

/**
 * What was asked for once it is there; until then that it is coming, or why it is not. A connection that drops takes
 * away nothing that is there already, nor the form that somebody fills in.
 */
export function Loaded<T>({
  of: { error, data, refetch },
  children,
}: {
  of: Asked<T>;
  children: (data: T) => ReactNode;
}) {
  if (error && (data === undefined || !(error instanceof Unreachable)))
    return <ProblemNote error={error} retry={() => void refetch()} />;
  return data === undefined ? <Coming /> : children(data);
}

/** That something is coming. */
export function Coming() {
  const { loading } = useWords();
  return (
    <div role="status" aria-label={loading} className="stack">
      <Skeleton height={20} width="40%" />
      <Skeleton height={64} />
      <Skeleton height={64} />
    </div>
  );
}

/** A list that comes in pages. */
export interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
}

/** Asks for the next page of a list. */
export function More({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { of: Paged }) {
  const { more } = useWords();
  if (!hasNextPage) return null;
  return (
    <Button mt={12} variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {more}
    </Button>
  );
}

/**
 * A list in a card, with how to get more of it; or, in words, that there is nothing. Wider than its card, it scrolls,
 * by keyboard too. `bare`: it stands within a card already.
 */
export function Listed({
  of,
  empty,
  bare = false,
  children,
}: {
  of: Asked & Paged & { items: unknown[] };
  empty: string;
  bare?: boolean;
  children: () => ReactNode;
}) {
  const card = bare ? '' : 'card ';
  return (
    <Loaded of={of}>
      {() =>
        of.items.length === 0 ? (
          <p className={`${card}quiet`}>{empty}</p>
        ) : (
          <div className={`${card}scroll-x`} tabIndex={0}>
            {children()}
            <More of={of} />
          </div>
        )
      }
    </Loaded>
  );
}
