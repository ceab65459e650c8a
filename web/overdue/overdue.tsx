import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { OverdueRow, SummaryRow } from '../../api/contract';
import type { Done } from '../data/act';
import { useList } from '../data/queries';
import { Loaded, More } from '../parts/loaded';
import { Receipt } from '../parts/receipt';
import { useTitle } from '../parts/title';
import { useLanguage } from '../words';
import { LateStep } from './lateStep';
import { ProvinceMap } from './provinceMap';

const LEVELS = ['nation', 'region', 'province', 'commune'] as const;

/** What is late, where, with whom, and what waits behind it; and doing something about it. */
export function Overdue() {
  const { words, say } = useLanguage();
  const [unit, setUnit] = useState('');
  const [level, setLevel] = useState('');
  const [done, setDone] = useState<Done[]>([]);
  const list = useList<OverdueRow>('/overdue', { unit, level });
  const byUnit = useList<SummaryRow>('/overdue/summary', { by: 'unit', limit: 200 });
  useTitle(words.overdue.title);
  const name = byUnit.items.find(({ key }) => key === unit)?.name;
  return (
    <div className="stack wide">
      <header className="row between">
        <h1>{words.overdue.title}</h1>
        <div className="row">
          <NativeSelect aria-label={words.overdue.filterLevel} value={level} onChange={({ currentTarget }) => setLevel(currentTarget.value)} data={[{ value: '', label: words.overdue.filterLevel }, ...LEVELS.map((one) => ({ value: one, label: words.overdue.levels[one] }))]} />
          <NativeSelect aria-label={words.overdue.filterUnit} value={unit} onChange={({ currentTarget }) => setUnit(currentTarget.value)} data={[{ value: '', label: words.overdue.filterUnit }, ...byUnit.items.map((one) => ({ value: one.key, label: `${say(one.name)} (${one.count})` })), ...(unit && !name ? [{ value: unit, label: unit }] : [])]} />
          {(unit || level) && <Button variant="subtle" size="xs" onClick={() => { setUnit(''); setLevel(''); }}>{words.overdue.clear}</Button>}
        </div>
      </header>
      {done.map((one) => <Receipt key={one.act.id} done={one} />)}
      <div className="overdue-columns">
        <section aria-label={words.overdue.title}>
          <Loaded of={list}>
            {() => (list.items.length === 0 ? <p className="card quiet">{words.overdue.empty}</p> : (
              <>
                <ul className="plain">{list.items.map((row) => <li key={`${row.case} ${row.step}`} className="card task late"><LateStep row={row} onDone={(one) => setDone((before) => [one, ...before])} /></li>)}</ul>
                <More of={list} />
              </>
            ))}
          </Loaded>
        </section>
        <ProvinceMap counts={new Map(byUnit.items.map(({ key, count }) => [key, count]))} chosen={unit} onChoose={(code) => setUnit(code === unit ? '' : code)} />
      </div>
    </div>
  );
}
