import { useQuery } from '@tanstack/react-query';

type Ring = [number, number][];

interface Outlines {
  features: {
    properties: { code: string };
    geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
  }[];
}

const WEST = 101.8;
const NORTH = 23.6;
const SCALE = 40;
/** Degrees of longitude are shorter than those of latitude; at Vietnam's middle by so much. */
const SQUEEZE = Math.cos((16 * Math.PI) / 180);

export const WIDTH = (116.8 - WEST) * SQUEEZE * SCALE;
export const HEIGHT = (NORTH - 8.1) * SCALE;

/** Where on the drawing a place of the earth is. */
export const place = (lon: number, lat: number): [number, number] => [
  (lon - WEST) * SQUEEZE * SCALE,
  (NORTH - lat) * SCALE,
];

/** The outlines of the 34 provinces, fetched once. */
export const useOutlines = () =>
  useQuery({
    queryKey: ['provinces.geojson'],
    queryFn: async () => (await fetch('/provinces.geojson')).json() as Promise<Outlines>,
    staleTime: Infinity,
  });

type Geometry = Outlines['features'][number]['geometry'];

const ringsOf = (geometry: Geometry): Ring[] =>
  (geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates]).flat();

/** A province's outline as the data of an SVG path. */
export function pathOf(geometry: Geometry): string {
  const point = ([lon, lat]: [number, number]) =>
    place(lon, lat)
      .map((part) => part.toFixed(1))
      .join(' ');
  return ringsOf(geometry)
    .map((ring) => `M${ring.map(point).join('L')}Z`)
    .join('');
}

/** The smallest part of the drawing that holds those outlines: left, top, width, height. */
export function boxOf(geometries: Geometry[]): [number, number, number, number] {
  const points = geometries
    .flatMap(ringsOf)
    .flat()
    .map(([lon, lat]) => place(lon, lat));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}
