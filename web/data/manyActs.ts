import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Result } from '../parts/results';
import type { Doing } from './act';
import type { Body } from './api';
import { Refused, send } from './client';
import { refresh } from './queries';

/** One of several acts, and the case that it is done in. */
export interface OneOfMany extends Doing {
  of: Pick<Result, 'case' | 'title'>;
}

/** Does acts one after the other: each is an act of its own, and what one is refused says nothing of the next. */
export function useManyActs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (acts: OneOfMany[]): Promise<Result[]> => {
      const results: Result[] = [];
      for (const act of acts) results.push(await resultOf(act));
      return results;
    },
    onSettled: (_done, _error, acts) =>
      Promise.all([...new Set(acts.map(({ of }) => of.case))].map((caseId) => refresh(client, { caseId }))),
  });
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
