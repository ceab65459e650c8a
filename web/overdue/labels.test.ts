import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEIGHT, place, WIDTH } from '../parts/outlines';
import { overlap, placeLabels } from './labels';
import { islandBox, ISLANDS, labelOf } from './mapLabels';

const within = { left: 0, top: 0, width: WIDTH, height: HEIGHT };
const islands = ISLANDS.map(({ lon, lat }) => islandBox(place(lon, lat), 'Quần đảo Trường Sa'));

/** Every province late at once, as it would be on the map. */
const units: Record<string, string>[] = parse(
  readFileSync(join(__dirname, '../../procedures/regimes/units-2026-04-30.csv'), 'utf8'),
  { columns: true },
);
const provinces = units
  .filter(({ level }) => level === 'province')
  .map(({ code = '', name = '', lat, lon }) => labelOf({ code, name, count: 28, at: place(Number(lon), Number(lat)) }));

test('with all 34 provinces late no label covers another, an archipelago or the edge, and the same provinces give the same map', () => {
  expect(provinces).toHaveLength(34);
  const placed = placeLabels(provinces, islands, within);
  const boxes = [...placed.map(({ box }) => box), ...islands];
  expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)))).toEqual([]);
  expect(
    placed.every(
      ({ box: { left, top, width, height } }) =>
        left >= 0 && top >= 0 && left + width <= WIDTH && top + height <= HEIGHT,
    ),
  ).toBe(true);
  expect(placeLabels([...provinces].reverse(), islands, within)).toEqual(placed);
});

test('a province with room about it is labelled where it lies; of two that are close one is drawn aside, with a line to it', () => {
  const [alone, near, nearer] = [
    { at: [100, 300], width: 90 },
    { at: [200, 60], width: 90 },
    { at: [222, 64], width: 90 },
  ] as const;
  const [first, second, third] = placeLabels([alone, near, nearer], [], within).sort((a, b) => a.at[0] - b.at[0]);
  expect(first).toMatchObject({ leader: null, box: { left: 88, top: 288 } });
  expect([second?.leader, third?.leader].filter(Boolean)).toHaveLength(1);
});
