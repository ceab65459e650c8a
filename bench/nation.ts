import { parseArgs } from 'node:util';
import type { Measures } from '../rehearsal/measures';
import { rehearsalStart, rehearse } from '../rehearsal/run';
import { onScratchStage } from '../rehearsal/stage';
import { columns } from './report';

const CYCLE = { procedure: 'annual-plan-nation', unit: 'VN', year: 2027 };
const HEAD = [
  'provinces',
  'plans',
  'all open after',
  'open cases',
  'memory then',
  'finished after',
  'cases',
  'entries',
  'memory at most',
  'longest history',
];

/**
 * How a national plan grows with the provinces that take part: time and memory until all plans are open, and until they
 * are finished. One process holds the worker and the simulated officers; PostgreSQL and Temporal have their own.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      provinces: { type: 'string', default: '1,6' },
      communes: { type: 'string', default: '1000' },
      start: { type: 'boolean', default: false },
      cached: { type: 'string', default: '10000' },
    },
  });
  const rows: string[][] = [];
  for (const provinces of values.provinces.split(',').map(Number)) {
    rows.push(rowOf(provinces, await played(provinces, Number(values.communes), values.start, Number(values.cached))));
    console.error(rows.at(-1)?.join(' | '));
  }
  process.stdout.write(columns(HEAD, rows));
}

async function played(provinces: number, communes: number, startOnly: boolean, cached: number): Promise<Measures> {
  const report = await onScratchStage(
    undefined,
    rehearsalStart(CYCLE),
    (engine, time, dataDir) =>
      rehearse(engine, time, {
        ...CYCLE,
        seed: 1,
        late: {},
        silent: [],
        provinces,
        communes,
        startOnly,
        dataDir,
        onAct: progress(),
      }),
    cached,
  );
  if (!startOnly && report.outcome !== 'completed')
    throw new Error(`The plan of ${provinces} provinces ended as ${report.outcome}.`);
  return report.measures as Measures;
}

/** A line for every thousand acts. */
function progress(): (line: string) => void {
  const began = Date.now();
  let acts = 0;
  return (line) => {
    acts += 1;
    if (acts % 1_000 === 0) console.error(`${acts} acts after ${Math.round((Date.now() - began) / 1000)} s: ${line}`);
  };
}

function rowOf(
  provinces: number,
  { start, plans, cases, entries, seconds, peakMemoryMb, largestHistory }: Measures,
): string[] {
  const begun = start ? [`${start.seconds} s`, `${start.openCases}`, `${start.memoryMb} MB`] : ['–', '–', '–'];
  return [
    `${provinces}`,
    `${plans}`,
    ...begun,
    `${seconds} s`,
    `${cases}`,
    `${entries}`,
    `${peakMemoryMb} MB`,
    `${largestHistory.events} (${largestHistory.case})`,
  ];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
