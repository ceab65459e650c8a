import { Alert } from '@mantine/core';
import type { CaseTimetableView } from '../data/api';
import { useLanguage } from '../words';

/** Due dates that contradict each other: a step due before what it waits for. */
export function Conflicts({ conflicts, hint }: { conflicts: CaseTimetableView['conflicts']; hint?: string }) {
  const { words, say } = useLanguage();
  if (conflicts.length === 0) return null;
  return (
    <Alert color="yellow" title={words.start.conflicts(conflicts.length)}>
      <ul className="says">
        {conflicts.map((one) => (
          <li key={`${one.step} ${one.waits}`}>{say(one.says)}</li>
        ))}
      </ul>
      {hint && <p>{hint}</p>}
    </Alert>
  );
}
