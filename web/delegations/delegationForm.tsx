import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newDelegation } from '../../api/forms';
import type { DelegationView, NewDelegation } from '../data/api';
import { useBodyNames } from '../data/bodies';
import { askAgain, useList } from '../data/queries';
import { useMe } from '../data/session';
import { RequestForm } from '../parts/form/requestForm';
import { Mark } from '../parts/mark';
import { LineField } from '../parts/fields';
import { useLanguage } from '../words';
import { dmy, readDmy } from '../words/dates';

/** Lends the powers of one's own signing seat to somebody, for some days. */
export function DelegationForm({ bodies }: { bodies: string[] }) {
  const { delegations: words } = useLanguage().words;
  const { officer, today } = useMe();
  const client = useQueryClient();
  const [given, setGiven] = useState(0);
  const [search, setSearch] = useState('');
  const people = useList('/officers', { query: { active: true, search: search.trim(), limit: 100 } });
  const nameOf = useBodyNames(bodies);
  return (
    <>
      {given > 0 && (
        <p role="status">
          <Mark look="done">{words.given}</Mark>
        </p>
      )}
      <RequestForm<NewDelegation, DelegationView>
        // After one is given, the form begins anew.
        key={given}
        label={words.give}
        className="card stack"
        schema={newDelegation}
        send={(body, once) => once('/delegations', { body })}
        kept="delegation"
        begin={{ body: bodies[0], kind: 'absence', from: dmy(today) }}
        parts={(said) => [
          { name: 'kind', label: words.kind, called: words.kinds, hints: words.kindHints },
          [
            {
              name: 'body',
              label: words.mySeat,
              as: 'choice',
              among: bodies.map((id) => ({ value: id, label: nameOf(id) })),
            },
          ],
          <LineField
            key="search"
            label={words.find}
            w={320}
            maw="100%"
            value={search}
            onChange={setSearch}
            maxLength={100}
          />,
          {
            name: 'holder',
            label: words.holder,
            as: 'choice',
            width: 480,
            among: people.items
              .filter(({ id }) => id !== officer.id)
              .map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` })),
          },
          [
            { name: 'from', label: words.from, wrong: (readDmy(said('from')) ?? today) < today && words.past },
            { name: 'to', label: words.to },
          ],
          { name: 'why', as: 'reason' },
        ]}
        onSent={() => {
          setGiven((times) => times + 1);
          return askAgain(client, '/delegations');
        }}
      >
        <h2>{words.give}</h2>
      </RequestForm>
    </>
  );
}
