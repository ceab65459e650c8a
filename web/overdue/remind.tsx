import { Button } from '@mantine/core';
import type { OverdueRow } from '../data/api';
import { type Done, useAct } from '../data/act';
import { useHolding } from '../data/holding';
import { HeldBar } from '../parts/form/heldBar';
import { ProblemNote } from '../parts/problem';
import { useLanguage } from '../words';

interface RemindProps {
  row: OverdueRow;
  act: OverdueRow['acts'][number];
  open: boolean;
  onNote(): void;
  onDone(done: Done): void;
}

/** Reminds the holder with one press; with another one first, in words of one's own. */
export function Remind({ row, act: { body, repeated }, open, onNote, onDone }: RemindProps) {
  const { words, say } = useLanguage();
  const act = useAct(row.case, say(row.title), onDone);
  const holding = useHolding(act.mutate);
  if (holding.held) return <HeldBar of={holding} />;
  return (
    <>
      <Button
        size="xs"
        loading={act.isPending}
        onClick={() =>
          holding.hold({ name: 'remind', body, data: { step: row.step, ...(repeated && { again: true }) } })
        }
      >
        {repeated ? words.overdue.remindAgain : words.act.remind}
      </Button>
      <Button size="xs" variant="default" aria-expanded={open} onClick={onNote}>
        {words.overdue.remindWithNote}
      </Button>
      <ProblemNote error={act.error} />
    </>
  );
}
