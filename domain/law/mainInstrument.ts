import { remembered } from '../remembered';
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
  const { all, dealing } = mentionedIn(steps);
  const lawsOf = (mentions: Mentions) => mentions.filter(([id]) => isLaw(id));
  const named = lawsOf(all).find(([id]) => version.endsWith(id.replace(/-\d{4}$/, '')));
  if (named) return named[0];
  const [most] = [lawsOf(dealing), lawsOf(all), all].find((mentions) => mentions.length > 0) ?? [];
  return most?.[0] ?? null;
}

/** Instruments and how often each is mentioned, the most often first. */
type Mentions = [id: string, often: number][];

/** Every list of versions asks it of all, and a version's steps are thousands of things. */
const mentionedIn = remembered((steps: Procedure['steps']) => ({
  all: counted(instrumentsIn(steps)),
  dealing: counted(instrumentsIn(steps, (cite) => 'times' in cite)),
}));

function counted(ids: string[]): Mentions {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, often], [b, other]) => other - often || a.localeCompare(b));
}

/** Every mention, at whatever depth a step cites it. */
function instrumentsIn(value: unknown, counts: (cite: object) => boolean = () => true): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'instrument' && typeof inner === 'string' ? (counts(value) ? [inner] : []) : instrumentsIn(inner, counts),
  );
}
