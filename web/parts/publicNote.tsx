import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words';

interface Props {
  /** From when until when, where that is known. */
  days?: string | undefined;
  children: ReactNode;
}

/** Said before the click: what everyone will read, where, and for how long. */
export function PublicNote({ days, children }: Props) {
  const { form } = useWords();
  return (
    <Alert color="yellow" title={form.publicTitle} role="note">
      <div className="stack tight small">
        <p>{children}</p>
        <p>
          {form.publicWhere}{' '}
          <a href="/public" target="_blank" rel="noreferrer">
            /public
          </a>
        </p>
        {days && <p>{days}</p>}
      </div>
    </Alert>
  );
}
