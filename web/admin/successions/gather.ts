import type { Successions } from '../../data/api';

type CaseEnds = Successions['items'][number];
type Undecided = CaseEnds['undecided'][number];
type Pass = CaseEnds['passes'][number];

/** A body whose successor nobody has named, and where it still has something open. */
export interface Waiting extends Pick<Undecided, 'old' | 'on' | 'candidates'> {
  cases: { id: string; title: CaseEnds['title']; duties: Undecided['duties'] }[];
}

/** The same body in several cases is named once for all of them; the earliest end first. */
export function waitingOf(found: CaseEnds[]): Waiting[] {
  const bodies = new Map<string, Waiting>();
  for (const { case: id, title, undecided } of found) {
    for (const { duties, ...one } of undecided) {
      const before = bodies.get(one.old.id) ?? { ...one, cases: [] };
      bodies.set(one.old.id, { ...before, cases: [...before.cases, { id, title, duties }] });
    }
  }
  return [...bodies.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** What passes by rule, and in how many cases. */
export function passesOf(found: CaseEnds[]): (Pass & { cases: number })[] {
  const passes = new Map<string, Pass & { cases: number }>();
  for (const pass of found.flatMap((one) => one.passes))
    passes.set(pass.old.id, { ...pass, cases: (passes.get(pass.old.id)?.cases ?? 0) + 1 });
  return [...passes.values()];
}
