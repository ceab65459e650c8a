import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Body, InboxRow } from '../data/api';
import { Refused, send } from '../data/client';
import { named, useColleagues, usePass } from '../data/passes';
import { refresh } from '../data/queries';
import { ProblemNote } from '../parts/problem';
import { type Result, Results } from '../parts/results';
import { useWords } from '../words';
import { PassOn } from './passOn';
import { dataOfReceipt, receiptOf } from './receipts';

interface Props {
  tasks: InboxRow[];
  onDone(): void;
}

/** What may be done for several tasks at once: taking them, passing them on, confirming that they came. */
export function ManyAtOnce({ tasks, onDone }: Props) {
  const { inside: words } = useWords();
  const [passing, setPassing] = useState(false);
  const bodies = new Set(tasks.map(({ body }) => body.id));
  const [body = null] = bodies.size === 1 ? bodies : [];
  const shared = useColleagues(body).length > 0;
  const pass = usePass(onDone);
  const receipts = useReceipts();
  const toConfirm = tasks.filter((task) => receiptOf(task) !== undefined);
  const results = receipts.data && (
    <Results heading={words.confirmedMany} done={words.confirmed} results={receipts.data} />
  );
  if (tasks.length === 0) return results ?? null;
  return (
    <>
      {results}
      <section className="card stack many" aria-label={words.many(tasks.length)}>
        <div className="row">
          <span className="strong small">{words.many(tasks.length)}</span>
          <Button
            size="xs"
            variant="default"
            loading={pass.isPending}
            onClick={() => pass.mutate({ tasks: named(tasks), how: 'take' })}
          >
            {words.take}
          </Button>
          {shared && (
            <Button size="xs" variant="default" aria-expanded={passing} onClick={() => setPassing(!passing)}>
              {words.passOn}…
            </Button>
          )}
          {toConfirm.length > 0 && (
            <Button
              size="xs"
              variant="default"
              loading={receipts.isPending}
              onClick={() => receipts.mutate(toConfirm, { onSuccess: onDone })}
            >
              {words.confirm(toConfirm.length)}
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={onDone}>
            {words.chooseNone}
          </Button>
        </div>
        <ProblemNote error={pass.error} />
        {passing && shared && (
          <PassOn tasks={tasks} label={words.passOn} onDone={onDone} onClose={() => setPassing(false)} />
        )}
      </section>
    </>
  );
}

/** Confirms one after the other: each is an act of its own, and what one is refused says nothing of the next. */
function useReceipts() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (tasks: InboxRow[]): Promise<Result[]> => {
      const results: Result[] = [];
      for (const task of tasks) results.push(await receipt(task));
      return results;
    },
    onSettled: (_done, _error, tasks) => Promise.all(tasks.map(({ caseId }) => refresh(client, { caseId }))),
  });
}

async function receipt(task: InboxRow): Promise<Result> {
  const name = receiptOf(task) ?? '';
  const of = { case: task.caseId, title: task.case.title };
  try {
    const body = { name, body: task.body.id, data: dataOfReceipt(name, task) } as Body<'/cases/{id}/acts'>;
    const { act, answer } = await send('post', '/cases/{id}/acts', { path: { id: task.caseId }, body });
    return { ...of, seq: act.seq, accepted: answer?.accepted ?? null, refusal: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, facts } = error.problem;
    return { ...of, seq: null, accepted: false, refusal: { code, facts } };
  }
}
