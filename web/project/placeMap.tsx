import { useUnits } from '../data/bodies';
import { boxOf, pathOf, place, useOutlines } from '../parts/outlines';
import type { Place } from '../parts/placePicker';
import { useLanguage } from '../words';

/** Where a project lies: its places on the outlines of their provinces. */
export function PlaceMap({ places }: { places: Place[] }) {
  const {
    words: { project: words },
    say,
  } = useLanguage();
  const outlines = useOutlines();
  const units = [...useUnits(places.map(({ code }) => code)).values()];
  const provinces = new Set(units.map(({ level, code, parent }) => (level === 'province' ? code : parent)));
  const near = outlines.data?.features.filter(({ properties }) => provinces.has(properties.code)) ?? [];
  const dots = units.flatMap(({ code, name, lat, lon }) =>
    lat === null || lon === null ? [] : [{ code, name: say(name), at: place(lon, lat) }],
  );
  if (near.length === 0 || dots.length === 0) return null;
  const [left, top, width, height] = boxOf(near.map(({ geometry }) => geometry));
  const scale = Math.max(width, height);
  return (
    <figure className="card place-map" aria-label={words.map}>
      <figcaption>
        <h2>{words.map}</h2>
      </figcaption>
      <svg
        viewBox={[left - scale * 0.06, top - scale * 0.06, width + scale * 0.12, height + scale * 0.12].join(' ')}
        role="img"
        aria-label={`${words.map}: ${dots.map(({ name }) => name).join(', ')}`}
      >
        {outlines.data?.features.map(({ properties: { code }, geometry }) => (
          <path key={code} className={`outline ${provinces.has(code) ? 'of' : ''}`} d={pathOf(geometry)} />
        ))}
        {dots.map(({ code, name, at: [x, y] }, index) => (
          <g key={code}>
            <circle className="place-dot" cx={x} cy={y} r={scale * 0.016} />
            <text
              className="place-name"
              x={x}
              y={y + (index % 2 ? scale * 0.06 : -scale * 0.03)}
              fontSize={scale * 0.042}
              textAnchor={x > left + width * 0.7 ? 'end' : x < left + width * 0.3 ? 'start' : 'middle'}
            >
              {name}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
