import { NativeConnection, Worker } from '@temporalio/worker';
import { Pool } from 'pg';
import { createInsertActivities } from './activities';

/** The bare loop's worker, a process of its own. It says over the channel to its parent which row is in. */
async function main(address: string, databaseUrl: string, taskQueue: string): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowsPath: require.resolve('./loop'),
    maxCachedWorkflows: 1_000,
    shutdownGraceTime: '10 seconds',
    activities: createInsertActivities(pool, (caseId, index) => process.send?.([caseId, index])),
  });
  process.on('disconnect', () => worker.shutdown());
  process.send?.('ready');
  await worker.run();
  await Promise.all([pool.end(), connection.close()]);
}

const [address = '', databaseUrl = '', taskQueue = ''] = process.argv.slice(2);
main(address, databaseUrl, taskQueue).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
