import { parseArgs } from 'node:util';

/** `one`: a single case that everybody writes to; `many`: a few acts each on many cases. */
export type ScenarioName = 'one' | 'many';

export interface Options {
  cases: number;
  acts: number;
  consultees: number;
  callers: number;
  repeat: number;
  only: ScenarioName[];
  json: boolean;
  /** No warm-up and no wait for PostgreSQL's statistics: for trying the benchmark itself. */
  quick: boolean;
}

const NUMBERS = { cases: 500, acts: 5, consultees: 1000, callers: 32, repeat: 3 };
const SCENARIOS: ScenarioName[] = ['one', 'many'];

export function readOptions(args: string[]): Options {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args,
    options: {
      cases: text,
      acts: text,
      consultees: text,
      callers: text,
      repeat: text,
      only: text,
      json: flag,
      quick: flag,
    },
  });
  const { json, quick, only, ...given } = values;
  const numbers = Object.fromEntries(
    Object.entries(NUMBERS).map(([name, usual]) => [name, wholeNumber(name, given[name as keyof typeof given], usual)]),
  );
  return { ...(numbers as typeof NUMBERS), only: only ? scenarios(only) : SCENARIOS, json, quick };
}

function wholeNumber(name: string, text: string | undefined, usual: number): number {
  const value = Number(text ?? usual);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} must be a whole number above 0, not "${text}".`);
}

function scenarios(list: string): ScenarioName[] {
  const names = list.split(',');
  const unknown = names.find((name) => !SCENARIOS.includes(name as ScenarioName));
  if (unknown === undefined) return names as ScenarioName[];
  throw new Error(`--only takes ${SCENARIOS.join(', ')}, not "${unknown}".`);
}
