import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from './form/form';

interface Props {
  /** What the button says, and what it is done to. */
  label: string;
  of: string;
  /** What comes of it. */
  means: string;
  does(): Promise<unknown>;
}

/** What can't be undone: the first press says what comes of it, the second does it. */
export function Sure({ label, of, means, does }: Props) {
  const [asked, setAsked] = useState(false);
  const doing = useMutation({ mutationFn: does });
  if (!asked)
    return (
      <Button size="compact-sm" variant="default" aria-label={`${label}: ${of}`} onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  return (
    <Form
      label={`${label}: ${of}`}
      submit={label}
      className="stack tight"
      pending={doing.isPending}
      error={doing.error}
      onSend={() => doing.mutate()}
      onClose={() => setAsked(false)}
      takesFocus
    >
      <p className="small">{means}</p>
    </Form>
  );
}
