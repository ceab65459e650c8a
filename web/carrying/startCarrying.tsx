import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { NewCarrying, OwnParties, StartedCarrying } from '../data/api';
import { useOnce } from '../data/act';
import { useDraft } from '../data/drafts';
import { useOwnParties } from '../data/parties';
import { useMe } from '../data/session';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem';
import { useTitle } from '../parts/title';
import { useLanguage } from '../words';
import { stamp } from '../words/dates';
import { readFigure } from '../words/figures';
import { Basis, type BasisDraft, basisOf } from './planBasis';
import { type Every, TargetGrid, type Targets } from './targetGrid';

/** Starts carrying out an adopted plan: whose, which year, on what basis, and each indicator's targets by period. */
export function StartCarrying() {
  const {
    words: { startCarrying: words },
  } = useLanguage();
  const parties = useOwnParties();
  useTitle(words.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{words.title}</h1>
        <p className="quiet small">{words.intro}</p>
      </header>
      {parties.length === 0 ? <p className="card quiet">{words.noBody}</p> : <Wish parties={parties} />}
    </div>
  );
}

interface Draft {
  body: string;
  year: number;
  basis: BasisDraft;
  every: Every;
  targets: Targets;
}

function Wish({ parties }: { parties: OwnParties['items'] }) {
  const {
    words: { startCarrying: words },
    say,
    locale,
  } = useLanguage();
  const { today } = useMe();
  const empty: Draft = {
    body: parties[0]?.body.id ?? '',
    year: Number(today.slice(0, 4)),
    basis: { kind: 'cycle', cycle: '', number: '', on: '' },
    every: 'quarter',
    targets: {},
  };
  const { draft, change, forget } = useDraft<Draft>('start-carrying', empty);
  const own = parties.find(({ body }) => body.id === draft.body) ?? (parties[0] as OwnParties['items'][number]);
  const [adopted, setAdopted] = useState(false);
  const basis = basisOf(draft.basis, adopted);
  const indicators = indicatorsOf(draft, locale);
  const body: NewCarrying | null =
    basis && indicators ? { carrier: own.party.id, year: draft.year, body: own.body.id, basis, indicators } : null;
  const once = useOnce();
  const start = useMutation({
    mutationFn: (wanted: NewCarrying) => once('/carrying-out', { body: wanted }),
    onSuccess: forget,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (body) start.mutate(body);
  };
  if (start.data) return <Started started={start.data} />;
  return (
    <form className="stack" onSubmit={send} aria-label={words.title}>
      <div className="card row top">
        {parties.length > 1 ? (
          <NativeSelect
            label={words.carrier}
            value={own.body.id}
            onChange={({ currentTarget }) => change({ body: currentTarget.value })}
            data={parties.map(({ party, body: { id, short } }) => ({
              value: id,
              label: `${say(party.name)} (${say(short)})`,
            }))}
          />
        ) : (
          <div className="stack tight">
            <span className="field-label">{words.carrier}</span>
            <span className="field-value">{say(own.party.name)}</span>
          </div>
        )}
        <NumberInput
          label={words.year}
          w={110}
          min={2000}
          max={2100}
          allowDecimal={false}
          hideControls
          value={draft.year}
          onChange={(year) => change({ year: Number(year) })}
        />
        <NativeSelect
          label={words.every}
          value={draft.every}
          onChange={({ currentTarget }) =>
            change({
              every: currentTarget.value as Every,
              targets: Object.fromEntries(Object.keys(draft.targets).map((id) => [id, {}])),
            })
          }
          data={(['month', 'quarter', 'half-year', 'year'] as const).map((one) => ({
            value: one,
            label: words.kinds[one],
          }))}
        />
      </div>
      <Basis
        unit={own.party.id.split('.')[0] as string}
        year={draft.year}
        draft={draft.basis}
        onChange={(one) => change({ basis: { ...draft.basis, ...one } })}
        onAdopted={setAdopted}
      />
      <TargetGrid
        year={draft.year}
        every={draft.every}
        targets={draft.targets}
        onChange={(targets) => change({ targets })}
        plan={draft.basis.kind === 'cycle' ? draft.basis.cycle : ''}
      />
      <ProblemNote error={start.error} />
      <div className="row">
        <Button type="submit" disabled={!body} loading={start.isPending}>
          {words.start}
        </Button>
        {!indicators && <span className="small quiet">{words.chooseOne}</span>}
      </div>
    </form>
  );
}

/** The indicators with their targets; nothing while a target cannot be read or one has none. */
function indicatorsOf({ targets }: Draft, locale: 'vi' | 'en'): NewCarrying['indicators'] | null {
  const read = Object.entries(targets).map(([id, texts]) => ({
    id,
    figures: Object.entries(texts)
      .filter(([, text]) => text.trim() !== '')
      .map(([period, text]) => [period, readFigure(text, locale).value] as const),
  }));
  const whole =
    read.length > 0 && read.every(({ figures }) => figures.length > 0 && figures.every(([, value]) => value !== null));
  return whole
    ? read.map(({ id, figures }) => ({ id, targets: Object.fromEntries(figures) as Record<string, string> }))
    : null;
}

function Started({ started }: { started: StartedCarrying }) {
  const { words } = useLanguage();
  return (
    <div className="card receipt" role="status">
      <p className="strong row">
        <Icon name="done" />
        {words.startCarrying.started} –{' '}
        <Link href={`/carrying-out/${encodeURIComponent(started.id)}`}>{words.startCarrying.open}</Link>
      </p>
      <p className="small quiet num">{words.receipt.at(stamp(started.at), started.seq)}</p>
    </div>
  );
}
