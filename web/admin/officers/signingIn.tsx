import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { subjectEntry } from '../../../api/forms';
import type { Body } from '../../data/api';
import { send } from '../../data/client';
import { useApi } from '../../data/queries';
import { Mark } from '../../parts/mark';
import { ProblemNote } from '../../parts/problem';
import { RequestForm } from '../../parts/form/requestForm';
import { useWords } from '../../words';

/** How an officer signs in: what they lost is taken away, and as whom the provider knows them is entered. */
export function SigningInOf({ id }: { id: string }) {
  const { admin } = useWords();
  const ways = useApi('/session/ways');
  const remove = useMutation({ mutationFn: () => send('delete', '/officers/{id}/factors', { path: { id } }) });
  return (
    <div className="stack tight">
      <div className="row">
        <Button size="sm" variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
          {admin.signingIn.removeFactors}
        </Button>
        <span className="tiny quiet">{admin.signingIn.removeHint}</span>
      </div>
      {remove.isSuccess && (
        <p role="status">
          <Mark look="done">{admin.signingIn.removed}</Mark>
        </p>
      )}
      <ProblemNote error={remove.error} />
      {ways.data?.provider && <Subject id={id} label={ways.data.provider.label} />}
    </div>
  );
}

function Subject({ id, label }: { id: string; label: string }) {
  const { admin } = useWords();
  const client = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const clear = useMutation({
    mutationFn: () => send('put', '/officers/{id}/subject', { path: { id }, body: { subject: null } }),
    onSuccess: () => setSaid(admin.signingIn.cleared),
  });
  return (
    <>
      <RequestForm<Body<'/officers/{id}/subject', 'put'>, unknown>
        label={admin.signingIn.subject(label)}
        submit={admin.signingIn.save}
        className="stack form-narrow"
        schema={subjectEntry}
        send={(body) => send('put', '/officers/{id}/subject', { path: { id }, body })}
        parts={() => [{ name: 'subject', label: admin.signingIn.code, hint: admin.signingIn.codeHint, maxLength: 255 }]}
        onSent={() => {
          setSaid(admin.signingIn.saved);
          return client.invalidateQueries();
        }}
      />
      <div className="row">
        <Button size="sm" variant="default" loading={clear.isPending} onClick={() => clear.mutate()}>
          {admin.signingIn.clear(label)}
        </Button>
        <span className="tiny quiet">{admin.signingIn.clearHint}</span>
      </div>
      {said && (
        <p role="status">
          <Mark look="done">{said}</Mark>
        </p>
      )}
      <ProblemNote error={clear.error} />
    </>
  );
}
