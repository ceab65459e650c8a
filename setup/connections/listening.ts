import type { MayBePlain } from '../../api/health/plain';
import { type Environment, plainOf, webConnection } from './plain';
import { type Config, readPort } from '../config';

/** Where the API listens. */
export interface Listening {
  host: string;
  port: number;
  /** Where what comes in the clear is told to come by TLS. */
  plainPort?: number;
  /** Which of people's connections are in the clear beyond this machine. */
  plain: MayBePlain[];
}

/**
 * Where the API listens: by TLS with a certificate of its own; in the clear on this machine; elsewhere in the clear
 * only where the settings say so. Throws where they don't, and for settings that contradict one another.
 */
export function readListening(
  env: Environment,
  { port, publicUrl, tls }: Pick<Config, 'port' | 'publicUrl' | 'tls'>,
): Listening {
  const host = env.HOST || '127.0.0.1';
  if (tls && !publicUrl.startsWith('https:'))
    throw new Error('TLS_CERT_FILE is set, so PUBLIC_URL must begin with https:.');
  if (env.HTTP_PORT && !tls) throw new Error('HTTP_PORT stands beside TLS: set TLS_CERT_FILE too, or unset it.');
  const plain = plainOf(
    [
      { what: 'proxy', setting: 'HOST', host, secure: tls !== undefined, remedy: TO_OURS },
      { ...webConnection('people', 'PUBLIC_URL', publicUrl), remedy: 'People are to reach it by https:.' },
    ],
    env,
  );
  return { host, port, plain, ...(env.HTTP_PORT && { plainPort: readPort(env.HTTP_PORT, 'HTTP_PORT') }) };
}

const TO_OURS = 'Set TLS_CERT_FILE and TLS_KEY_FILE, or have a proxy on this machine reach 127.0.0.1.';
