import { type MayBePlain, MAY_BE_PLAIN } from '../../api/health/plain';

export type Environment = Record<string, string | undefined>;

/** A connection as a setting names it. */
export interface Connection {
  what: MayBePlain;
  setting: string;
  host: string;
  /** Whether it is by TLS, the server's certificate checked. */
  secure: boolean;
  /** What to do so that it is. */
  remedy: string;
}

/** Which of these connections leave this machine in the clear. Throws where the settings don't allow one of them. */
export function plainOf(connections: Connection[], env: Environment): MayBePlain[] {
  const allowed = allowedIn(env);
  const plain = connections.filter(({ host, secure }) => !secure && !isThisMachine(host));
  const refused = plain.find(({ what }) => !allowed.has(what));
  if (refused) throw new Error(refusalOf(refused));
  return [...new Set(plain.map(({ what }) => what))];
}

const refusalOf = ({ what, setting, host, remedy }: Connection): string =>
  `${setting}: the connection to ${host} would be in the clear. ${remedy} Where nobody else reaches that network, ` +
  `it may be: add ${what} to PLAIN_CONNECTIONS (docs/operating.md, Encrypted connections).`;

/**
 * What PLAIN_CONNECTIONS names. Throws for a word that means nothing there, and where no certificate would be checked
 * at all.
 */
export function allowedIn(env: Environment): ReadonlySet<string> {
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') throw new Error(UNCHECKED);
  const named = (env.PLAIN_CONNECTIONS || '').split(/[,\s]+/).filter((one) => one !== '');
  const unknown = named.find((one) => !(MAY_BE_PLAIN as readonly string[]).includes(one));
  if (unknown) throw new Error(`PLAIN_CONNECTIONS may name ${MAY_BE_PLAIN.join(', ')}, not "${unknown}".`);
  return new Set(named);
}

const UNCHECKED =
  'NODE_TLS_REJECT_UNAUTHORIZED=0 would let anybody answer: unset it, and name the authority of your servers ' +
  '(docs/operating.md, Encrypted connections).';

/** Whether what goes to a host stays on this machine: the loopback addresses, or a socket of the file system. */
export const isThisMachine = (host: string): boolean =>
  host === '' || host.startsWith('/') || /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/** A connection to an address of the web. Throws where the setting is none. */
export function webConnection(what: MayBePlain, setting: string, address: string): Connection {
  const { protocol, hostname: host } = addressIn(setting, address);
  return { what, setting, host, secure: protocol === 'https:', remedy: 'Use its https: address.' };
}

/** A setting's address in its parts. What it says isn't repeated: a password may stand there. */
export function addressIn(setting: string, address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw new Error(`${setting} is no address.`);
  }
}
