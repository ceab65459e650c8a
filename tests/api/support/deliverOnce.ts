import { deliver } from '../../../mail/webhooks';
import { createDb } from '../../../prisma/client';
import { loadDirectory } from '../../../procedures/load';
import { loadSuccessors } from '../../../procedures/successors';

/** What a worker sends at one look, by the certificates that this process trusts: Node reads them as it starts. */
const [url, secretsKey, now] = process.argv.slice(2) as [string, string, string];

async function main(): Promise<void> {
  const db = createDb(url);
  await deliver({
    db,
    directory: loadDirectory(),
    rules: loadSuccessors(),
    publicUrl: 'https://phoihop.example.vn',
    now: () => Promise.resolve(now),
    toPrivate: true,
    secretsKey,
  });
  await db.$disconnect();
}

void main();
