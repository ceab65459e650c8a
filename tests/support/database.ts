import { randomUUID } from 'node:crypto';
import { createDatabase, dropDatabase } from '../../prisma/databases';
import { ADMIN_URL, TEMPLATE, TEMPORAL_ADDRESS } from './servers';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A migrated, empty database for one test file. */
export async function freshDatabase(): Promise<TestDatabase> {
  const admin = required(ADMIN_URL);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabase(admin, name, TEMPLATE);
  return { url, drop: () => dropDatabase(admin, name) };
}

/** Address of the Temporal server that all test files share: let each use task queues of its own. */
export function temporalAddress(): string {
  return required(TEMPORAL_ADDRESS);
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this test in Jest's project "system".`);
  return value;
}
