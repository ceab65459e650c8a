import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CaseRow } from '../data/api';
import { type List, useList } from '../data/queries';
import { useMe } from '../data/session';
import { urgencyOf } from '../parts/due';
import { Icon } from '../parts/icon';
import { ListPage } from '../parts/listPage';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf } from '../words/dates';
import { ListTable } from '../parts/table';

/** Every plan cycle one may see, those begun last first. */
export function Cases() {
  const words = useWords();
  const [rehearsal, setRehearsal] = useState(false);
  const cases = useList('/cases', { query: { kind: 'plan-cycle', rehearsal } });
  return (
    <ListPage
      title={words.cases.title}
      beside={
        <Checkbox
          label={words.cases.withRehearsals}
          checked={rehearsal}
          onChange={({ currentTarget }) => setRehearsal(currentTarget.checked)}
        />
      }
    >
      <Listing list={cases} />
    </ListPage>
  );
}

function Listing({ list }: { list: List<CaseRow> }) {
  const { words, say } = useLanguage();
  return (
    <ListTable
      of={list}
      empty={words.cases.empty}
      keyOf={(one) => one.id}
      columns={[
        {
          head: words.cases.case,
          cell: (one) => (
            <>
              <Link href={`/cases/${encodeURIComponent(one.id)}`} className="strong">
                {say(one.title)}
              </Link>
              {one.rehearsal && (
                <>
                  {' '}
                  <span className="mark rest">{words.rehearsal}</span>
                </>
              )}
            </>
          ),
        },
        { head: words.cases.year, look: 'num', cell: (one) => one.year ?? '–' },
        { head: words.cases.state, cell: (one) => <CaseState one={one} /> },
        { head: words.cases.nextDue, look: 'num', cell: (one) => (one.nextDue ? dmy(one.nextDue) : '–') },
      ]}
    />
  );
}

/** Closed, late, or on its way. */
export function CaseState({
  one: { closedAt, overdue, nextDue },
}: {
  one: Pick<CaseRow, 'closedAt' | 'overdue' | 'nextDue'>;
}) {
  const { cases, due } = useWords();
  const { today } = useMe();
  if (closedAt)
    return (
      <span className="mark done">
        <Icon name="done" />
        {cases.closed} {dmyOf(closedAt)}
      </span>
    );
  if (overdue > 0)
    return (
      <span className="mark late">
        <Icon name="late" />
        {cases.overdueSteps(overdue)}
      </span>
    );
  if (urgencyOf(nextDue, false, today) === 'soon')
    return (
      <span className="mark soon">
        <Icon name="soon" />
        {due.soon}
      </span>
    );
  return (
    <span className="mark mine">
      <Icon name="open" />
      {cases.open}
    </span>
  );
}
