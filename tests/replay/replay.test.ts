import { Worker } from '@temporalio/worker';
import { quieten } from '../../rehearsal/stage';
import * as workflows from '../../workflows';
import { bundleWorkflows } from '../../setup/workflowBundle';
import { storedHistories } from './stored';

const stored = storedHistories();
let bundle: { codePath: string };

beforeAll(async () => {
  quieten();
  bundle = await bundleWorkflows();
});

test.each(stored.map((one) => [`${one.version} ${one.type}`, one] as const))(
  '%s: the present code continues what that version began',
  async (_name, { read }) => {
    await Worker.runReplayHistory({ workflowBundle: bundle }, read());
  },
);

/** The version that first ran a workflow; those not named here have been there since generation 2 began. */
const SINCE: Record<string, string> = {
  arrival: '0.3.0',
  documentBook: '0.3.0',
  exchange: '0.4.0',
  officialDocument: '0.3.0',
};

test('every version has a history of every workflow that it ran', () => {
  const versions = [...new Set(stored.map(({ version }) => version))];
  expect(versions).not.toEqual([]);
  for (const version of versions) {
    expect(
      stored
        .filter((one) => one.version === version)
        .map(({ type }) => type)
        .sort(),
    ).toEqual(
      Object.keys(workflows)
        .filter((type) => (SINCE[type] ?? '0.0.0') <= version)
        .sort(),
    );
  }
});
