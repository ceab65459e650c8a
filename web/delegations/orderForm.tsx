import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newDelegation } from '../../api/forms';
import { WhereFields, type Where } from '../admin/officers/seats';
import type { DelegationView, NewDelegation } from '../data/api';
import { askAgain, useList } from '../data/queries';
import { useMe } from '../data/session';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { Mark } from '../parts/mark';
import { useWords } from '../words';
import { dmy } from '../words/dates';
import { choices, useFinding } from './finding';

/** A substitute for somebody who is away and can't name one: an administrator enters the decision that orders it. */
export function OrderForm() {
  const { delegations: words } = useWords();
  const { officer, today } = useMe();
  const client = useQueryClient();
  const [given, setGiven] = useState(0);
  const [body, setBody] = useState('');
  const there = useList('/officers', body ? { query: { body, active: true, limit: 100 } } : null);
  const { people, field } = useFinding();
  const signing = there.items.filter(({ seats }) => seats.some((one) => one.body === body && one.role === 'head'));
  return (
    <details>
      <summary>{words.order}</summary>
      <p className="small quiet">{words.orderHint}</p>
      {given > 0 && (
        <p role="status">
          <Mark look="done">{words.given}</Mark>
        </p>
      )}
      <RequestForm<NewDelegation, DelegationView>
        key={given}
        label={words.order}
        className="card stack"
        schema={newDelegation}
        send={(wish, once) => once('/delegations', { body: wish })}
        beside={{ kind: 'absence', role: 'head' }}
        begin={{ from: dmy(today) }}
        parts={() => [
          piece<Where>({
            name: 'where',
            begins: { unit: officer.adminOf ?? '', body: '' },
            show: (where, change) => (
              <WhereFields
                where={where}
                onChange={(next) => {
                  setBody(next.body);
                  change(next);
                }}
              />
            ),
            sent: (where) => (where.body ? { body: where.body } : null),
          }),
          { name: 'ordered.giver', label: words.absent, as: 'choice', width: 480, among: choices(signing) },
          field,
          { name: 'holder', label: words.holder, as: 'choice', width: 480, among: choices(people) },
          [
            { name: 'from', label: words.from },
            { name: 'to', label: words.to },
          ],
          { name: 'ordered.by', label: words.decision, width: 480, maxLength: 200 },
          { name: 'why', as: 'reason' },
        ]}
        onSent={() => {
          setGiven((times) => times + 1);
          return askAgain(client, '/delegations');
        }}
      />
    </details>
  );
}
