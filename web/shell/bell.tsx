import { Button, Popover } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { NewsLine } from '../data/api';
import { send } from '../data/client';
import { useAskAgain, useApi } from '../data/queries';
import { Icon } from '../parts/icon';
import { Loaded } from '../parts/loaded';
import { Tag } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { stamp } from '../words/dates';
import { addressOfCase } from '../parts/caseLink';

/** What is new for one; the count beside it says how much one hasn't seen. */
export function Bell() {
  const { bell: words } = useWords();
  const [open, setOpen] = useState(false);
  const { data } = useApi('/news/summary');
  const unseen = data?.unseen ?? 0;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={380} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          className="bell"
          size="compact-sm"
          variant="default"
          aria-label={words.label(unseen)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="bell" />
          {unseen > 0 && <span className="count num">{words.most(unseen)}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.title} className="bell-lines">
        <Lines onOpened={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Lines({ onOpened }: { onOpened(): void }) {
  const { bell: words } = useWords();
  const askAgain = useAskAgain();
  const news = useApi('/news');
  const look = useMutation({
    mutationFn: (at: string) => send('post', '/news/seen', { body: { at } }),
    onSuccess: () => askAgain('/news', '/news/summary'),
  });
  return (
    <Loaded of={news}>
      {({ items }) => (
        <div className="stack tight">
          <div className="row between">
            <h2 className="small">{words.title}</h2>
            {items.some(({ seen }) => !seen) && (
              <Button
                size="compact-xs"
                variant="subtle"
                loading={look.isPending}
                onClick={() => look.mutate(items[0]!.at)}
              >
                {words.allSeen}
              </Button>
            )}
          </div>
          {items.length === 0 && <p className="small quiet">{words.none}</p>}
          <ul className="plain stack tight">
            {items.map((one) => (
              <li key={one.id} className="small">
                <Line one={one} onOpened={onOpened} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  );
}

function Line({ one: { kind, at, by, text, seen, case: about }, onOpened }: { one: NewsLine; onOpened(): void }) {
  const { words, say } = useLanguage('bell');
  const part = kind === 'mentioned' || kind === 'remark' ? 'remarks' : undefined;
  const href =
    kind === 'passed' || kind === 'returned' ? `/?case=${encodeURIComponent(about.id)}` : addressOfCase(about.id, part);
  // A mail's subject says of which case it is.
  const head = kind === 'mail' ? text : `${words.kinds[kind](by?.name ?? '')}: ${say(about.title)}`;
  return (
    <>
      <Link href={href} className={seen ? '' : 'strong'} onClick={onOpened}>
        {head}
      </Link>{' '}
      {!seen && <Tag look="mine">{words.unseen}</Tag>}
      {kind !== 'mail' && text && <p className="said-short quiet">{text}</p>}
      <p className="tiny quiet num">{stamp(at)}</p>
    </>
  );
}
