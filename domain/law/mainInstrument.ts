import type { Procedure } from './procedure';

/**
 * What people call a version by: the law that its drafter named it by (`2027-law-89`), if its steps cite it; else the
 * instrument that they cite most, of the laws where they cite any, of those that deal with the plan or the estimates
 * themselves where some are said to.
 */
export function mainInstrument(
  { version, steps }: Pick<Procedure, 'version' | 'steps'>,
  isLaw: (id: string) => boolean,
): string | null {
  const all = counted(instrumentsIn(steps)).filter(([id]) => isLaw(id));
  const dealing = counted(instrumentsIn(steps, (cite) => 'times' in cite)).filter(([id]) => isLaw(id));
  const laws = dealing.length > 0 ? dealing : all;
  const named = all.find(([id]) => version.endsWith(id.replace(/-\d{4}$/, '')));
  if (named) return named[0];
  const [most] = (laws.length > 0 ? laws : counted(instrumentsIn(steps))).sort(
    ([a, often], [b, other]) => other - often || a.localeCompare(b),
  );
  return most?.[0] ?? null;
}

/** How often each is mentioned. */
function counted(ids: string[]): [id: string, often: number][] {
  return [...new Set(ids)].map((id) => [id, ids.filter((one) => one === id).length]);
}

/** Every mention, at whatever depth a step cites it. */
function instrumentsIn(value: unknown, counts: (cite: object) => boolean = () => true): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'instrument' && typeof inner === 'string' ? (counts(value) ? [inner] : []) : instrumentsIn(inner, counts),
  );
}
