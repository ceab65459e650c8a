import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** What begins a sealed text: the form in which it is. */
const FORM = 'sealed1.';

/** The key of a setting's words. */
const keyOf = (secret: string): Buffer => createHash('sha256').update(`phoihop sealed ${secret}`).digest();

export const isSealed = (text: string): boolean => text.startsWith(FORM);

/**
 * A secret as it is kept (AES-256-GCM): worth nothing without the installation's key, nor in another's place: `of`
 * says whose it is.
 */
export function seal(text: string, of: string, secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(Buffer.from(of));
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${FORM}${sealed.toString('base64url')}`;
}

/** The secret again. Throws where it was altered, sealed by another key or is another's. */
export function unseal(sealed: string, of: string, secret: string): string {
  if (!isSealed(sealed)) throw new Error('Not a sealed text.');
  const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12)).setAAD(Buffer.from(of));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
}
