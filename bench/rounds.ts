import type { Options } from './options';
import { measure, type Measurement, type SideName } from './run';
import { setStage } from './stage';

/** Each side through each scenario, round after round, on the same servers in the same hour. */
export async function measureRounds(options: Options): Promise<Measurement[]> {
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
