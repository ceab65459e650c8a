import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DelegationView } from '../data/api';
import { send } from '../data/client';
import { type List, useApi, useAskAgain, useList } from '../data/queries';
import { useMe } from '../data/session';
import { BodyName } from '../parts/bodyName';
import { ProblemNote } from '../parts/problem';
import { ListPage } from '../parts/listPage';
import { useWords } from '../words';
import { dmy } from '../words/dates';
import { DelegationForm, lendable, OrderForm } from './forms';
import { ListTable } from '../parts/table';
import { Tag } from '../parts/mark';
import { TickField } from '../parts/fields';

/** Who may act with whose powers, on which days: what one gave, what one received; administrators see everyone's. */
export function Delegations() {
  const { delegations } = useWords();
  const { officer, seats } = useMe();
  const administers = officer.admin || officer.adminOf !== null;
  const [all, setAll] = useState(administers);
  const list = useList('/delegations', { query: { all } });
  const under = useApi('/delegations/orderable', administers ? null : {}).data?.items ?? [];
  const own = lendable(seats);
  return (
    <ListPage
      title={delegations.title}
      intro={delegations.explained}
      beside={administers && <TickField label={delegations.everyones} value={all} onChange={setAll} />}
    >
      {own.length > 0 ? <DelegationForm seats={own} /> : <p className="small quiet">{delegations.noSeatToLend}</p>}
      {administers ? <OrderForm under={null} /> : under.length > 0 && <OrderForm under={under} />}
      <Listing list={list} />
    </ListPage>
  );
}

function Listing({ list }: { list: List<DelegationView> }) {
  const { delegations, role } = useWords();
  return (
    <ListTable
      of={list}
      empty={delegations.none}
      keyOf={(row) => row.id}
      columns={[
        {
          head: delegations.who,
          cell: (row) => (
            <>
              <span className="strong">{row.holder.name}</span> <span className="quiet">{delegations.onBehalf}</span>{' '}
              <span className="strong">{row.giver.name}</span>
              <br />
              <span className="tiny quiet">{delegations.kinds[row.kind]}</span>
              {row.orderedBy && (
                <>
                  <br />
                  <span className="tiny quiet">{delegations.orderedBy(row.orderedBy.name, row.order ?? '')}</span>
                </>
              )}
            </>
          ),
        },
        {
          head: delegations.forBody,
          cell: (row) => (
            <>
              <BodyName id={row.body} />
              <br />
              <span className="tiny quiet">{role[row.role]}</span>
            </>
          ),
        },
        {
          head: delegations.days,
          look: 'num',
          cell: (row) => (
            <>
              {dmy(row.from)} – {dmy(row.to)}
            </>
          ),
        },
        { head: delegations.why, look: 'small', cell: (row) => row.why },
        { head: delegations.state, cell: (row) => <State row={row} /> },
      ]}
    />
  );
}

function State({ row }: { row: DelegationView }) {
  const { delegations } = useWords();
  const { officer, today } = useMe();
  const askAgain = useAskAgain();
  const revoke = useMutation({
    mutationFn: () => send('delete', '/delegations/{id}', { path: { id: row.id } }),
    onSuccess: () => askAgain('/delegations'),
  });
  if (row.revokedAt) return <Tag look="rest">{delegations.revoked}</Tag>;
  if (row.to < today) return <Tag look="rest">{delegations.over}</Tag>;
  const mark =
    row.from > today ? <Tag look="mine">{delegations.coming}</Tag> : <Tag look="done">{delegations.running}</Tag>;
  const mine = officer.admin || officer.adminOf !== null || [row.giver.id, row.orderedBy?.id].includes(officer.id);
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
