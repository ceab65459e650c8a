import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Result } from '../parts/results';
import type { Doing } from './act';
import type { Body } from './api';
import { Refused, send } from './client';
import { refresh } from './queries';

/** One of several acts, and the case that it is done in. */
export interface OneOfMany extends Doing {
  of: Pick<Result, 'case' | 'title'>;
}

/** How several acts that were chosen are sent. */
export interface Sending {
  pending: boolean;
  onSend(acts: OneOfMany[]): void;
}

/**
 * Does acts one after the other: each is an act of its own, and what one is refused says nothing of the next. `count`:
 * how many are done of those under way.
 */
export function useManyActs() {
  const client = useQueryClient();
  const [count, setCount] = useState(0);
  const many = useMutation({
    mutationFn: async (acts: OneOfMany[]): Promise<Result[]> => {
      const results: Result[] = [];
      for (const act of acts) {
        setCount(results.length);
        results.push(await resultOf(act));
      }
      return results;
    },
    onSettled: (_done, _error, acts) =>
      Promise.all([...new Set(acts.map(({ of }) => of.case))].map((caseId) => refresh(client, { caseId }))),
  });
  return { ...many, count };
}

async function resultOf({ of, ...doing }: OneOfMany): Promise<Result> {
  try {
    // The list that offers an act says what it must carry.
    const body = doing as Body<'/cases/{id}/acts'>;
    const { act, answer } = await send('post', '/cases/{id}/acts', { path: { id: of.case }, body });
    return { ...of, seq: act.seq, accepted: answer?.accepted ?? null, refusal: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, facts } = error.problem;
    return { ...of, seq: null, accepted: false, refusal: { code, facts } };
  }
}
