import { type ComponentProps, type ReactElement, useState } from 'react';
import { newDelegation } from '../../api/forms';
import type { DelegationView, NewDelegation, Orderable, WhoAmI } from '../data/api';
import { useBodyNames } from '../data/bodies';
import { useApi, useAskAgain, useList } from '../data/queries';
import { useMe } from '../data/session';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { Mark } from '../parts/mark';
import { ChoiceField, LineField } from '../parts/fields';
import { useWords } from '../words';
import { dmy, readDmy } from '../words/dates';
import { type Where, WhereFields } from '../parts/whereFields';
import { Finder } from '../parts/finder';

type OwnSeat = Required<Pick<NewDelegation, 'body' | 'role'>>;

/** One's own seats that may be lent: those that sign, and the records clerk's; once each. */
export const lendable = (seats: WhoAmI['seats']): OwnSeat[] =>
  seats
    .flatMap(({ body, role, onBehalfOf }): OwnSeat[] =>
      (role === 'head' || role === 'clerk') && !onBehalfOf ? [{ body, role }] : [],
    )
    .filter((one, at, all) => all.findIndex(({ body, role }) => body === one.body && role === one.role) === at);

type FormProps = ComponentProps<typeof RequestForm<NewDelegation, DelegationView>>;

/** The form by which powers are given: once one is, it says so and begins anew. */
function Giving(form: Pick<FormProps, 'label' | 'kept' | 'beside' | 'begin' | 'parts' | 'children'>) {
  const { delegations: words } = useWords();
  const askAgain = useAskAgain();
  const [given, setGiven] = useState(0);
  return (
    <>
      {given > 0 && (
        <p role="status">
          <Mark look="done">{words.given}</Mark>
        </p>
      )}
      <RequestForm<NewDelegation, DelegationView>
        {...form}
        key={given}
        className="card stack"
        schema={newDelegation}
        send={(body, once) => once('/delegations', { body })}
        onSent={() => {
          setGiven((times) => times + 1);
          return askAgain('/delegations');
        }}
      />
    </>
  );
}

/** Lends one's own seat to somebody, for some days. */
export function DelegationForm({ seats }: { seats: OwnSeat[] }) {
  const { delegations: words, role: roles } = useWords();
  const { officer, today } = useMe();
  const { people, field } = useFinding();
  const nameOf = useBodyNames(seats.map(({ body }) => body));
  return (
    <Giving
      label={words.give}
      kept="delegation"
      begin={{ kind: 'absence', from: dmy(today) }}
      parts={(said) => [
        { name: 'kind', label: words.kind, called: words.kinds, hints: words.kindHints },
        piece<string>({
          name: 'seat',
          begins: '0',
          show: (chosen, change) => (
            <ChoiceField
              label={words.mySeat}
              withAsterisk
              w={480}
              maw="100%"
              value={chosen}
              onChange={change}
              among={seats.map(({ body, role }, at) => ({
                value: `${at}`,
                label: `${nameOf(body)} – ${roles[role]}`,
              }))}
            />
          ),
          sent: (chosen) => seats[Number(chosen)] ?? null,
        }),
        field,
        {
          name: 'holder',
          label: words.holder,
          width: 480,
          among: choices(people.filter(({ id }) => id !== officer.id)),
        },
        [
          { name: 'from', label: words.from, wrong: (readDmy(said('from')) ?? today) < today && words.past },
          { name: 'to', label: words.to },
        ],
        { name: 'why', as: 'reason' },
      ]}
    >
      <h2>{words.give}</h2>
    </Giving>
  );
}

/**
 * A substitute for somebody who is away and can't name one, by a decision: an administrator enters it, or who signs for
 * the body above, for the bodies `under` it.
 */
export function OrderForm({ under }: { under: Orderable['items'] | null }) {
  const { delegations: words } = useWords();
  const { officer, today } = useMe();
  const [body, setBody] = useState('');
  const { signing, people, field } = usePeople(under, body);
  return (
    <details>
      <summary>{words.order}</summary>
      <p className="small quiet">{words.orderHint}</p>
      <Giving
        label={words.order}
        beside={{ kind: 'absence', role: 'head' }}
        begin={{ from: dmy(today) }}
        parts={() => [
          under
            ? bodyAmong(under, words.forBody, setBody)
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
      />
    </details>
  );
}

/** One of the bodies for which one may order a substitute. */
const bodyAmong = (under: Orderable['items'], label: string, onChoose: (body: string) => void) =>
  piece<string>({
    name: 'under',
    begins: '',
    show: (chosen, change) => (
      <Finder
        label={label}
        withAsterisk
        w={480}
        data={under.map(({ body }) => body)}
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

interface Person {
  id: string;
  name: string;
  username: string;
}

/** Officers to choose from, by name and account. */
const choices = (people: Person[]): { value: string; label: string }[] =>
  people.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` }));

/** Who may be chosen to receive powers, and the field by which they are found. */
function useFinding(): { people: Person[]; search: string; field: ReactElement } {
  const { delegations: words } = useWords();
  const [search, setSearch] = useState('');
  const { items } = useList('/officers', { query: { active: true, search: search.trim(), limit: 100 } });
  const field = (
    <LineField key="search" label={words.find} w={320} maw="100%" value={search} onChange={setSearch} maxLength={100} />
  );
  return { people: items, search: search.trim(), field };
}
