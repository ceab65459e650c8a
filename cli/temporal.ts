import { Client, Connection } from '@temporalio/client';
import type { PrismaClient } from '../prisma/generated/client';
import { createDeliver, type Deliver } from '../register/deliver';
import { temporalConnectionOptions } from '../setup/config';
import { TASK_QUEUE } from '../workflows/messages';

/** A client of the Temporal server at hand, for commands. */
export async function connectTemporal(
  db: PrismaClient,
): Promise<{ client: Client; deliver: Deliver; close: () => Promise<void> }> {
  const { connectionOptions, namespace } = temporalConnectionOptions();
  const connection = await Connection.connect(connectionOptions);
  const client = new Client({ connection, namespace });
  const onError = (error: unknown): void => console.error(error);
  const deliver = createDeliver({
    db,
    temporal: () => Promise.resolve(client),
    taskQueue: TASK_QUEUE,
    prefix: '',
    onError,
  });
  return { client, deliver, close: () => connection.close() };
}
