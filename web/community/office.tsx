import { useState } from 'react';
import { useApi, useList } from '../data/queries';
import { useTitle } from '../parts/title';
import { useWords } from '../words';
import { Invitations } from './invitations';
import { OfficeCommentCard } from './officeComment';
import { OfficePostings } from './officePostings';
import { keysOf } from '../parts/keysOf';
import { CardList } from './cards';

const TABS = {
  waiting: { status: 'waiting' },
  unanswered: { status: 'published', answered: false },
  answered: { status: 'published', answered: true },
  refused: { status: 'refused' },
} as const;
type Tab = keyof typeof TABS;

/** What the community said of one's drafts: let through or refuse, then accept or explain. */
export function OfficeComments() {
  const { office: words } = useWords();
  useTitle(words.title);
  const [tab, setTab] = useState<Tab>('waiting');
  const summary = useApi('/community-comments/summary');
  const list = useList('/community-comments', { query: TABS[tab] });
  const label = (one: Tab) =>
    (one === 'waiting' || one === 'unanswered') && summary.data
      ? words.tab(words.tabs[one], summary.data[one])
      : words.tabs[one];
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{words.title}</h1>
        <p className="small quiet">{words.intro}</p>
      </header>
      <Invitations />
      <OfficePostings />
      <div className="parts" role="group" aria-label={words.title}>
        {keysOf(TABS).map((one) => (
          <button key={one} type="button" aria-pressed={one === tab} onClick={() => setTab(one)}>
            {label(one)}
          </button>
        ))}
      </div>
      <CardList of={list} empty={<p className="card quiet">{words.empty[tab]}</p>} keyOf={({ id }) => id}>
        {(one) => <OfficeCommentCard one={one} />}
      </CardList>
    </div>
  );
}
