import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DelegationView } from '../data/api';
import { send } from '../data/client';
import { askAgain, useList } from '../data/queries';
import { useMe } from '../data/session';
import { BodyName } from '../parts/bodyName';
import { Loaded, More } from '../parts/loaded';
import { ProblemNote } from '../parts/problem';
import { useTitle } from '../parts/title';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { DelegationForm } from './delegationForm';

/** Who may act with whose powers, on which days: what one gave, what one received; administrators see everyone's. */
export function Delegations() {
  const {
    words: { delegations },
  } = useLanguage();
  const { officer, seats } = useMe();
  const [all, setAll] = useState(officer.admin);
  const list = useList('/delegations', { query: { all } });
  const own = seats.filter((seat) => seat.role === 'head' && !seat.onBehalfOf).map(({ body }) => body);
  useTitle(delegations.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <div className="row between">
          <h1>{delegations.title}</h1>
          {officer.admin && (
            <Checkbox
              label={delegations.everyones}
              checked={all}
              onChange={({ currentTarget }) => setAll(currentTarget.checked)}
            />
          )}
        </div>
        <p className="small quiet">{delegations.explained}</p>
      </header>
      {own.length > 0 ? (
        <DelegationForm bodies={[...new Set(own)]} />
      ) : (
        <p className="small quiet">{delegations.noSigningSeat}</p>
      )}
      <Loaded of={list}>
        {() =>
          list.items.length === 0 ? (
            <p className="card quiet">{delegations.none}</p>
          ) : (
            <div className="card">
              <Table rows={list.items} />
              <More of={list} />
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function Table({ rows }: { rows: DelegationView[] }) {
  const {
    words: { delegations },
  } = useLanguage();
  return (
    <table className="list stacked">
      <thead>
        <tr>
          <th scope="col">{delegations.who}</th>
          <th scope="col">{delegations.forBody}</th>
          <th scope="col">{delegations.days}</th>
          <th scope="col">{delegations.why}</th>
          <th scope="col">{delegations.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <span className="strong">{row.holder.name}</span> <span className="quiet">{delegations.onBehalf}</span>{' '}
              <span className="strong">{row.giver.name}</span>
              <br />
              <span className="tiny quiet">{delegations.kinds[row.kind]}</span>
            </td>
            <td>
              <BodyName id={row.body} />
            </td>
            <td className="num">
              {dmy(row.from)} – {dmy(row.to)}
            </td>
            <td className="small">{row.why}</td>
            <td>
              <State row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ row }: { row: DelegationView }) {
  const {
    words: { delegations },
  } = useLanguage();
  const { officer, today } = useMe();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => send('delete', '/delegations/{id}', { path: { id: row.id } }),
    onSuccess: () => askAgain(client, '/delegations'),
  });
  if (row.revokedAt) return <span className="mark rest">{delegations.revoked}</span>;
  if (row.to < today) return <span className="mark rest">{delegations.over}</span>;
  const mark =
    row.from > today ? (
      <span className="mark mine">{delegations.coming}</span>
    ) : (
      <span className="mark done">{delegations.running}</span>
    );
  const mine = officer.admin || row.giver.id === officer.id;
  return (
    <div className="stack tight">
      {mark}
      {mine && (
        <Button size="compact-sm" variant="default" loading={revoke.isPending} onClick={() => revoke.mutate()}>
          {delegations.revoke}
        </Button>
      )}
      <ProblemNote error={revoke.error} />
    </div>
  );
}
