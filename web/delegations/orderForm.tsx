import { useState } from 'react';
import { newDelegation } from '../../api/forms';
import { WhereFields, type Where } from '../parts/whereFields';
import type { DelegationView, NewDelegation, Orderable } from '../data/api';
import { useAskAgain, useApi, useList } from '../data/queries';
import { useMe } from '../data/session';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { Finder } from '../parts/finder';
import { Mark } from '../parts/mark';
import { type Language, useLanguage } from '../words';
import { dmy } from '../words/dates';
import { choices, useFinding } from './finding';

/**
 * A substitute for somebody who is away and can't name one, by a decision: an administrator enters it, or who signs for
 * the body above, for the bodies `under` it.
 */
export function OrderForm({ under }: { under: Orderable['items'] | null }) {
  const {
    words: { delegations: words },
    say,
  } = useLanguage();
  const { officer, today } = useMe();
  const askAgain = useAskAgain();
  const [given, setGiven] = useState(0);
  const [body, setBody] = useState('');
  const { signing, people, field } = usePeople(under, body);
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
          under
            ? bodyAmong(under, words.forBody, say, setBody)
            : piece<Where>({
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
          { name: 'ordered.giver', label: words.absent, width: 480, among: choices(signing) },
          field,
          { name: 'holder', label: words.holder, width: 480, among: choices(people) },
          [
            { name: 'from', label: words.from },
            { name: 'to', label: words.to },
          ],
          { name: 'ordered.by', label: words.decision, width: 480, maxLength: 200 },
          { name: 'why', as: 'reason' },
        ]}
        onSent={() => {
          setGiven((times) => times + 1);
          return askAgain('/delegations');
        }}
      />
    </details>
  );
}

/** One of the bodies for which one may order a substitute. */
const bodyAmong = (under: Orderable['items'], label: string, say: Language['say'], onChoose: (body: string) => void) =>
  piece<string>({
    name: 'under',
    begins: '',
    show: (chosen, change) => (
      <Finder
        label={label}
        withAsterisk
        w={480}
        data={under.map(({ body }) => ({ value: body.id, label: say(body.name) }))}
        value={chosen}
        onChange={(body) => {
          onChoose(body);
          change(body);
        }}
      />
    ),
    sent: (chosen) => (chosen ? { body: chosen } : null),
  });

/** Who signs in that body, and who may be named in their place. */
function usePeople(under: Orderable['items'] | null, body: string) {
  const there = useList('/officers', !under && body ? { query: { body, active: true, limit: 100 } } : null);
  const { people, search, field } = useFinding();
  const substitutes = useApi(
    '/delegations/substitutes',
    under && body ? { query: { body, ...(search && { search }) } } : null,
  );
  const known = there.items.filter(({ seats }) => seats.some((one) => one.body === body && one.role === 'head'));
  if (!under) return { signing: known, people, field };
  const heads = under.find((one) => one.body.id === body)?.heads ?? [];
  return { signing: heads, people: substitutes.data?.items ?? [], field };
}
