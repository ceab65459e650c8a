import { Button } from '@mantine/core';
import { useState } from 'react';
import { newSupport } from '../../api/forms';
import type { NewSupport, OwnParties, StartedSupport, UnitPage } from '../data/api';
import { useOwnParties } from '../data/parties';
import { send } from '../data/client';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { BeginPage } from '../parts/beginPage';
import { BodyPicker } from '../parts/bodyPicker';
import { Finder } from '../parts/finder';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { useLanguage, useWords } from '../words';
import { unitOf } from '../data/bodies';

interface Asked {
  id: string;
  name: { vi: string; en: string };
}

/** Asks other parties for support by oneself, from any of the sides. */
export function AskSupport() {
  const words = useWords();
  const parties = useOwnParties();
  return (
    <BeginPage
      title={words.askSupport.title}
      intro={words.askSupport.intro}
      barred={parties.length === 0 && words.startCarrying.noBody}
    >
      <Wish parties={parties} />
    </BeginPage>
  );
}

function Wish({ parties }: { parties: OwnParties['items'] }) {
  const { words, say } = useLanguage();
  const { askSupport: ask } = words;
  const { today } = useMe();
  const indicators = useApi('/indicators').data?.items ?? [];
  const partyOf = (body: string) => parties.find((one) => one.body.id === body)?.party.id ?? '';
  return (
    <RequestForm<NewSupport, StartedSupport>
      label={ask.title}
      submit={ask.send}
      className="card stack"
      schema={newSupport}
      send={(body, once) => once('/supports', { body })}
      comes={(body) => send('post', '/supports/prospect', { body })}
      kept="ask-support"
      begin={{ body: parties[0]?.body.id, year: Number(today.slice(0, 4)) }}
      parts={(said) => [
        [
          {
            name: 'body',
            label: ask.need,
            among: parties.map(({ party, body: { id, short } }) => ({
              value: id,
              label: `${say(party.name)} (${say(short)})`,
            })),
          },
          { name: 'year', label: ask.year, width: 110, attributes: { hideControls: true } },
          {
            name: 'indicator',
            label: ask.indicator,
            none: ask.none,
            among: indicators,
          },
        ],
        piece<Asked[]>({
          name: 'asked',
          begins: [],
          show: (asked, change) => <AskedParties need={said('body')} asked={asked} onChange={change} />,
          sent: (asked) => ({ need: partyOf(said('body')), ask: asked.map(({ id }) => id) }),
        }),
      ]}
      begun={(sent) => ({
        says: words.askSupport.sent,
        href: `/supports/${encodeURIComponent(sent.id)}`,
        open: words.askSupport.open,
        entry: sent,
      })}
    />
  );
}

interface AskedProps {
  /** The body of the party in need. */
  need: string;
  asked: Asked[];
  onChange(asked: Asked[]): void;
}

/** The parties asked so far, and the place to ask another. */
function AskedParties({ need, asked, onChange }: AskedProps) {
  const {
    words: { askSupport: ask },
    say,
  } = useLanguage();
  return (
    <>
      <Parties without={asked.map(({ id }) => id)} home={unitOf(need)} onAdd={(one) => onChange([...asked, one])} />
      {asked.length > 0 && (
        <ul className="plain row" aria-label={ask.chosen}>
          {asked.map((one) => (
            <li key={one.id} className="row mark mine">
              {say(one.name)}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={ask.remove(say(one.name))}
                onClick={() => onChange(asked.filter(({ id }) => id !== one.id))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A party to ask: a province, a region, or a sector by its ministry or department. */
function Parties({ without, home, onAdd }: { without: string[]; home: string; onAdd(one: Asked): void }) {
  const { askSupport: ask } = useWords();
  const [sector, setSector] = useState<Asked | null>(null);
  const provinces = useApi('/units', { query: { level: 'province', limit: 200 } }).data?.items ?? [];
  const regions = useApi('/units', { query: { level: 'region', limit: 200 } }).data?.items ?? [];
  const pick = (label: string, units: UnitPage['items']) => (
    <Finder
      label={label}
      value=""
      onChange={(value) => {
        const unit = units.find(({ code }) => code === value);
        if (unit) onAdd({ id: unit.code, name: unit.name });
      }}
      data={units.filter(({ code }) => !without.includes(code))}
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
