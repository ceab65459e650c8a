import { readOptions } from './options';
import { compare, goalsOf, table } from './report';
import { measureRounds } from './rounds';

/** Compares the engine with the bare loop, and prints the table. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const rounds = await measureRounds(options);
  const comparisons = options.only.map((scenario) => compare(scenario, rounds));
  const asJson = () => JSON.stringify({ options, comparisons, goals: comparisons.flatMap(goalsOf), rounds }, null, 2);
  process.stdout.write(options.json ? `${asJson()}\n` : table(comparisons));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
