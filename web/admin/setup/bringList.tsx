import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { BroughtView } from '../../data/api';
import { send } from '../../data/client';
import { useAskAgain } from '../../data/queries';
import { Card } from '../../parts/card';
import { CellFaults } from '../../parts/cellFaults';
import { FileButton } from '../../parts/fileButton';
import { Icon } from '../../parts/icon';
import { Mark } from '../../parts/mark';
import { ProblemNote } from '../../parts/problem';
import { useWords } from '../../words';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Wish {
  file: File;
  dryRun: boolean;
}

/** The list of officers: its template, what would come of the filled-in file, and only then the button that writes. */
export function BringList({ unit }: { unit: string }) {
  const { setup: words } = useWords();
  const askAgain = useAskAgain();
  const bring = useMutation({
    mutationFn: ({ file, dryRun }: Wish) =>
      send('post', '/setup/{unit}/officers', {
        path: { unit },
        query: { dryRun },
        body: file,
        headers: { 'Content-Type': XLSX },
      }),
    onSuccess: ({ written }) => (written ? askAgain('/setup/{unit}', '/setup/{unit}/below', '/officers') : undefined),
  });
  const { data, variables } = bring;
  return (
    <Card title={words.bring}>
      <p className="small">{words.bringHint}</p>
      <div className="row">
        <a href={`/api/setup/${encodeURIComponent(unit)}/officers`} download>
          <Icon name="file" /> {words.template}
        </a>
        <FileButton
          accept=".xlsx"
          size="sm"
          loading={bring.isPending}
          field={{ 'aria-label': words.file }}
          onPick={([file]) => file && bring.mutate({ file, dryRun: true })}
        >
          {words.file}
        </FileButton>
      </div>
      <ProblemNote error={bring.error} />
      {data && variables && (
        <Outcome of={data}>
          <Button size="sm" loading={bring.isPending} onClick={() => bring.mutate({ ...variables, dryRun: false })}>
            {words.confirm}
          </Button>
        </Outcome>
      )}
    </Card>
  );
}

function Outcome({ of: data, children }: { of: BroughtView; children: ReactNode }) {
  const { setup: words } = useWords();
  const { rows, people, seats, same, faulty, written } = data;
  if (written)
    return (
      <p role="status">
        <Mark look="done">{words.written(people, seats)}</Mark>
      </p>
    );
  if (faulty > 0) return <CellFaults faults={data.faults} count={faulty} />;
  return (
    <div className="card flat stack tight" role="status">
      <p className="strong">{words.dryRun(rows)}</p>
      <p>{seats > 0 ? words.outcome(people, seats, same) : words.nothing}</p>
      {seats > 0 && (
        <>
          <p className="small">{words.invites(people)}</p>
          <div>{children}</div>
        </>
      )}
    </div>
  );
}
