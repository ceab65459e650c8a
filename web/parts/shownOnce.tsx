import { Button, CopyButton } from '@mantine/core';
import { useWords } from '../words';
import { Mark } from './mark';

/** Something made that nobody will see again, to be copied at once. */
export function ShownOnce({ made, value, hint }: { made: string; value: string; hint?: string }) {
  const { shownOnce: words } = useWords();
  return (
    <div role="status" className="stack tight">
      <Mark look="done">{made}</Mark>
      <code className="small" style={{ overflowWrap: 'anywhere' }}>
        {value}
      </code>
      {hint && <p className="small">{hint}</p>}
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" w="fit-content" onClick={copy}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
