import type { VersionRow } from '../data/api';
import { useWords, type Words } from '../words';
import { dmy } from '../words/dates';

type Effect = Pick<VersionRow, 'planYears' | 'begun'>;

/** Which cases a version carries, in words. */
export function effectText({ planYears, begun }: Effect, law: Words['law']): string {
  const years = law.years(planYears.from, planYears.to);
  return begun ? `${years}, ${law.begun(begun.from && dmy(begun.from), begun.to && dmy(begun.to))}` : years;
}

export function EffectText({ effect }: { effect: Effect }) {
  const { law } = useWords();
  return <>{effectText(effect, law)}</>;
}
