import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { NewSupport, OwnParties, UnitPage } from '../data/api';
import { useOnce } from '../data/act';
import { useDraft } from '../data/drafts';
import { useOwnParties } from '../data/parties';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { BodyPicker } from '../parts/bodyPicker';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem';
import { useTitle } from '../parts/title';
import { useLanguage } from '../words';
import { stamp } from '../words/dates';

interface Asked {
  id: string;
  name: { vi: string; en: string };
}

/** Asks other parties for support by oneself, from any of the sides. */
export function AskSupport() {
  const { words } = useLanguage();
  const parties = useOwnParties();
  useTitle(words.askSupport.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{words.askSupport.title}</h1>
        <p className="quiet small">{words.askSupport.intro}</p>
      </header>
      {parties.length === 0 ? <p className="card quiet">{words.startCarrying.noBody}</p> : <Wish parties={parties} />}
    </div>
  );
}

function Wish({ parties }: { parties: OwnParties['items'] }) {
  const { words, say } = useLanguage();
  const { askSupport: ask } = words;
  const { today } = useMe();
  const { draft, change, forget } = useDraft<{ body: string; year: number; indicator: string; asked: Asked[] }>(
    'ask-support',
    { body: parties[0]?.body.id ?? '', year: Number(today.slice(0, 4)), indicator: '', asked: [] },
  );
  const indicators = useApi('/indicators').data?.items ?? [];
  const own = parties.find(({ body }) => body.id === draft.body) ?? (parties[0] as OwnParties['items'][number]);
  const body: NewSupport = {
    need: own.party.id,
    ask: draft.asked.map(({ id }) => id),
    year: draft.year,
    body: own.body.id,
    ...(draft.indicator && { indicator: draft.indicator }),
  };
  const once = useOnce();
  const send = useMutation({ mutationFn: () => once('/supports', { body }), onSuccess: forget });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.asked.length > 0) send.mutate();
  };
  if (send.data) {
    return (
      <div className="card receipt" role="status">
        <p className="strong row">
          <Icon name="done" />
          {ask.sent} – <Link href={`/supports/${encodeURIComponent(send.data.id)}`}>{ask.open}</Link>
        </p>
        <p className="small quiet num">{words.receipt.at(stamp(send.data.at), send.data.seq)}</p>
      </div>
    );
  }
  return (
    <form className="card stack" onSubmit={submit} aria-label={ask.title}>
      <div className="row top">
        <NativeSelect
          label={ask.need}
          value={own.body.id}
          onChange={({ currentTarget }) => change({ body: currentTarget.value })}
          data={parties.map(({ party, body: { id, short } }) => ({
            value: id,
            label: `${say(party.name)} (${say(short)})`,
          }))}
        />
        <NumberInput
          label={ask.year}
          w={110}
          min={2000}
          max={2100}
          allowDecimal={false}
          hideControls
          value={draft.year}
          onChange={(year) => change({ year: Number(year) })}
        />
        <NativeSelect
          label={ask.indicator}
          value={draft.indicator}
          onChange={({ currentTarget }) => change({ indicator: currentTarget.value })}
          data={[
            { value: '', label: ask.none },
            ...indicators.map(({ id, name }) => ({ value: id, label: say(name) })),
          ]}
        />
      </div>
      <Parties
        without={[own.party.id, ...draft.asked.map(({ id }) => id)]}
        home={own.body.id.split('.')[0] as string}
        onAdd={(one) => change({ asked: [...draft.asked, one] })}
      />
      {draft.asked.length > 0 && (
        <ul className="plain row" aria-label={ask.chosen}>
          {draft.asked.map((one) => (
            <li key={one.id} className="row mark mine">
              {say(one.name)}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={ask.remove(say(one.name))}
                onClick={() => change({ asked: draft.asked.filter(({ id }) => id !== one.id) })}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ProblemNote error={send.error} />
      <div>
        <Button type="submit" disabled={draft.asked.length === 0} loading={send.isPending}>
          {ask.send}
        </Button>
      </div>
    </form>
  );
}

/** A party to ask: a province, a region, or a sector by its ministry or department. */
function Parties({ without, home, onAdd }: { without: string[]; home: string; onAdd(one: Asked): void }) {
  const {
    words: { askSupport: ask, form },
    say,
  } = useLanguage();
  const [sector, setSector] = useState<Asked | null>(null);
  const provinces = useApi('/units', { query: { level: 'province', limit: 200 } }).data?.items ?? [];
  const regions = useApi('/units', { query: { level: 'region', limit: 200 } }).data?.items ?? [];
  const pick = (label: string, units: UnitPage['items']) => (
    <NativeSelect
      label={label}
      value=""
      onChange={({ currentTarget: { value } }) => {
        const unit = units.find(({ code }) => code === value);
        if (unit) onAdd({ id: unit.code, name: unit.name });
      }}
      data={[
        { value: '', label: form.choosePlease },
        ...units
          .filter(({ code }) => !without.includes(code))
          .map(({ code, name }) => ({ value: code, label: say(name) })),
      ]}
    />
  );
  return (
    <fieldset className="stack">
      <legend>{ask.ask}</legend>
      <div className="row top">
        {pick(ask.provinces, provinces)}
        {pick(ask.regions, regions)}
      </div>
      <div className="row top">
        <BodyPicker
          label={ask.sectors}
          home={home}
          value={sector?.id ?? ''}
          onChange={(id, body) => setSector(body ? { id, name: body.name } : null)}
        />
        <Button
          variant="default"
          disabled={!sector || without.includes(sector.id)}
          onClick={() => {
            if (sector) onAdd(sector);
            setSector(null);
          }}
        >
          {ask.addParty}
        </Button>
      </div>
    </fieldset>
  );
}
