import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { MailsLeft, OutboxSender } from '../../mail/outbox';
import type { Transport } from '../../mail/transport';
import { createDb } from '../../prisma/client';
import { freshDatabase } from '../support/database';

/** A database with mails that wait, and what a test wants to know of them. */
export async function openOffice() {
  const database = await freshDatabase();
  const db = createDb(database.url);
  return {
    db,
    url: database.url,
    async write(count: number, from = 0) {
      const data = Array.from({ length: count }, (_, at) => mailRow(from + at));
      await db.mail.createMany({ data });
    },
    async statuses(): Promise<Record<string, number>> {
      const groups = await db.mail.groupBy({ by: ['status'], _count: true });
      return Object.fromEntries(groups.map(({ status, _count }) => [status, _count]));
    },
    sender: (transport: Transport) => new Sender(new OutboxSender({ db, transport, log: { info() {}, warn() {} } })),
    async close() {
      await db.$disconnect();
      await database.drop();
    },
  };
}

/** A process's sender, sending all that is filed under the test's case. */
class Sender {
  constructor(private readonly outbox: OutboxSender) {}

  /** How many it sent; throws as `OutboxSender.send`. */
  send(): Promise<number> {
    return this.outbox.send({ file: CASE });
  }

  /** As `send`, but answers in how many milliseconds the mails left for later can be tried again. */
  async sendSome(): Promise<{ retryInMs: number | null }> {
    try {
      await this.send();
    } catch (error) {
      if (error instanceof MailsLeft) return { retryInMs: error.retryInMs };
      throw error;
    }
    throw new Error('nothing was left for later');
  }
}

const CASE = 'c1';

export type Office = Awaited<ReturnType<typeof openOffice>>;

export function mailRow(at: number) {
  const subject = `Quá hạn: Gửi dự toán tỉnh Quảng Ninh và các cơ quan liên quan, bước ${at}`;
  return {
    caseId: CASE,
    key: `k${at}`,
    recipient: `officer${at}@example.vn`,
    toBody: '22.ubnd',
    locale: 'vi',
    subject,
    text: `Kính gửi: …\n\n${subject}\n`,
    html: `<p>${subject}</p>`,
    messageId: `<m${at}@phoihop.example.vn>`,
  };
}

/** A mail server that keeps the ids of what it has taken; `options` make it refuse. */
export async function openSmtp(options: SMTPServerOptions = {}) {
  const taken: string[] = [];
  const sockets = new Set<{ destroy(): void }>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      stream.on('end', () => {
        taken.push(/^message-id:\s*(<[^>]+>)/im.exec(text)![1]!);
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    taken,
    port,
    url: `smtp://127.0.0.1:${port}`,
    cutAll: () => sockets.forEach((socket) => socket.destroy()),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** An error as smtp-server answers it. */
export function smtpAnswer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** The same transport, but this process dies right after the mail has been taken. */
export function dyingAfter(transport: Transport): Transport {
  return {
    ...transport,
    lanes: 1,
    async send(mail) {
      await transport.send(mail);
      throw new Error('killed');
    },
  };
}
