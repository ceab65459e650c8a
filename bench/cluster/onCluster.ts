import { openSmtp } from '../../tests/mail/office';
import { Cluster, type Wanted } from './cluster';

/** What is tried on a cluster: its table is printed, and what it found wrong lets the command fail. */
interface Tried {
  readonly faults: string[];
  run(): Promise<string>;
}

type Taken = Awaited<ReturnType<typeof openSmtp>>['taken'];

/** Brings up a cluster beside a mail server that keeps what it takes, tries something on it, and ends both. */
export async function onCluster(
  wanted: Omit<Wanted, 'env'>,
  trying: (cluster: Cluster, taken: Taken) => Tried,
): Promise<void> {
  const post = await openSmtp();
  try {
    const cluster = await Cluster.start({ ...wanted, env: { SMTP_URL: post.url, STEP_UP_MINUTES: '0' } });
    try {
      const tried = trying(cluster, post.taken);
      process.stdout.write(await tried.run());
      if (tried.faults.length > 0) process.exitCode = 1;
    } finally {
      await cluster.stop();
    }
  } finally {
    await post.close();
  }
}
