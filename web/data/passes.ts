import { colleaguesOf, type Colleague } from './approval';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewPass, TaskRow } from './api';
import { send } from './client';
import { useApi, refresh } from './queries';
import { useMe } from './session';

type Which = Pick<TaskRow, 'caseId' | 'key' | 'held'>;

/** How tasks as they are shown are named to the API: with how often one saw each passed on. */
export const named = (tasks: Which[]): NewPass['tasks'] =>
  tasks.map(({ caseId, key, held }) => ({ case: caseId, key, n: held?.n ?? 0 }));

/** Takes tasks, passes them on, returns or gives them back. */
export function usePass(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewPass) => send('post', '/passes', { body }),
    onSuccess: onDone,
    // A refusal may be news too: another has taken it meanwhile.
    onSettled: (_done, _error, { tasks }) =>
      Promise.all([...new Set(tasks.map((one) => one.case))].map((caseId) => refresh(client, { caseId }))),
  });
}

/** With whom one works in a body, those whom an approval goes to next first; nobody as long as it isn't known. */
export function useColleagues(body: string | null): Colleague[] {
  const { officer } = useMe();
  const { data } = useApi('/passes/colleagues', body ? { query: { body } } : null);
  return colleaguesOf(data?.items ?? [], officer.id);
}
