import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Environment } from './plain';

/** What `fetch` gets beside a request, so that it trusts one authority alone. */
export type Trust = () => Promise<RequestInit>;

/** Trust in the authority whose certificate lies in the file that a setting names; none where it is unset. */
export function trusting(setting: string, env: Environment): Trust | undefined {
  const ca = authorityIn(setting, env);
  if (!ca) return undefined;
  let made: Promise<RequestInit> | undefined;
  const make = async () => {
    const { Agent } = await import('undici');
    return { dispatcher: new Agent({ connect: { ca } }) } as RequestInit;
  };
  return () => (made ??= make());
}

/** The certificate of an authority, in PEM. Throws where the file that the setting names holds none. */
export function authorityIn(setting: string, env: Environment): string | undefined {
  const file = env[setting];
  if (!file) return undefined;
  try {
    const text = readFileSync(file, 'utf8');
    return new X509Certificate(text) && text;
  } catch (error) {
    throw new Error(`${setting} is no file with a certificate: ${(error as Error).message}.`, { cause: error });
  }
}
