import { useQuery } from '@tanstack/react-query';
import { geoMercator, geoPath } from 'd3-geo';

interface Outlines {
  features: { properties: { code: string }; geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon }[];
}
type Geometry = Outlines['features'][number]['geometry'];

export const WIDTH = 577;
export const HEIGHT = 622;

/** From the westernmost point of the mainland to the easternmost of Trường Sa, from Hà Giang to the southern sea. */
const COUNTRY: [[number, number], [number, number]] = [
  [101.8, 8.1],
  [116.8, 23.6],
];
const projection = geoMercator().fitExtent(
  [
    [0, 0],
    [WIDTH, HEIGHT],
  ],
  { type: 'MultiPoint', coordinates: COUNTRY },
);
const drawing = geoPath(projection).digits(1);

/** Where on the drawing a place of the earth is; this projection knows a point for each. */
export const place = (lon: number, lat: number): [number, number] => projection([lon, lat]) as [number, number];

/** The outlines of the 34 provinces, fetched once. */
export const useOutlines = () =>
  useQuery({
    queryKey: ['provinces.geojson'],
    queryFn: async (): Promise<Outlines> => {
      // The file is ours.
      const { features } = (await (await fetch('/provinces.geojson')).json()) as Outlines;
      return { features: features.map((one) => ({ ...one, geometry: onSphere(one.geometry) })) };
    },
    staleTime: Infinity,
  });

/**
 * GeoJSON runs around a polygon counterclockwise; on the sphere that the library reckons with, that is all the earth
 * but it.
 */
function onSphere(geometry: Geometry): Geometry {
  const turned = (rings: GeoJSON.Position[][]) => rings.map((ring) => [...ring].reverse());
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: turned(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(turned) };
}

/** A province's outline as the data of an SVG path. */
export const pathOf = (geometry: Geometry): string => drawing(geometry) ?? '';

/** The smallest part of the drawing that holds those outlines: left, top, width, height. */
export function boxOf(geometries: Geometry[]): [number, number, number, number] {
  const [[left, top], [right, bottom]] = drawing.bounds({ type: 'GeometryCollection', geometries });
  return [left, top, right - left, bottom - top];
}
