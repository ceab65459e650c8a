import { type Options, readOptions } from './options';
import { compare, goalsOf, table } from './report';
import { measure, type Measurement, type SideName } from './run';
import { setStage } from './stage';

/** Compares the engine with the bare loop on the same servers in the same hour, and prints the table. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const all = await measureAll(options);
  const comparisons = options.only.map((scenario) => compare(scenario, all));
  const asJson = () =>
    JSON.stringify({ options, comparisons, goals: comparisons.flatMap(goalsOf), rounds: all }, null, 2);
  process.stdout.write(options.json ? `${asJson()}\n` : table(comparisons));
}

async function measureAll(options: Options): Promise<Measurement[]> {
  const stage = await setStage();
  const all: Measurement[] = [];
  try {
    for (let round = 1; round <= options.repeat; round += 1) {
      // In turn first and second: a machine that slows down shall not favour one.
      const sides: SideName[] = round % 2 ? ['bare', 'phoihop'] : ['phoihop', 'bare'];
      for (const scenario of options.only) {
        for (const side of sides) all.push(told(await measure(stage, options, { side, scenario, round })));
      }
    }
  } finally {
    await stage.stop();
  }
  return all;
}

function told(one: Measurement): Measurement {
  const figures = [
    `${one.perSecond.toFixed(0)} acts/s`,
    `p50 ${one.p50.toFixed(0)} ms`,
    `p99 ${one.p99.toFixed(0)} ms`,
    `${one.eventsPerAct.toFixed(1)} events/act`,
    `${one.transactionsPerAct.toFixed(1)} tx/act`,
  ];
  console.error(`round ${one.round}  ${one.scenario.padEnd(4)}  ${one.side.padEnd(7)}  ${figures.join('  ')}`);
  return one;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
