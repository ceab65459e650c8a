import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InboxRow } from '../data/api';
import { type OneOfMany, useManyActs } from '../data/manyActs';
import { named, useColleagues, usePass } from '../data/passes';
import { ProblemNote } from '../parts/problem';
import { Results } from '../parts/results';
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
  const receipts = useManyActs();
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
              onClick={() => receipts.mutate(toConfirm.map(receiptFor), { onSuccess: onDone })}
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

function receiptFor(task: InboxRow): OneOfMany {
  const name = receiptOf(task) ?? '';
  return {
    of: { case: task.caseId, title: task.case.title },
    name,
    body: task.body.id,
    data: dataOfReceipt(name, task),
  };
}
