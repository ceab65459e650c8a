import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CaseRow } from '../data/api';
import { useList } from '../data/queries';
import { useMe } from '../data/session';
import { urgencyOf } from '../parts/due';
import { Icon } from '../parts/icon';
import { Loaded, More } from '../parts/loaded';
import { useTitle } from '../parts/title';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf } from '../words/dates';

/** Every plan cycle one may see, those begun last first. */
export function Cases() {
  const words = useWords();
  const [rehearsal, setRehearsal] = useState(false);
  const cases = useList('/cases', { query: { kind: 'plan-cycle', rehearsal } });
  useTitle(words.cases.title);
  return (
    <div className="stack wide">
      <header className="row between">
        <h1>{words.cases.title}</h1>
        <Checkbox
          label={words.cases.withRehearsals}
          checked={rehearsal}
          onChange={({ currentTarget }) => setRehearsal(currentTarget.checked)}
        />
      </header>
      <Loaded of={cases}>
        {() =>
          cases.items.length === 0 ? (
            <p className="card quiet">{words.cases.empty}</p>
          ) : (
            <div className="card scroll-x" tabIndex={0}>
              <CaseTable cases={cases.items} />
              <More of={cases} />
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function CaseTable({ cases }: { cases: CaseRow[] }) {
  const { words, say } = useLanguage();
  return (
    <table className="list stacked">
      <thead>
        <tr>
          <th scope="col">{words.cases.case}</th>
          <th scope="col">{words.cases.year}</th>
          <th scope="col">{words.cases.state}</th>
          <th scope="col">{words.cases.nextDue}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.id}>
            <td>
              <Link href={`/cases/${encodeURIComponent(one.id)}`} className="strong">
                {say(one.title)}
              </Link>
              {one.rehearsal && (
                <>
                  {' '}
                  <span className="mark rest">{words.rehearsal}</span>
                </>
              )}
            </td>
            <td className="num">{one.year ?? '–'}</td>
            <td>
              <CaseState one={one} />
            </td>
            <td className="num">{one.nextDue ? dmy(one.nextDue) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
