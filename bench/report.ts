import { median } from './drive';
import type { ScenarioName } from './options';
import type { Measurement, PerProcess, SideName } from './run';

/** One side in one scenario: the median of each figure over the rounds. */
export type Line = Omit<Measurement, 'round'>;

export interface Comparison {
  scenario: ScenarioName;
  bare: Line;
  phoihop: Line;
  /** phoihop ÷ bare of acts a second: the median of the rounds' own ratios, since each round had its own weather. */
  ratio: number;
}

/** What the engine has promised itself. */
const GOALS: { ratio: Record<ScenarioName, number>; eventsPerAct: number } = {
  ratio: { one: 5, many: 2 },
  eventsPerAct: 6,
};

export function compare(scenario: ScenarioName, all: Measurement[]): Comparison {
  const of = (side: SideName): Measurement[] => all.filter((one) => one.scenario === scenario && one.side === side);
  const [bare, phoihop] = [of('bare'), of('phoihop')];
  const ratios = phoihop.map(({ perSecond }, round) => perSecond / (bare[round] as Measurement).perSecond);
  return { scenario, bare: middle(bare), phoihop: middle(phoihop), ratio: median(ratios) };
}

function middle(rounds: Measurement[]): Line {
  const [{ side, scenario, acts }] = rounds as [Measurement];
  const of = (figure: (one: Measurement) => number): number => median(rounds.map(figure));
  return {
    side,
    scenario,
    acts,
    perSecond: of((one) => one.perSecond),
    p50: of((one) => one.p50),
    p99: of((one) => one.p99),
    eventsPerAct: of((one) => one.eventsPerAct),
    transactionsPerAct: of((one) => one.transactionsPerAct),
    memory: middleOfEach(rounds.map((one) => one.memory)),
    processor: middleOfEach(rounds.map((one) => one.processor)),
  };
}

function middleOfEach(rounds: PerProcess[]): PerProcess {
  const [first] = rounds as [PerProcess];
  return Object.fromEntries(
    Object.keys(first).map((name) => [name, first[name] === null ? null : median(rounds.map((one) => one[name] ?? 0))]),
  );
}

/** Whether each goal is met, in words. */
export function goalsOf({ scenario, phoihop, ratio }: Comparison): { goal: string; met: boolean }[] {
  const wanted = GOALS.ratio[scenario];
  return [
    { goal: `${scenario}: at least ${wanted} × the bare loop (${ratio.toFixed(1)} ×)`, met: ratio >= wanted },
    {
      goal: `${scenario}: at most ${GOALS.eventsPerAct} history events an act (${phoihop.eventsPerAct.toFixed(1)})`,
      met: phoihop.eventsPerAct <= GOALS.eventsPerAct,
    },
  ];
}

const PROCESSES = ['callers', 'worker', 'api', 'postgres', 'temporal'];
const HEAD = ['', 'side', 'ratio', 'acts/s', 'p50 ms', 'p99 ms', 'events/act', 'tx/act', ...PROCESSES];

/**
 * The comparisons as a Markdown table, each process with its memory and its processor time for an act; then the goals.
 */
export function table(comparisons: Comparison[]): string {
  const rows = comparisons.flatMap((one) => [row(one.bare, 1), row(one.phoihop, one.ratio)]);
  const goals = comparisons.flatMap(goalsOf).map(({ goal, met }) => `${met ? 'met   ' : 'MISSED'}  ${goal}`);
  return [columns(HEAD, rows), ...goals, ''].join('\n');
}

/** A Markdown table. */
export function columns(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((cells) => (cells[column] as string).length), 3),
  );
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ''].join('\n');
}

function row(one: Line, ratio: number): string[] {
  const figures = [
    one.perSecond.toFixed(0),
    one.p50.toFixed(0),
    one.p99.toFixed(0),
    one.eventsPerAct.toFixed(1),
    one.transactionsPerAct.toFixed(1),
  ];
  return [
    `${one.scenario} (${one.acts} acts)`,
    one.side,
    ratio.toFixed(1),
    ...figures,
    ...PROCESSES.map((name) => costs(one, name)),
  ];
}

function costs({ memory, processor }: Line, name: string): string {
  if (!(name in memory)) return '–';
  return `${memory[name] ?? '?'} MB, ${processor[name]?.toFixed(1) ?? '?'} ms`;
}
