import { hash, verify } from '@node-rs/argon2';
import { createHash, randomInt } from 'node:crypto';

// OWASP's minimum for argon2id, which is the library's default algorithm.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Without 0/O, 1/l/I: what is made of it is read from paper. */
export const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** Whose choice a password is: see `Officer.passwordFrom`. */
export type PasswordFrom = 'own' | 'first-start' | 'given';

let decoy: Promise<string> | undefined;

/** The argon2id hash of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** Whether a password is right. Without a hash (no such user) it takes as long, and is not. */
export async function passwordMatches(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword(randomPassword());
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFC'));
  return matches && passwordHash !== undefined;
}

/** A password of 16 random characters (93 bits), to be shown once. */
export function randomPassword(): string {
  return Array.from({ length: 16 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** By what a session knows the password that it was opened with: see `SessionData.passwordMark`. */
export function markOf(passwordHash: string): string {
  return createHash('sha256').update(passwordHash).digest('base64url').slice(0, 22);
}
