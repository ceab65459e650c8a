import { useEffect, useState } from 'react';
import { newCarrying } from '../../api/forms';
import type { CaseViewBody, NewCarrying, OwnParties, StartedCarrying } from '../data/api';
import { send } from '../data/client';
import { useOwnParties } from '../data/parties';
import { useMe } from '../data/session';
import { BeginPage } from '../parts/beginPage';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { useLanguage, useWords } from '../words';
import { readFigure } from '../words/figures';
import { type Every, TargetGrid, type Targets } from './targetGrid';
import { ClosedRadios, ClosedSelect } from '../parts/closed';
import { useApi, useList } from '../data/queries';
import { boundTo } from '../parts/bound';
import { DateField } from '../parts/dateField';
import { readDmy } from '../words/dates';
import { ChoiceField, LineField } from '../parts/fields';

/** Starts carrying out an adopted plan: whose, which year, on what basis, and each indicator's targets by period. */
export function StartCarrying() {
  const { startCarrying: words } = useWords();
  const parties = useOwnParties();
  return (
    <BeginPage title={words.title} intro={words.intro} barred={parties.length === 0 && words.noBody}>
      <Wish parties={parties} />
    </BeginPage>
  );
}

const NO_BASIS: BasisDraft = { kind: 'cycle', cycle: '', number: '', on: '' };

function Wish({ parties }: { parties: OwnParties['items'] }) {
  const {
    words: { startCarrying: words },
    say,
    locale,
  } = useLanguage();
  const { today } = useMe();
  const [adopted, setAdopted] = useState(false);
  return (
    <RequestForm<NewCarrying, StartedCarrying>
      label={words.title}
      submit={words.start}
      schema={newCarrying}
      send={(body, once) => once('/carrying-out', { body })}
      comes={(body) => send('post', '/carrying-out/prospect', { body })}
      kept="start-carrying"
      begin={{ body: parties[0]?.body.id, year: Number(today.slice(0, 4)), every: 'quarter' }}
      unready={({ indicators }) => indicators === undefined && words.chooseOne}
      parts={(said) => {
        const party = parties.find(({ body }) => body.id === said('body'))?.party;
        const year = said<number>('year');
        const { kind, cycle } = said<BasisDraft | ''>('basis') || NO_BASIS;
        return [
          [
            {
              name: 'body',
              label: words.carrier,
              among: parties.map(({ party: one, body: { id, short } }) => ({
                value: id,
                label: `${say(one.name)} (${say(short)})`,
              })),
            },
            { name: 'year', label: words.year, width: 110, attributes: { hideControls: true } },
          ],
          piece<Every>({
            name: 'every',
            begins: 'quarter',
            show: (every, change) => <EveryField every={every} onChange={change} />,
            sent: () => ({ carrier: party?.id }),
            // Targets by quarter say nothing of months; the year's stay.
            alsoChanges: () => ({ targets: ofTheYear(said<Targets | ''>('targets') || {}, year) }),
          }),
          piece<BasisDraft>({
            name: 'basis',
            begins: NO_BASIS,
            show: (basis, change) => (
              <Basis
                unit={party?.id.split('.')[0] ?? ''}
                year={year}
                draft={basis}
                onChange={(part) => change({ ...basis, ...part })}
                onAdopted={setAdopted}
              />
            ),
            sent: (basis) => {
              const found = basisOf(basis, adopted);
              return found && { basis: found };
            },
          }),
          piece<Targets>({
            name: 'targets',
            begins: {},
            show: (targets, change) => (
              <TargetGrid
                year={year}
                every={said<Every>('every')}
                targets={targets}
                onChange={change}
                plan={kind === 'cycle' ? cycle : ''}
              />
            ),
            sent: (targets) => {
              const indicators = indicatorsOf(targets, locale);
              return indicators && { indicators };
            },
          }),
        ];
      }}
      begun={(started) => ({
        says: words.started,
        href: `/carrying-out/${encodeURIComponent(started.id)}`,
        open: words.open,
        entry: started,
      })}
    />
  );
}

const ofTheYear = (targets: Targets, year: number): Targets =>
  Object.fromEntries(
    Object.entries(targets).map(([id, { [`${year}-Y`]: whole }]) => [
      id,
      whole === undefined ? {} : { [`${year}-Y`]: whole },
    ]),
  );

function EveryField({ every, onChange }: { every: Every; onChange(every: Every): void }) {
  const { startCarrying: words } = useWords();
  return (
    <ClosedSelect
      label={words.every}
      w={220}
      among={['month', 'quarter', 'half-year', 'year']}
      called={(one) => words.kinds[one]}
      value={every}
      onChange={onChange}
    />
  );
}

/** The indicators with their targets; nothing while a target cannot be read or one has none. */
function indicatorsOf(targets: Targets, locale: 'vi' | 'en'): NewCarrying['indicators'] | null {
  const read = Object.entries(targets).map(([id, texts]) => ({
    id,
    figures: Object.entries(texts)
      .filter(([, text]) => text.trim() !== '')
      .map(([period, text]) => [period, readFigure(text, locale).value] as const),
  }));
  const whole =
    read.length > 0 && read.every(({ figures }) => figures.length > 0 && figures.every(([, value]) => value !== null));
  return whole
    ? read.map(({ id, figures }) => ({
        id,
        targets: Object.fromEntries(figures.flatMap(([period, value]) => (value === null ? [] : [[period, value]]))),
      }))
    : null;
}

interface BasisDraft {
  kind: 'cycle' | 'number';
  cycle: string;
  number: string;
  on: string;
}

interface BasisProps {
  unit: string;
  year: number;
  draft: BasisDraft;
  onChange(part: Partial<BasisDraft>): void;
  onAdopted(adopted: boolean): void;
}

/** The adopted plan: a cycle of this system, or a decision made elsewhere. */
function Basis({ unit, year, draft, onChange, onAdopted }: BasisProps) {
  const { startCarrying: words, form } = useWords();
  const bind = boundTo(draft, onChange);
  return (
    <div className="card stack">
      <ClosedRadios
        label={words.basis}
        among={['cycle', 'number']}
        called={(kind) => (kind === 'cycle' ? words.byCycle : words.byNumber)}
        {...bind('kind')}
        below
      />
      {draft.kind === 'cycle' ? (
        <Cycle unit={unit} year={year} {...bind('cycle')} onAdopted={onAdopted} />
      ) : (
        <div className="row top">
          <LineField label={words.number} placeholder="72/NQ-HĐND" required {...bind('number')} />
          <DateField label={words.on} required {...bind('on')} hint={form.date} />
        </div>
      )}
    </div>
  );
}

function Cycle({
  unit,
  year,
  value,
  onChange,
  onAdopted,
}: {
  unit: string;
  year: number;
  value: string;
  onChange(cycle: string): void;
  onAdopted(adopted: boolean): void;
}) {
  const { startCarrying: words, form } = useWords();
  const cycles = useList('/cases', { query: { kind: 'plan-cycle', unit, year } });
  const chosen = cycles.items.some(({ id }) => id === value) ? value : '';
  const about = useApi('/cases/{id}', chosen ? { path: { id: chosen } } : null);
  const adopted = about.data ? isAdopted(about.data) : null;
  useEffect(() => onAdopted(adopted === true), [adopted, onAdopted]);
  if (!cycles.isPending && cycles.items.length === 0) return <p className="quiet small">{words.noCycle}</p>;
  return (
    <div className="stack tight">
      <ChoiceField
        label={words.cycle}
        value={chosen}
        onChange={onChange}
        any={form.choosePlease}
        among={cycles.items}
      />
      {adopted === false && (
        <p className="small is-late" role="status">
          {words.notAdopted}
        </p>
      )}
    </div>
  );
}

/** Closed as completed, or its Council has adopted it. */
const isAdopted = ({ closedAt, outcome, steps }: CaseViewBody): boolean =>
  closedAt ? outcome === 'completed' : steps.some((step) => step.outcome === 'adopted');

/** The basis as the API takes it; nothing while it is incomplete. */
function basisOf({ kind, cycle, number, on }: BasisDraft, adopted: boolean): NewCarrying['basis'] | null {
  if (kind === 'cycle') return cycle && adopted ? { cycle } : null;
  const day = readDmy(on);
  return number.trim() && day ? { number: number.trim(), on: day } : null;
}
