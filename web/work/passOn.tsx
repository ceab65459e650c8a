import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NewPass, TaskRow } from '../data/api';
import { useHolding } from '../data/holding';
import { named, useColleagues, usePass } from '../data/passes';
import { useMe } from '../data/session';
import { LineField } from '../parts/fields';
import { Finder } from '../parts/finder';
import type { DrawnUp } from '../parts/form/drawnUp';
import { Form } from '../parts/form/form';
import { useWords } from '../words';

interface Props {
  /** Of one body. */
  tasks: TaskRow[];
  /** What goes along, as it stands when it is handed over. */
  drawnUp?: () => DrawnUp;
  label: string;
  onDone(): void;
  onClose?: () => void;
}

/** Passes tasks on to a colleague, with a note; to whom one of them came from, it is returned with a reason. */
export function PassOn({ tasks, drawnUp, label, onDone, onClose }: Props) {
  const { inside: words, role } = useWords();
  const { officer } = useMe();
  const colleagues = useColleagues(tasks[0]?.body.id ?? null);
  const from = tasks.length === 1 ? giverOf(tasks[0], officer.id) : null;
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const pass = usePass(onDone);
  const back = to !== '' && to === from;
  const holding = useHolding(pass.mutate);
  const send = () => {
    const asked: NewPass = { tasks: named(tasks), how: back ? 'return' : 'pass', to };
    holding.hold({ ...asked, ...(note.trim() && { note: note.trim() }), ...(drawnUp && { prepared: drawnUp() }) });
  };
  return (
    <Form
      label={label}
      submit={back ? words.giveBack : words.passOn}
      ready={to !== '' && (!back || note.trim() !== '')}
      pending={pass.isPending}
      error={pass.error}
      onSend={send}
      holding={holding}
      onClose={onClose}
      takesFocus={onClose !== undefined}
    >
      <div className="row">
        <Finder
          label={words.to}
          withAsterisk
          w={300}
          data={colleagues.map(({ id, name, role: seat, leads, next }) => ({
            value: id,
            label: `${name} (${leads ?? role[seat]})${id === from ? ` – ${words.sender}` : next ? ` – ${words.nextUp}` : ''}`,
          }))}
          value={to}
          onChange={setTo}
        />
        <LineField
          className="grow"
          label={back ? words.reason : words.note}
          withAsterisk={back}
          required={back}
          maxLength={2_000}
          value={note}
          onChange={setNote}
        />
      </div>
    </Form>
  );
}

/** Who passed a task on to an officer; nobody where they took it themselves. */
const giverOf = (task: TaskRow | undefined, me: string): string | null =>
  task?.held?.to?.id === me && task.held.by.id !== me ? task.held.by.id : null;

interface TakeProps {
  task: TaskRow;
  onDone(): void;
}

/** Takes a task, or gives it back to all. */
export function Take({ task, onDone }: TakeProps) {
  const { inside: words } = useWords();
  const { officer } = useMe();
  const pass = usePass(onDone);
  const mine = task.held?.to?.id === officer.id;
  return (
    <Button
      size="xs"
      variant="default"
      loading={pass.isPending}
      onClick={() => pass.mutate({ tasks: named([task]), how: mine ? 'give-back' : 'take' })}
    >
      {mine ? words.release : words.take}
    </Button>
  );
}
