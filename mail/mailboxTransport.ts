import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { DEFAULT_FROM, mimeOf, type MimeMail } from './mime';
import type { Transport } from './transport';

/**
 * Where no mail server is set: a folder with one .eml file per mail. The name comes from the message id and the
 * file appears complete or not at all, so a file that exists is a mail sent, and sending again changes nothing.
 */
export function mailboxTransport(dir: string, options: { from?: string } = {}): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    repeatable: true,
    leaseMs: 10_000,
    lanes: 4,
    async send(mail) {
      const file = join(dir, emlName(mail));
      if (existsSync(file)) return { kind: 'sent' };
      const { message } = await composer.sendMail(mimeOf(mail, options.from ?? DEFAULT_FROM));
      await mkdir(dir, { recursive: true });
      await writeWhole(file, message as Buffer);
      return { kind: 'sent' };
    },
    async close() {},
  };
}

/** The file of a mail. */
export function emlName(mail: Pick<MimeMail, 'messageId'>): string {
  return `${createHash('sha256').update(mail.messageId).digest('hex')}.eml`;
}

async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
