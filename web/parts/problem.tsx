import { Alert, Button } from '@mantine/core';
import { Refused } from '../data/client';
import { useWords } from '../words';

/** What went wrong and what to do about it, in the reader's language. */
export function ProblemNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = useWords();
  if (!error) return null;
  const { title, remedy, instance, act } = textOf(error, words.problem);
  return (
    <Alert color="red" title={title} role="alert" variant="light">
      <p>{remedy}</p>
      {act !== undefined && <p>{words.problem.onRecord(act)}</p>}
      {instance && <p className="tiny quiet">{words.problem.number} {instance.replace('urn:uuid:', '')}</p>}
      {retry && <Button mt={8} size="xs" variant="default" onClick={retry}>{words.retry}</Button>}
    </Alert>
  );
}

function textOf(error: unknown, words: { network: string; networkRemedy: string }): { title: string; remedy: string; instance?: string; act?: number } {
  if (!(error instanceof Refused)) return { title: words.network, remedy: words.networkRemedy };
  const { title, remedy, instance, act } = error.problem;
  return { title, remedy, instance, act: act?.seq };
}
