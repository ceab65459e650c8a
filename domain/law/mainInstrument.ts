import type { Procedure } from './procedure';

/** The instrument that a version's steps rest on most, of the laws where they rest on any: what people call the version by. */
export function mainInstrument({ steps }: Pick<Procedure, 'steps'>, isLaw: (id: string) => boolean): string | null {
  const cited = new Map<string, number>();
  for (const id of instrumentsIn(steps)) cited.set(id, (cited.get(id) ?? 0) + 1);
  const laws = [...cited].filter(([id]) => isLaw(id));
  const [most] = (laws.length > 0 ? laws : [...cited]).sort(([a, often], [b, other]) => other - often || a.localeCompare(b));
  return most?.[0] ?? null;
}

/** Every mention, at whatever depth a step cites it. */
function instrumentsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'instrument' && typeof inner === 'string' ? [inner] : instrumentsIn(inner)));
}
