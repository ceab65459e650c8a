import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CarryingRow } from '../data/api';
import { useOwnParties } from '../data/parties';
import { useApi, useList } from '../data/queries';
import { useMe } from '../data/session';
import { DueMark } from '../parts/due';
import { Icon } from '../parts/icon';
import { Listed } from '../parts/loaded';
import { useTitle } from '../parts/title';
import { yearsAround } from '../parts/years';
import { useLanguage } from '../words';

/** Plans being carried out: how far the reports are, and what falls short. */
export function Carryings() {
  const {
    words: { carrying: words },
    say,
  } = useLanguage();
  const { today } = useMe();
  const [filter, setFilter] = useState({ year: '', unit: '', short: false, open: false });
  const list = useList('/carrying-out', {
    query: {
      year: filter.year ? Number(filter.year) : undefined,
      unit: filter.unit,
      short: filter.short || undefined,
      open: filter.open || undefined,
    },
  });
  const provinces = useApi('/units', { query: { level: 'province', limit: 200 } });
  const parties = useOwnParties();
  useTitle(words.title);
  const change = (part: Partial<typeof filter>) => setFilter({ ...filter, ...part });
  return (
    <div className="stack wide">
      <header className="stack">
        <div className="row between">
          <h1>{words.title}</h1>
          {parties.length > 0 && (
            <Link href="/carrying-out/start" className="go">
              <Icon name="start" />
              {words.startOne}
            </Link>
          )}
        </div>
        <p className="quiet small">{words.intro}</p>
        <div className="row filters">
          <NativeSelect
            aria-label={words.anyYear}
            value={filter.year}
            onChange={({ currentTarget }) => change({ year: currentTarget.value })}
            data={[{ value: '', label: words.anyYear }, ...yearsAround(today)]}
          />
          <NativeSelect
            aria-label={words.anyUnit}
            value={filter.unit}
            onChange={({ currentTarget }) => change({ unit: currentTarget.value })}
            data={[
              { value: '', label: words.anyUnit },
              ...(provinces.data?.items ?? []).map(({ code, name }) => ({ value: code, label: say(name) })),
            ]}
          />
          <Checkbox
            label={words.onlyShort}
            checked={filter.short}
            onChange={({ currentTarget }) => change({ short: currentTarget.checked })}
          />
          <Checkbox
            label={words.onlyOpen}
            checked={filter.open}
            onChange={({ currentTarget }) => change({ open: currentTarget.checked })}
          />
        </div>
      </header>
      <Listed of={list} empty={words.empty}>
        {() => <Table rows={list.items} />}
      </Listed>
    </div>
  );
}

function Table({ rows }: { rows: CarryingRow[] }) {
  const {
    words: { carrying: words, cases, due, rehearsal },
    say,
  } = useLanguage();
  return (
    <table className="list stacked">
      <thead>
        <tr>
          {[words.plan, words.reports, words.verdict, cases.nextDue].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.id}>
            <td>
              <Link href={`/carrying-out/${encodeURIComponent(one.id)}`} className="strong">
                {say(one.title)}
              </Link>
              {one.rehearsal && (
                <>
                  {' '}
                  <span className="mark rest">{rehearsal}</span>
                </>
              )}
            </td>
            <td>
              <span className="num">{words.reportsOf(one.reported, one.reports)}</span>
              {one.overdue > 0 && (
                <>
                  {' '}
                  <span className="mark late">
                    <Icon name="late" />
                    {due.overdue}
                  </span>
                </>
              )}
            </td>
            <td>
              {one.short > 0 ? (
                <span className="mark late">
                  <Icon name="short" />
                  {words.shortCount(one.short)}
                </span>
              ) : (
                <span className="quiet small">{words.noneShort}</span>
              )}
            </td>
            <td>
              {one.closedAt ? (
                <span className="mark done">
                  <Icon name="done" />
                  {one.outcome ? (words.outcomes[one.outcome] ?? cases.closed) : cases.closed}
                </span>
              ) : one.nextDue ? (
                <DueMark dueOn={one.nextDue} overdue={one.overdue > 0} />
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
