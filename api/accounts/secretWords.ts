import { randomBytes } from 'node:crypto';

/** A word that stands for a right, in a mail or an address; the database keeps its hash alone (`sha256`). */
export const secretWord = (): string => randomBytes(32).toString('base64url');
