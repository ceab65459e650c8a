import { onScratchStage } from '../rehearsal/stage';
import { rehearsalStart, rehearse } from '../rehearsal/run';

const CYCLE = { procedure: 'annual-plan-province', unit: '22', year: 2027 };

/**
 * How long a whole plan cycle takes under skipped time: twelve months of one province, all its bodies and its Council.
 */
async function main(): Promise<void> {
  const took = await onScratchStage(undefined, rehearsalStart(CYCLE), async (engine, time, dataDir) => {
    let acts = 0;
    const began = performance.now();
    const { outcome, entries, mails } = await rehearse(engine, time, {
      ...CYCLE,
      seed: 1,
      late: {},
      silent: [],
      dataDir,
      onAct: () => void (acts += 1),
    });
    return { outcome, seconds: (performance.now() - began) / 1000, acts, entries, mails };
  });
  console.log(
    `${CYCLE.procedure} ${CYCLE.year} of ${CYCLE.unit}: ${took.outcome} in ${took.seconds.toFixed(1)} s; ${took.acts} acts, ${took.entries} entries, ${took.mails} mails.`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
