import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Holding } from '../../data/holding';
import { useWords } from '../../words';

/** That something goes in some seconds, and the way back. No button has the focus: a second Enter undoes nothing. */
export function HeldBar({ of: { seconds, undo, now } }: { of: Pick<Holding<never>, 'seconds' | 'undo' | 'now'> }) {
  const { held: words } = useWords();
  const here = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    here.current?.focus();
    const ticking = setInterval(() => setLeft((before) => Math.max(before - 1, 0)), 1_000);
    return () => clearInterval(ticking);
  }, []);
  return (
    <div ref={here} tabIndex={-1} role="status" className="row held-bar">
      <span className="hidden-visually">{words.goes(seconds)}</span>
      <span className="strong num" aria-hidden>
        {words.goes(left)}
      </span>
      <Button variant="default" onClick={undo}>
        {words.undo}
      </Button>
      <Button variant="subtle" onClick={now}>
        {words.now}
      </Button>
    </div>
  );
}
