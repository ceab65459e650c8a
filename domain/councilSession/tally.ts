import type { Data } from '../case/entry';
import type { Ruling } from '../case/logic';
import type { Citation } from '../law/procedure';
import { firstTwice } from '../case/fields';
import { accepted, refused } from '../case/machine';
import type { AgendaItem, Ballot, Choice, Decision, Tally, Threshold } from './state';

/** More than half of the total number of deputies; two thirds of it (at least) to remove a deputy. */
export const MAJORITY = {
  instrument: '72/2025/QH15',
  article: '35',
  clause: '2',
  verified: 'read',
  checkedOn: '2026-11-15',
} as const satisfies Citation;

type Counts = Pick<Tally, 'for' | 'against' | 'abstained' | 'notVoting'>;

/** Votes for that adoption takes, counted against all deputies elected and not against those who came. */
export function votesNeeded(deputies: number, threshold: Threshold): number {
  return threshold === 'two-thirds' ? Math.ceil((2 * deputies) / 3) : Math.floor(deputies / 2) + 1;
}

/** The vote on an item in figures, from its ballots or its totals. Ask only of data that `judgeCount` accepts. */
export function countVotes(item: Pick<AgendaItem, 'attendance' | 'threshold'>, deputies: number, data: Data): Tally {
  const counts = countsOf(data);
  const present = item.attendance?.present;
  return {
    ...counts,
    // Whoever was present and cast no vote did not vote, whether or not the count mentions it.
    notVoting: present === undefined ? counts.notVoting : present - castIn(counts),
    absent: present === undefined ? null : deputies - present,
    total: deputies,
    threshold: item.threshold,
    needed: votesNeeded(deputies, item.threshold),
  };
}

/** Whether the figures adopt the item. */
export function isAdopted(tally: Tally): boolean {
  return tally.for >= tally.needed;
}

/** Whether the figures can be true: nobody votes twice, nobody absent votes, and no more vote than are there. */
export function judgeCount(item: Pick<AgendaItem, 'id' | 'attendance'>, deputies: number, data: Data): Ruling {
  const ballots = ballotsOf(data);
  const fault = ballots ? faultOfBallots(ballots, data) : faultOfTotals(data);
  if (fault) return refused('invalid-input', fault);
  const absentee = ballots && firstAbsentee(item, ballots);
  if (absentee) return refused('deputy-absent', { deputy: absentee, item: item.id });
  const counts = countsOf(data);
  const counted = castIn(counts) + counts.notVoting;
  const there = item.attendance?.present ?? deputies;
  return counted > there ? refused('vote-count', { counted, total: there }) : accepted();
}

function ballotsOf(data: Data): Ballot[] | null {
  return (data.ballots as Ballot[] | null | undefined) ?? null;
}

function countsOf(data: Data): Counts {
  const ballots = ballotsOf(data);
  if (!ballots) {
    const totals = data as Partial<Counts>;
    return {
      for: totals.for ?? 0,
      against: totals.against ?? 0,
      abstained: totals.abstained ?? 0,
      notVoting: totals.notVoting ?? 0,
    };
  }
  const of = (choice: Choice): number => ballots.filter((ballot) => ballot.choice === choice).length;
  return { for: of('for'), against: of('against'), abstained: of('abstain'), notVoting: of('not-voting') };
}

function castIn(counts: Counts): number {
  return counts.for + counts.against + counts.abstained;
}

function faultOfTotals(data: Data): { field: string; rule: string } | null {
  const missing = ['for', 'against', 'abstained'].find((field) => typeof data[field] !== 'number');
  return missing ? { field: missing, rule: 'whole number, or give ballots' } : null;
}

/** How it was voted: by whom and how where it was open and by name; that it was secret, which names nobody. */
export function wayOf(data: Data): Pick<Decision, 'ballots' | 'secret'> {
  const ballots = ballotsOf(data);
  return { ...(ballots && { ballots }), ...(data.secret === true && { secret: true as const }) };
}

function faultOfBallots(ballots: Ballot[], data: Data): { field: string; rule: string } | null {
  if (data.secret === true) return { field: 'ballots', rule: 'a secret ballot names nobody' };
  const twice = firstTwice(ballots.map((ballot) => ballot.deputy));
  if (twice) return { field: 'ballots', rule: `one ballot each: ${twice}` };
  const differs = Object.entries(countsOf(data)).find(
    ([field, votes]) => typeof data[field] === 'number' && data[field] !== votes,
  );
  return differs ? { field: differs[0], rule: `${differs[1]} by the ballots` } : null;
}

/** A roll by name settles who was there; a roll by number can't. */
function firstAbsentee(item: Pick<AgendaItem, 'attendance'>, ballots: Ballot[]): string | null {
  const present = item.attendance?.deputies;
  return present ? (ballots.find((ballot) => !present.includes(ballot.deputy))?.deputy ?? null) : null;
}
