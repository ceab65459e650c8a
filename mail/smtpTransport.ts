import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { DEFAULT_FROM, mimeOf } from './mime';
import { outcomeOf, type SmtpError } from './smtpOutcome';
import type { Transport } from './transport';

/** A mail server. */
export interface SmtpSettings {
  /** `smtps:` begins with TLS, `smtp:` without. */
  url: string;
  /** Whether of one that begins without nothing is told before TLS. */
  startTls?: boolean;
  /** The certificate of the one authority that it is known by, where that is the house's own. */
  ca?: string;
}

interface SmtpOptions {
  from?: string;
  lanes?: number;
  /** At most so many leave this process a second. */
  mailsPerSecond?: number;
  /** No send takes longer; what is under way then is broken off. */
  timeoutMs?: number;
}

/** Looks at the stream that Nodemailer feeds to the server, to tell whether the text had begun to flow. */
interface Probe {
  stream?: Readable;
}

/** Sends through a mail server, over connections that are kept open between mails. */
export function smtpTransport(server: SmtpSettings, options: SmtpOptions = {}): Transport {
  const { lanes = 4, timeoutMs = 60_000, from = DEFAULT_FROM, mailsPerSecond } = options;
  const pool = openPool(server, lanes, timeoutMs, mailsPerSecond);
  return {
    repeatable: false,
    leaseMs: timeoutMs + 60_000,
    lanes,
    async send(mail) {
      const probe: Probe = {};
      try {
        const message = { ...mimeOf(mail, from), probe, signal: AbortSignal.timeout(timeoutMs) };
        await pool.sendMail(message);
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error as SmtpError, probe.stream?.readableDidRead ?? false);
      }
    },
    async close() {
      pool.close();
    },
  };
}

function openPool(
  { url, startTls = false, ca }: SmtpSettings,
  lanes: number,
  timeoutMs: number,
  mailsPerSecond: number | undefined,
) {
  const pool = createTransport({
    url,
    requireTLS: startTls,
    ...(ca && { tls: { ca } }),
    pool: true,
    maxConnections: lanes,
    ...(mailsPerSecond && { rateLimit: mailsPerSecond, rateDelta: 1_000 }),
    // Nodemailer would send a mail again after a broken connection, also one the server had already taken.
    maxRequeues: 0,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: timeoutMs,
  });
  pool.use('stream', (mail, done) => {
    const make = mail.message.createReadStream.bind(mail.message);
    const { probe } = mail.data as { probe?: Probe };
    mail.message.createReadStream = (...args) => {
      const stream = make(...args);
      if (probe) probe.stream = stream;
      return stream;
    };
    done();
  });
  return pool;
}
