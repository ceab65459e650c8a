import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Operation } from '../data/api';
import { send } from '../data/client';
import { useAskAgain } from '../data/queries';
import { Card } from '../parts/card';
import { ClosedRadios } from '../parts/closed';
import { LineField, WhyField } from '../parts/fields';
import { Form } from '../parts/form/form';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';

const WAYS = ['retry', 'restart', 'rebuild'] as const;
const LOOKS = { running: 'done', failing: 'late', gone: 'late' } as const;

/** How the workflows of the cases that wait do, those that fail, and having one of them, or any other case, go on. */
export function Mend({ workflows, stuck }: Pick<Operation, 'workflows' | 'stuck'>) {
  const { words, say } = useLanguage();
  const { admin } = words;
  const titles = new Map(stuck.map((one) => [one.case, one.title]));
  return (
    <Card title={admin.mend}>
      <ul className="plain stack tight">
        {workflows.map(({ case: id, is, attempts, says }) => (
          <li key={id} className="row">
            <Mark look={LOOKS[is]}>{admin.workflowIs[is]}</Mark>
            <span className="small break">
              {titles.has(id) && say(titles.get(id)!)} ({id}) {is === 'failing' && admin.tried(attempts)} {says}
            </span>
          </li>
        ))}
      </ul>
      <MendForm first={workflows.find(({ is }) => is !== 'running')?.case ?? stuck[0]?.case ?? ''} />
    </Card>
  );
}

/** What is wanted goes on record with its reason; nobody is told anything twice by it. */
function MendForm({ first }: { first: string }) {
  const { admin } = useWords();
  const askAgain = useAskAgain();
  const [id, setId] = useState(first);
  const [how, setHow] = useState<(typeof WAYS)[number]>('retry');
  const [why, setWhy] = useState('');
  const mend = useMutation({
    mutationFn: () => send('post', '/operation/cases/{id}/mend', { path: { id }, body: { how, why } }),
    onSuccess: async () => {
      setWhy('');
      await askAgain('/operation');
    },
  });
  return (
    <Form
      label={admin.mend}
      submit={admin.mendWays[how]}
      ready={id.trim() !== '' && why.trim() !== ''}
      pending={mend.isPending}
      error={mend.error}
      onSend={() => mend.mutate()}
    >
      <p className="small quiet">{admin.mendHint}</p>
      <LineField label={admin.mendCase} value={id} onChange={setId} />
      <ClosedRadios
        label={admin.mendHow}
        among={WAYS}
        called={(one) => admin.mendWhat[one]}
        value={how}
        onChange={setHow}
        below
      />
      <WhyField value={why} onChange={setWhy} />
      {mend.data && (
        <p role="status" className="row">
          <Mark look={mend.data.told && mend.data.faults.length === 0 ? 'done' : 'late'}>
            {mend.data.faults.length > 0
              ? admin.mendFaults(mend.data.faults.length)
              : mend.data.told
                ? admin.mendDone
                : admin.mendUntold}
          </Mark>
        </p>
      )}
    </Form>
  );
}
