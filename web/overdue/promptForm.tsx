import type { OverdueRow } from '../data/api';
import type { Done } from '../data/act';
import { ActForm } from '../parts/form/actForm';
import { NOTE, WHY } from '../parts/form/usual';
import { useLanguage } from '../words';
import { dmy, readDmy } from '../words/dates';

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
