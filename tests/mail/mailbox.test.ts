import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailboxTransport } from '../../mail/mailboxTransport';
import { mailRow, openOffice, type Office } from './office';

let office: Office;
let dir: string;

beforeEach(async () => {
  office = await openOffice();
  dir = await mkdtemp(join(tmpdir(), 'phoihop-mailbox-'));
});

afterEach(async () => {
  await office.close();
  await rm(dir, { recursive: true, force: true });
});

/** Runs a sender in a process of its own and kills it (-9) as soon as a mail is written and not yet marked. */
async function killedBeforeMarking(): Promise<void> {
  const child: ChildProcess = fork(join(__dirname, 'killedSender.ts'), [office.url, dir], {
    execArgv: ['--import', 'tsx'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => child.kill('SIGKILL'));
    child.once('error', reject);
    child.once('exit', (_code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error('it ended by itself'))));
  });
}

test('kill -9 between writing and marking: the mail is retried and there is exactly one file', async () => {
  await office.write(1);
  await killedBeforeMarking();
  expect(await office.statuses()).toEqual({ sending: 1 });
  const [name] = await readdir(dir);
  const before = await readFile(join(dir, name!), 'utf8');
  const run = await office.sender({ ...mailboxTransport(dir), leaseMs: 0 }).send();
  expect(run).toBe(1);
  expect(await readdir(dir)).toEqual([name]);
  expect(await readFile(join(dir, name!), 'utf8')).toBe(before);
});

test('two posts at once write each mail once and leave no drafts', async () => {
  await office.write(60);
  const senders = [office.sender(mailboxTransport(dir)), office.sender(mailboxTransport(dir))];
  // The first to find nothing more to take may find the other's last ones still on their way.
  await Promise.allSettled(senders.map((sender) => sender.send()));
  expect(await office.statuses()).toEqual({ sent: 60 });
  const names = await readdir(dir);
  expect(names).toHaveLength(60);
  expect(names.every((name) => /^[0-9a-f]{64}\.eml$/.test(name))).toBe(true);
});

test('a mail’s file says whom it goes to, by which id it is known, and its subject in Vietnamese', async () => {
  await office.write(1);
  await office.sender(mailboxTransport(dir)).send();
  const [name] = await readdir(dir);
  const head = (await readFile(join(dir, name!), 'utf8')).split(/\r?\n\r?\n/, 1)[0]!.replace(/\r?\n[ \t]+/g, ' ');
  const { recipient, messageId } = mailRow(0);
  expect(head).toContain(`To: ${recipient}`);
  expect(head).toContain(`Message-ID: ${messageId}`);
  expect(head).toMatch(/^Subject: =\?UTF-8\?/im);
});
