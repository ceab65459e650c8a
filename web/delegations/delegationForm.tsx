import { Button, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { NewDelegation } from '../data/api';
import { useOnce } from '../data/act';
import { useDraft } from '../data/drafts';
import { useBodyNames } from '../data/bodies';
import { askAgain, useList } from '../data/queries';
import { useMe } from '../data/session';
import { DateField, WhyField } from '../parts/fields';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem';
import { useLanguage } from '../words';
import { dmy, readDmy } from '../words/dates';

const KINDS = ['absence', 'delegation'] as const;

type Draft = Pick<NewDelegation, 'body' | 'kind' | 'holder' | 'from' | 'to' | 'why'>;

/** Lends the powers of one's own signing seat to somebody, for some days. */
export function DelegationForm({ bodies }: { bodies: string[] }) {
  const {
    words: { delegations, form },
  } = useLanguage();
  const { officer, today } = useMe();
  const client = useQueryClient();
  const { draft, change, forget } = useDraft<Draft>('delegation', {
    body: bodies[0] ?? '',
    kind: 'absence',
    holder: '',
    from: dmy(today),
    to: '',
    why: '',
  });
  const [search, setSearch] = useState('');
  const people = useList('/officers', { query: { active: true, search: search.trim(), limit: 100 } });
  const nameOf = useBodyNames(bodies);
  const [from, to] = [readDmy(draft.from), readDmy(draft.to)];
  const { body, holder, kind } = draft;
  const why = draft.why.trim();
  const ready = holder !== '' && from !== null && to !== null && from >= today && to >= from && why !== '';
  const once = useOnce();
  const give = useMutation({
    mutationFn: (body: NewDelegation) => once('/delegations', { body }),
    onSuccess: () => {
      forget();
      change({ holder: '', to: '', why: '' });
      return askAgain(client, '/delegations');
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) give.mutate({ body, holder, kind, from, to, why });
  };
  const others = people.items.filter(({ id }) => id !== officer.id);
  return (
    <form className="card stack" aria-label={delegations.give} onSubmit={send}>
      <h2>{delegations.give}</h2>
      <Radio.Group label={delegations.kind} value={draft.kind} onChange={(kind) => change({ kind })}>
        <Stack gap={6} mt={4}>
          {KINDS.map((one) => (
            <Radio key={one} value={one} label={delegations.kinds[one]} description={delegations.kindHints[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <div className="row top">
        <NativeSelect
          label={delegations.mySeat}
          value={draft.body}
          onChange={({ currentTarget }) => change({ body: currentTarget.value })}
          data={bodies.map((id) => ({ value: id, label: nameOf(id) }))}
        />
        <TextInput
          label={delegations.find}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          maxLength={100}
        />
        <NativeSelect
          className="grow"
          label={delegations.holder}
          value={draft.holder}
          onChange={({ currentTarget }) => change({ holder: currentTarget.value })}
          data={[
            { value: '', label: form.choosePlease },
            ...others.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` })),
          ]}
        />
      </div>
      <div className="row top">
        <DateField label={delegations.from} required value={draft.from} onChange={(day) => change({ from: day })} />
        <DateField label={delegations.to} required value={draft.to} onChange={(day) => change({ to: day })} />
      </div>
      <WhyField value={draft.why} onChange={(why) => change({ why })} />
      {give.isSuccess && (
        <p role="status">
          <span className="mark done">
            <Icon name="done" />
            {delegations.given}
          </span>
        </p>
      )}
      <ProblemNote error={give.error} />
      <div className="row">
        <Button type="submit" disabled={!ready} loading={give.isPending}>
          {delegations.give}
        </Button>
      </div>
    </form>
  );
}
