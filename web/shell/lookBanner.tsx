import { Button } from '@mantine/core';
import { useLookAs, useMe } from '../data/session';
import { Icon } from '../parts/icon';
import { useWords } from '../words';

/** On every page while an administrator looks as somebody else: whose pages these are, and how to be oneself again. */
export function LookBanner() {
  const { look: words } = useWords();
  const { officer, seenBy } = useMe();
  const end = useLookAs();
  if (!seenBy) return null;
  return (
    <div className="banner" role="status">
      <Icon name="law" />
      <span>{words.banner(officer.name)}</span>
      <Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
        {words.end}
      </Button>
    </div>
  );
}
