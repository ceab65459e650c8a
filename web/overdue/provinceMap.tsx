import { type KeyboardEvent, useMemo } from 'react';
import type { UnitView } from '../data/api';
import { useApi } from '../data/queries';
import { HEIGHT, pathOf, place, useOutlines, WIDTH } from '../parts/outlines';
import { useLanguage, useWords } from '../words';
import { placeLabels } from './labels';
import { islandBox, ISLANDS, labelOf, NAME_SIZE, type ProvinceLabel } from './mapLabels';

/** From how many on a province takes the next colour. */
const CLASSES = [1, 3, 6, 12];
const classOf = (count: number): number => CLASSES.filter((from) => count >= from).length;

interface MapProps {
  counts: Map<string, number>;
  chosen: string;
  /** What is counted. */
  what: string;
  onChoose(code: string): void;
}

/** The provinces, coloured and numbered by how many late steps their bodies hold. */
export function ProvinceMap({ counts, what, chosen, onChoose }: MapProps) {
  const { words, say } = useLanguage();
  const outlines = useOutlines();
  const units = useApi('/units', { query: { level: 'province', limit: 200 } });
  const named = new Map(units.data?.items.map((unit) => [unit.code, unit]));
  return (
    <figure className="card map" aria-label={words.overdue.map}>
      <figcaption>
        <h2>{words.overdue.map}</h2>
        <p className="tiny quiet">{words.overdue.mapHint}</p>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH.toFixed(0)} ${HEIGHT.toFixed(0)}`} role="group" aria-label={words.overdue.map}>
        {outlines.data?.features.map(({ properties: { code }, geometry }) => {
          const count = counts.get(code) ?? 0;
          const unit = named.get(code);
          const label = `${unit ? say(unit.name) : code}: ${count} ${what}`;
          const press = (event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onChoose(code);
          };
          return (
            <path
              key={code}
              className={`province class-${classOf(count)}`}
              d={pathOf(geometry)}
              role="button"
              tabIndex={0}
              aria-pressed={code === chosen}
              aria-label={label}
              onClick={() => onChoose(code)}
              onKeyDown={press}
            >
              <title>{label}</title>
            </path>
          );
        })}
        <Labels units={[...named.values()]} counts={counts} />
        {ISLANDS.map((one) => (
          <Islands
            key={one.id}
            at={place(one.lon, one.lat)}
            label={words.overdue.islands[one.id]}
            level={classOf(counts.get(one.province) ?? 0)}
          />
        ))}
      </svg>
      <Legend />
    </figure>
  );
}

/** The late provinces' numbers and names, none over another. */
function Labels({ units, counts }: { units: UnitView[]; counts: Map<string, number> }) {
  const { words, say } = useLanguage();
  const late = units.flatMap(({ code, name, lat, lon }) =>
    lat === null || lon === null || !counts.get(code)
      ? []
      : [labelOf({ code, name: say(name), count: counts.get(code) ?? 0, at: place(lon, lat) })],
  );
  const islands = ISLANDS.map(({ id, lat, lon }) =>
    islandBox(place(lon, lat), words.overdue.islands[id].split(' (')[0] ?? ''),
  );
  // What is late is a new list at each rendering; where the labels stand changes only with what they say.
  const placed = useMemo(
    () => placeLabels(late, islands, { left: 0, top: 0, width: WIDTH, height: HEIGHT }),
    [JSON.stringify([late, islands])],
  );
  return (
    <>
      {placed.map((label) => (
        <Label key={label.code} label={label} />
      ))}
    </>
  );
}

function Label({
  label: { at, name, count, mark, box, mirrored, leader },
}: {
  label: ReturnType<typeof placeLabels<ProvinceLabel>>[number];
}) {
  const { left, top, width, height } = box;
  const markLeft = mirrored ? left + width - mark : left;
  const middle = top + height / 2;
  return (
    <g className="map-count" aria-hidden="true">
      {leader && (
        <>
          <line x1={at[0]} y1={at[1]} x2={leader[0]} y2={leader[1]} />
          <circle cx={at[0]} cy={at[1]} r={3} />
        </>
      )}
      <rect x={markLeft} y={top} width={mark} height={height} rx={height / 2} />
      <text x={markLeft + mark / 2} y={middle} dy="0.36em" textAnchor="middle">
        {count}
      </text>
      <text
        className="map-name"
        fontSize={NAME_SIZE}
        x={mirrored ? markLeft - 4 : markLeft + mark + 4}
        y={middle}
        dy="0.36em"
        textAnchor={mirrored ? 'end' : 'start'}
      >
        {name}
      </text>
    </g>
  );
}

/** An archipelago as a cluster of dots with its name, as on official maps. */
function Islands({ at: [x, y], label, level }: { at: [number, number]; label: string; level: number }) {
  const [name = '', of = ''] = label.split(' (');
  return (
    <g>
      {[
        [0, 0],
        [9, 5],
        [-8, 6],
        [3, 12],
        [12, -6],
        [-5, -7],
      ].map(([dx = 0, dy = 0]) => (
        <circle key={`${dx}`} className={`province class-${level}`} cx={x + dx} cy={y + dy} r={2.6} />
      ))}
      <text className="map-name" fontSize={NAME_SIZE} x={x} y={y + 32} textAnchor="middle">
        {name}
      </text>
      <text className="map-name" fontSize={NAME_SIZE} x={x} y={y + 52} textAnchor="middle">
        ({of}
      </text>
    </g>
  );
}

function Legend() {
  const words = useWords();
  const labels = [
    words.overdue.legendNone,
    ...CLASSES.map((from, index) => {
      const next = CLASSES[index + 1];
      return next === undefined ? `≥ ${from}` : words.overdue.legendSome(from, next - 1);
    }),
  ];
  return (
    <div className="row tiny quiet">
      <span>{words.overdue.legendHow}</span>
      <ul className="plain row" aria-label={words.case.legend}>
        {labels.map((label, level) => (
          <li key={label} className="row">
            <svg width="16" height="12" aria-hidden="true">
              <rect width="16" height="12" className={`province class-${level}`} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
