import type { KeyboardEvent } from 'react';
import type { UnitPage, UnitView } from '../../api/contract';
import { useApi } from '../data/queries';
import { HEIGHT, pathOf, place, useOutlines, WIDTH } from '../parts/outlines';
import { useLanguage } from '../words';

/** The special zones, from their points in the list of units: the outlines end at the mainland's coast. */
const ISLANDS = [
  { id: 'hoangSa', province: '48', lat: 16.568, lon: 112.135 },
  { id: 'truongSa', province: '56', lat: 9.71, lon: 114.45 },
] as const;

/** From how many on a province takes the next colour. */
const CLASSES = [1, 3, 6, 12];
const classOf = (count: number): number => CLASSES.filter((from) => count >= from).length;

interface MapProps {
  counts: Map<string, number>;
  chosen: string;
  onChoose(code: string): void;
}

/** The provinces, coloured and numbered by how many late steps their bodies hold. */
export function ProvinceMap({ counts, chosen, onChoose }: MapProps) {
  const { words, say } = useLanguage();
  const outlines = useOutlines();
  const units = useApi<UnitPage>('/units', { level: 'province', limit: 200 });
  const named = new Map(units.data?.items.map((unit) => [unit.code, unit]));
  return (
    <figure className="card map" aria-label={words.overdue.map}>
      <figcaption><h2>{words.overdue.map}</h2><p className="tiny quiet">{words.overdue.mapHint}</p></figcaption>
      <svg viewBox={`0 0 ${WIDTH.toFixed(0)} ${HEIGHT.toFixed(0)}`} role="group" aria-label={words.overdue.map}>
        {outlines.data?.features.map(({ properties: { code }, geometry }) => {
          const count = counts.get(code) ?? 0;
          const unit = named.get(code);
          const label = `${unit ? say(unit.name) : code}: ${count} ${words.overdue.steps}`;
          const press = (event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onChoose(code);
          };
          return (
            <path key={code} className={`province class-${classOf(count)}`} d={pathOf(geometry)} role="button" tabIndex={0} aria-pressed={code === chosen} aria-label={label} onClick={() => onChoose(code)} onKeyDown={press}>
              <title>{label}</title>
            </path>
          );
        })}
        {[...named.values()].map((unit) => <CountLabel key={unit.code} unit={unit} count={counts.get(unit.code) ?? 0} />)}
        {ISLANDS.map((one) => <Islands key={one.id} at={place(one.lon, one.lat)} label={words.overdue.islands[one.id]} level={classOf(counts.get(one.province) ?? 0)} />)}
      </svg>
      <Legend />
    </figure>
  );
}

function CountLabel({ unit: { lat, lon, name }, count }: { unit: UnitView; count: number }) {
  const { say } = useLanguage();
  if (lat === null || lon === null || count === 0) return null;
  const [x, y] = place(lon, lat);
  const short = say(name).replace(/^(Tỉnh|Thành phố) | (Province|City)$/, '');
  return (
    <g className="map-count" aria-hidden="true">
      <circle cx={x} cy={y} r={12} /><text x={x} y={y} dy="0.36em" textAnchor="middle">{count}</text>
      <text className="map-name" x={x + 16} y={y} dy="0.36em">{short}</text>
    </g>
  );
}

/** An archipelago as a cluster of dots with its name, as on official maps. */
function Islands({ at: [x, y], label, level }: { at: [number, number]; label: string; level: number }) {
  const [name = '', of = ''] = label.split(' (');
  return (
    <g>
      {[[0, 0], [9, 5], [-8, 6], [3, 12], [12, -6], [-5, -7]].map(([dx = 0, dy = 0]) => <circle key={`${dx}`} className={`province class-${level}`} cx={x + dx} cy={y + dy} r={2.6} />)}
      <text className="map-name" x={x} y={y + 32} textAnchor="middle">{name}</text>
      <text className="map-name" x={x} y={y + 50} textAnchor="middle">({of}</text>
    </g>
  );
}

function Legend() {
  const { words } = useLanguage();
  const labels = [words.overdue.legendNone, ...CLASSES.map((from, index) => (CLASSES[index + 1] ? words.overdue.legendSome(from, (CLASSES[index + 1] as number) - 1) : `≥ ${from}`))];
  return <ul className="plain row tiny quiet" aria-label={words.case.legend}>{labels.map((label, level) => <li key={label} className="row"><svg width="16" height="12" aria-hidden="true"><rect width="16" height="12" className={`province class-${level}`} /></svg>{label}</li>)}</ul>;
}
