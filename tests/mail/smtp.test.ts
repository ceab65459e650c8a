import { setTimeout as sleep } from 'node:timers/promises';
import { smtpTransport } from '../../mail/smtpTransport';
import { type Authority, ownAuthority } from '../support/certificates';
import { confirmUncertain, resendUncertain } from '../../api/mailbox/uncertain';
import { dyingAfter, openOffice, openSmtp, smtpAnswer, type Office } from './office';

let office: Office;
const cleanups: (() => Promise<void>)[] = [];

beforeEach(async () => {
  office = await openOffice();
});

afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
  await office.close();
});

async function serverAnd(options?: Parameters<typeof openSmtp>[0], timeoutMs?: number) {
  const smtp = await openSmtp(options);
  cleanups.push(smtp.close);
  const transport = smtpTransport(smtp, { timeoutMs });
  cleanups.push(transport.close);
  return { smtp, transport };
}

const first = () => office.db.mail.findFirstOrThrow({ orderBy: { id: 'asc' } });

test('each waiting mail reaches the server once', async () => {
  const { smtp, transport } = await serverAnd();
  await office.write(30);
  expect(await office.sender(transport).send()).toBe(30);
  expect(new Set(smtp.taken).size).toBe(30);
  expect(smtp.taken).toHaveLength(30);
  expect(await first()).toMatchObject({ status: 'sent', attempts: 1, lastError: null, sentAt: expect.any(Date) });
});

test('two processes at once never send a mail twice', async () => {
  const { smtp, transport } = await serverAnd();
  const other = smtpTransport(smtp);
  cleanups.push(other.close);
  await office.write(100);
  // The first to find nothing more to take may find the other's last ones still on their way.
  await Promise.allSettled([office.sender(transport).send(), office.sender(other).send()]);
  expect(await office.statuses()).toEqual({ sent: 100 });
  expect(smtp.taken).toHaveLength(100);
  expect(new Set(smtp.taken).size).toBe(100);
});

test('a refused connection leaves every mail waiting and fails the run, for Temporal to try again later', async () => {
  const smtp = await openSmtp();
  await smtp.close();
  const transport = smtpTransport(smtp);
  cleanups.push(transport.close);
  await office.write(20);
  await expect(office.sender({ ...transport, lanes: 1 }).send()).rejects.toMatchObject({
    name: 'MailsLeft',
    retryInMs: null,
  });
  expect(await office.statuses()).toEqual({ waiting: 20 });
  expect(await first()).toMatchObject({ attempts: 1, lastError: expect.stringContaining('ECONNREFUSED') });
});

test('a full mailbox (4xx) is tried again later; other mails are not held up', async () => {
  const { smtp, transport } = await serverAnd({
    onRcptTo: (address, _session, done) =>
      done(address.address.startsWith('officer0@') ? smtpAnswer(452, 'mailbox full') : null),
  });
  await office.write(3);
  const { retryInMs } = await office.sender(transport).sendSome();
  expect(retryInMs).toBeGreaterThan(5_000);
  expect(smtp.taken).toHaveLength(2);
  expect(await first()).toMatchObject({
    status: 'waiting',
    attempts: 1,
    lastError: expect.stringContaining('mailbox full'),
  });
  // Not tried again before its time.
  await office.sender(transport).sendSome();
  expect(await first()).toMatchObject({ attempts: 1 });
});

test('an unknown recipient (5xx) fails for good', async () => {
  const { transport } = await serverAnd({
    onRcptTo: (_address, _session, done) => done(smtpAnswer(550, 'no such user')),
  });
  await office.write(1);
  expect(await office.sender(transport).send()).toBe(0);
  expect(await first()).toMatchObject({ status: 'failed', lastError: expect.stringContaining('no such user') });
});

test('a text refused after it was sent is surely not taken: 4xx waits, 5xx fails', async () => {
  let code = 451;
  const { transport } = await serverAnd({
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done(smtpAnswer(code, 'not now')));
    },
  });
  await office.write(1);
  const sender = office.sender(transport);
  await sender.sendSome();
  expect(await first()).toMatchObject({ status: 'waiting', attempts: 1 });
  await office.db.mail.updateMany({ data: { retryAt: null } });
  code = 554;
  await sender.send();
  expect(await first()).toMatchObject({ status: 'failed', attempts: 2 });
});

test('a line that breaks after the text began leaves the mail uncertain; Nodemailer does not send it again', async () => {
  const opened = await openSmtp({
    onData: (stream) => {
      stream.resume();
      stream.on('end', () => opened.cutAll());
    },
  });
  cleanups.push(opened.close);
  const transport = smtpTransport(opened);
  cleanups.push(transport.close);
  await office.write(1);
  expect(await office.sender(transport).send()).toBe(0);
  expect(await office.statuses()).toEqual({ uncertain: 1 });
});

test('a server that never answers the text: broken off in time, uncertain', async () => {
  const { transport } = await serverAnd({ onData: (stream) => void stream.resume() }, 500);
  await office.write(1);
  await office.sender(transport).send();
  expect(await office.statuses()).toEqual({ uncertain: 1 });
});

describe('a process killed after the server took the mail and before that was written', () => {
  test('leaves it `sending`; the next process marks it uncertain once the claim is old, and never sends it', async () => {
    const { smtp, transport } = await serverAnd();
    await office.write(1);
    await expect(office.sender(dyingAfter(transport)).send()).rejects.toThrow('killed');
    expect(await office.statuses()).toEqual({ sending: 1 });
    // Another process may still be alive: its claim is believed for as long as a send can take.
    const { retryInMs } = await office.sender(transport).sendSome();
    expect(retryInMs).toBeGreaterThan(60_000);
    await sleep(20);
    await office.sender({ ...transport, leaseMs: 10 }).send();
    expect(await office.statuses()).toEqual({ uncertain: 1 });
    expect(smtp.taken).toHaveLength(1);
  });

  test('in the same process it is found by its ended run at once', async () => {
    const { smtp, transport } = await serverAnd();
    await office.write(2);
    let dies = true;
    const dying = dyingAfter(transport);
    const sender = office.sender({ ...transport, lanes: 1, send: (mail) => (dies ? dying : transport).send(mail) });
    await expect(sender.send()).rejects.toThrow('killed');
    dies = false;
    expect(await sender.send()).toBe(1);
    expect(await office.statuses()).toEqual({ uncertain: 1, sent: 1 });
    expect(smtp.taken).toHaveLength(2);
  });

  test('an administrator decides: sent again, or held to have arrived', async () => {
    const { smtp, transport } = await serverAnd();
    await office.write(2);
    await office.db.mail.updateMany({ data: { status: 'uncertain' } });
    const [one, two] = await office.db.mail.findMany({ orderBy: { id: 'asc' } });
    expect(await resendUncertain(office.db, one!.id)).toBe(true);
    expect(await confirmUncertain(office.db, two!.id)).toBe(true);
    expect(await resendUncertain(office.db, two!.id)).toBe(false);
    await office.sender(transport).send();
    expect(smtp.taken).toEqual([one!.messageId]);
    expect(await office.statuses()).toEqual({ sent: 2 });
  });
});

test('an outcome that the database could not take is written by the next run, not called uncertain', async () => {
  const { smtp, transport } = await serverAnd();
  await office.write(1);
  const sender = office.sender({
    ...transport,
    lanes: 1,
    async send(mail) {
      const outcome = await transport.send(mail);
      await office.db.$executeRaw`ALTER TABLE "Mail" RENAME TO "Gone"`;
      return outcome;
    },
  });
  await expect(sender.send()).rejects.toThrow();
  await office.db.$executeRaw`ALTER TABLE "Gone" RENAME TO "Mail"`;
  await sender.send();
  expect(await office.statuses()).toEqual({ sent: 1 });
  expect(smtp.taken).toHaveLength(1);
});

describe('given a mail server that begins without TLS', () => {
  let authority: Authority;
  beforeAll(() => void (authority = ownAuthority()));
  afterAll(() => authority.remove());
  /** What became of a mail to a server that shows a certificate of these names, and what it heard in the clear. */
  async function sentTo(names: string | null, ca?: string) {
    const heard: boolean[] = [];
    const smtp = await openSmtp({
      disabledCommands: names ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      ...(names && authority.issue(names)),
      onMailFrom: (_address, session, done) => (heard.push(session.secure), done()),
    });
    const transport = smtpTransport({
      url: smtp.url.replace('127.0.0.1', 'localhost'),
      startTls: true,
      ...(ca && { ca }),
    });
    cleanups.push(smtp.close, transport.close);
    await office.write(1);
    await office
      .sender({ ...transport, lanes: 1 })
      .send()
      .catch(() => undefined);
    const { status, lastError } = await first();
    return { status, lastError, heard, taken: smtp.taken.length };
  }

  test('then a mail goes once STARTTLS was answered with a certificate that holds', async () =>
    expect(await sentTo('DNS:localhost', authority.ca)).toEqual({
      status: 'sent',
      lastError: null,
      heard: [true],
      taken: 1,
    }));

  test.each<[string, string | null, boolean, RegExp]>([
    ['offers no TLS', null, true, /STARTTLS|TLS/],
    ['shows a certificate of another name', 'DNS:elsewhere.example', true, /elsewhere\.example|altnames/],
    ['shows one of an authority unknown here', 'DNS:localhost', false, /self-signed|unable to verify|certificate/],
  ])('which %s, then the mail waits, and nothing of it was told', async (_what, names, known, why) => {
    const after = await sentTo(names, known ? authority.ca : undefined);
    expect(after).toMatchObject({ status: 'waiting', heard: [], taken: 0, lastError: expect.stringMatching(why) });
  });
});
