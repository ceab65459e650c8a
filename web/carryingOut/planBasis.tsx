import { useEffect } from 'react';
import type { CaseViewBody, NewCarrying } from '../data/api';
import { useApi, useList } from '../data/queries';
import { boundTo } from '../parts/bound';
import { DateField } from '../parts/dateField';
import { useWords } from '../words';
import { readDmy } from '../words/dates';
import { ClosedRadios } from '../parts/closed';
import { ChoiceField, LineField } from '../parts/fields';

export interface BasisDraft {
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
export function Basis({ unit, year, draft, onChange, onAdopted }: BasisProps) {
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
export function basisOf({ kind, cycle, number, on }: BasisDraft, adopted: boolean): NewCarrying['basis'] | null {
  if (kind === 'cycle') return cycle && adopted ? { cycle } : null;
  const day = readDmy(on);
  return number.trim() && day ? { number: number.trim(), on: day } : null;
}
