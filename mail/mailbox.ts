import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A mail in the mailbox folder, as far as its headers tell. */
interface MailboxEntry {
  name: string;
  size: number;
  to: string;
  subject: string;
  date: string;
  messageId: string;
}

/** Headers come first and are short; the text is not read for a list. */
const HEADER_BYTES = 8_192;

/** A page of the mailbox folder, by file name. `next` is what to pass as `after` for the next page. */
export async function listMailbox(
  dir: string,
  page: { after?: string; limit?: number } = {},
): Promise<{ mails: MailboxEntry[]; next: string | null }> {
  const limit = page.limit ?? 50;
  const names = (await filesOf(dir)).filter((name) => name > (page.after ?? '')).sort();
  const shown = names.slice(0, limit);
  const mails = await Promise.all(shown.map((name) => readEntry(dir, name)));
  return { mails, next: names.length > limit ? shown[shown.length - 1]! : null };
}

async function filesOf(dir: string): Promise<string[]> {
  // The folder is made with the first mail.
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.eml'));
}

async function readEntry(dir: string, name: string): Promise<MailboxEntry> {
  const file = join(dir, name);
  const header = headersOf(await readStart(file));
  return {
    name,
    size: (await stat(file)).size,
    to: header('to'),
    subject: decodeWords(header('subject')),
    date: header('date'),
    messageId: header('message-id'),
  };
}

async function readStart(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function headersOf(start: string): (name: string) => string {
  const lines = start
    .split(/\r?\n\r?\n/, 1)[0]!
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const pairs = lines.map(
    (line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const,
  );
  const headers = new Map(pairs);
  return (name) => headers.get(name) ?? '';
}

/** Encoded words (RFC 2047) in UTF-8, as Nodemailer writes them; space between two of them is not part of the text. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      /b/i.test(kind) ? base64(word) : quoted(word),
    );
}

function base64(word: string): string {
  return Buffer.from(word, 'base64').toString('utf8');
}

function quoted(word: string): string {
  const bytes = word
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
