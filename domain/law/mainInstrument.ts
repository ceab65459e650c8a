import type { Procedure } from './procedure';

/**
 * What people call a version by: the law that its drafter named it by (`2027-law-89`), if its steps cite it; else the
 * instrument that they cite most, of the laws where they cite any.
 */
export function mainInstrument(
  { version, steps }: Pick<Procedure, 'version' | 'steps'>,
  isLaw: (id: string) => boolean,
): string | null {
  const cited = new Map<string, number>();
  for (const id of instrumentsIn(steps)) cited.set(id, (cited.get(id) ?? 0) + 1);
  const laws = [...cited].filter(([id]) => isLaw(id));
  const named = laws.find(([id]) => version.endsWith(id.replace(/-\d{4}$/, '')));
  if (named) return named[0];
  const [most] = (laws.length > 0 ? laws : [...cited]).sort(
    ([a, often], [b, other]) => other - often || a.localeCompare(b),
  );
  return most?.[0] ?? null;
}

/** Every mention, at whatever depth a step cites it. */
function instrumentsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'instrument' && typeof inner === 'string' ? [inner] : instrumentsIn(inner),
  );
}
