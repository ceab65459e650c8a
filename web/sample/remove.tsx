import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../data/client';
import { Card } from '../parts/card';
import { ProblemNote } from '../parts/problem';
import { TickField } from '../parts/fields';
import { useWords } from '../words';
import { useSample } from './banner';

/** Makes the installation real: the sample goes, after one has said that one knows what that means. */
export function RemoveSample() {
  const { sample: words } = useWords();
  const sample = useSample();
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const removing = useMutation({
    mutationFn: () => send('delete', '/sample', {}),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <Card title={words.remove}>
      {removing.data ? (
        <p role="status">{words.removed(removing.data.cases, removing.data.officers)}</p>
      ) : sample ? (
        <>
          <p className="small">{words.removeExplained}</p>
          <TickField label={words.sure} value={sure} onChange={setSure} />
          <Button
            color="red"
            disabled={!sure || sample.status === 'loading'}
            loading={removing.isPending}
            onClick={() => removing.mutate()}
          >
            {words.remove}
          </Button>
          <ProblemNote error={removing.error} />
        </>
      ) : (
        <p className="small quiet">{words.none}</p>
      )}
    </Card>
  );
}
