import type { OverdueRow } from '../data/api';
import { type Done, useAct } from '../data/act';
import { ActForm } from '../parts/form/actForm';
import { NOTE, WHY } from '../parts/form/usual';
import { useLanguage } from '../words';
import { dmy, readDmy } from '../words/dates';
import { Button } from '@mantine/core';
import { useHolding } from '../data/holding';
import { HeldBar } from '../parts/form/form';
import { ProblemNote } from '../parts/problem';

interface PromptProps {
  row: OverdueRow;
  act: OverdueRow['acts'][number];
  onDone(done: Done): void;
  onClose(): void;
}

/** Reminds, puts the step before the level above, or gives it a later day with the reason. */
export function PromptForm({ row, act: { name, body, repeated }, onDone, onClose }: PromptProps) {
  const { words, say } = useLanguage();
  const task = { caseId: row.case, key: row.step, body: { id: body } };
  const laterThan = words.overdue.laterThan(dmy(row.dueOn));
  return (
    <ActForm
      act={{ kind: 'plan-cycle', name, task, title: say(row.title), onDone, onClose }}
      data={{ step: row.step, ...(repeated && { again: true }) }}
      parts={(said) =>
        name === 'extend'
          ? [
              {
                name: 'data.newDue',
                label: words.form.newDue,
                hint: laterThan,
                wrong: (readDmy(said('data.newDue')) ?? '9') <= row.dueOn && laterThan,
              },
              WHY,
            ]
          : [NOTE]
      }
    />
  );
}

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
