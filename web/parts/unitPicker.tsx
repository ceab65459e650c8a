import { useState } from 'react';
import { useApi } from '../data/queries';
import { ClosedSelect } from './closed';
import { Finder } from './finder';
import { useWords } from '../words';

const LEVELS = ['nation', 'region', 'province', 'commune', 'sector', 'corporation', 'establishment'] as const;
type Level = (typeof LEVELS)[number];

const BY_PREFIX: Record<string, Level> = { 'R-': 'region', 'N-': 'sector', 'C-': 'corporation', 'E-': 'establishment' };

const levelOf = (code: string): Level =>
  code === 'VN' ? 'nation' : (BY_PREFIX[code.slice(0, 2)] ?? (code.length === 5 ? 'commune' : 'province'));

/** One unit of today: its level first, then which; of a commune its province before it. */
export function UnitPicker({ value, onChange }: { value: string; onChange(code: string): void }) {
  const { admin, overdue } = useWords();
  const [level, setLevel] = useState<Level>(levelOf(value));
  const [province, setProvince] = useState('');
  const units = useApi(
    '/units',
    level === 'commune' && !province
      ? null
      : { query: { level, parent: level === 'commune' ? province : undefined, limit: 200 } },
  );
  const provinces = useApi('/units', level === 'commune' ? { query: { level: 'province', limit: 200 } } : null);
  const choose = (next: Level) => {
    setLevel(next);
    onChange(next === 'nation' ? 'VN' : '');
  };
  return (
    <div className="row top">
      <ClosedSelect
        label={admin.level}
        among={LEVELS}
        called={(one) => overdue.levels[one]}
        value={level}
        onChange={choose}
      />
      {level === 'commune' && (
        <Finder
          label={overdue.levels.province}
          value={province}
          data={provinces.data?.items ?? []}
          onChange={(code) => {
            setProvince(code);
            onChange('');
          }}
        />
      )}
      {level !== 'nation' && (
        <Finder className="grow" label={admin.unit} value={value} data={units.data?.items ?? []} onChange={onChange} />
      )}
    </div>
  );
}
