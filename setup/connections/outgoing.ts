import { Client } from 'pg';
import type { SmtpSettings } from '../../mail/smtpTransport';
import { addressIn, allowedIn, type Connection, type Environment, isThisMachine, webConnection } from './plain';
import { authorityIn } from './trust';

/** How each server is reached that the settings name; Temporal's own variables are read by its own library. */
export function outgoing(env: Environment): Connection[] {
  return [
    ...['DATABASE_URL', 'DATABASE_MIGRATION_URL'].flatMap((setting) => databaseConnection(setting, env)),
    ...mailConnection(env),
    ...WEB.flatMap(([what, setting]) => {
      const address = env[setting];
      return address ? [webConnection(what, setting, address)] : [];
    }),
  ];
}

const WEB = [
  ['documents', 'S3_ENDPOINT'],
  ['documents', 'MIRROR_S3_ENDPOINT'],
  ['timestamps', 'TIMESTAMP_URL'],
  ['traces', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
] as const;

/** What PostgreSQL calls asking for TLS: here all of them mean that the certificate and its name are checked. */
const BY_TLS = ['require', 'verify-ca', 'verify-full'];

/**
 * The database's address: with TLS asked for and the server's certificate checked, unless it is on this machine, or
 * may be in the clear and the address asks for no more. Throws where the address asks for TLS without a check.
 */
export function databaseAddress(setting: string, env: Environment): string | undefined {
  const address = env[setting];
  if (!address || isThisMachine(hostOf(setting, address))) return address || undefined;
  const url = new URL(address);
  const mode = url.searchParams.get('sslmode');
  if (mode === 'disable' || (mode === null && allowedIn(env).has('database'))) return address;
  if (mode !== null && !BY_TLS.includes(mode))
    throw new Error(
      `${setting}: with sslmode=${mode} anybody may answer. Leave it out: the certificate is checked then.`,
    );
  for (const other of ['ssl', 'uselibpqcompat']) url.searchParams.delete(other);
  url.searchParams.set('sslmode', 'verify-full');
  return url.toString();
}

function databaseConnection(setting: string, env: Environment): Connection[] {
  const address = databaseAddress(setting, env);
  if (!address) return [];
  const secure = /[?&]sslmode=verify-full\b/.test(address);
  const remedy = 'Leave sslmode=disable out of the address.';
  return [{ what: 'database', setting, host: hostOf(setting, address), secure, remedy }];
}

/** The host, as the driver reads it; the files that the address names must be there. */
function hostOf(setting: string, address: string): string {
  try {
    // The driver warns of what the other modes will mean one day; here they mean one thing.
    return new Client(address.replace(/\bsslmode=[^&]*&?/, '')).host;
  } catch (error) {
    throw new Error(`${setting}: ${(error as Error).message}.`, { cause: error });
  }
}

/** The mail server: a mail to one that isn't on this machine waits for TLS, whichever way the address begins. */
export function readMail(env: Environment): SmtpSettings | undefined {
  const url = env.SMTP_URL;
  if (!url) return undefined;
  const { protocol, hostname, searchParams } = addressIn('SMTP_URL', url);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') throw new Error('SMTP_URL must begin with smtps: or smtp:.');
  const here = isThisMachine(hostname);
  const loosened = [...searchParams.keys()].find((key) => LOOSENS.test(key));
  if (!here && loosened) throw new Error(`SMTP_URL: leave ${loosened} out: TLS is asked for, and checked, by itself.`);
  const ca = authorityIn('SMTP_CA_FILE', env);
  return { url, startTls: !here && protocol === 'smtp:' && !allowedIn(env).has('mail'), ...(ca && { ca }) };
}

/** What Nodemailer would take from an address. */
const LOOSENS = /^(tls\.|secure$|ignoreTLS$|opportunisticTLS$|requireTLS$)/i;

function mailConnection(env: Environment): Connection[] {
  const mail = readMail(env);
  if (!mail) return [];
  const { protocol, hostname: host } = new URL(mail.url);
  const secure = protocol === 'smtps:' || mail.startTls === true;
  return [{ what: 'mail', setting: 'SMTP_URL', host, secure, remedy: 'Use its smtps: address.' }];
}
