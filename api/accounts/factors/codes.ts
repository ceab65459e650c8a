import { TOTP } from 'otpauth';
import { randomInt } from 'node:crypto';
import type { Prisma } from '../../../prisma/generated/client';
import { sha256 } from '../../../register/canonical';
import type { Services } from '../../services';
import { ALPHABET } from '../passwords';
import { seal, unseal } from '../../../prisma/sealed';

type Place = Pick<Services, 'db' | 'config'>;

const SECONDS = 30;
/** A phone's clock may be off by so many steps. */
const WINDOW = 1;
const RECOVERY = { codes: 10, groups: 4, signs: 5 };

/** One-time codes as phones know them (RFC 6238). */
const codesOf = (username: string, seed?: string): TOTP =>
  new TOTP({ issuer: 'Phối Hợp', label: username, period: SECONDS, digits: 6, ...(seed && { secret: seed }) });

/** New codes for a phone, which count once one of them was shown: the seed, and the address that a phone reads. */
export async function beginCodes(
  { db, config }: Place,
  { id, username }: { id: string; username: string },
): Promise<{ seed: string; address: string }> {
  const codes = codesOf(username);
  const seed = codes.secret.base32;
  const row = { seed: seal(seed, id, config.signingIn.secretsKey), confirmedAt: null, lastStep: 0 };
  await db.totp.upsert({ where: { officerId: id }, create: { officerId: id, ...row }, update: row });
  return { seed, address: codes.toString() };
}

/** Whether a code is the officer's and was not taken before; from then on it isn't any more. */
export async function codeCounts(
  { db, config }: Place,
  officerId: string,
  code: string,
  confirmed = true,
): Promise<boolean> {
  const row = await db.totp.findUnique({ where: { officerId } });
  if (!row || confirmed !== (row.confirmedAt !== null)) return false;
  const codes = codesOf('', unseal(row.seed, officerId, config.signingIn.secretsKey));
  const now = Date.now();
  const off = codes.validate({ token: code, window: WINDOW, timestamp: now });
  if (off === null) return false;
  const step = Math.floor(now / 1000 / SECONDS) + off;
  const { count } = await db.totp.updateMany({
    where: { officerId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** Recovery codes in place of any before, to be shown once: of 115 bits each, so that a plain hash is enough. */
export async function makeRecoveryCodes(tx: Prisma.TransactionClient, officerId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY.codes }, recoveryCode);
  await tx.recoveryCode.deleteMany({ where: { officerId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ officerId, hash: hashOf(code) })) });
  return codes;
}

const recoveryCode = (): string =>
  Array.from({ length: RECOVERY.groups }, () =>
    Array.from({ length: RECOVERY.signs }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  ).join('-');

const hashOf = (code: string): string => sha256(code.replaceAll(/[\s-]/g, ''));

/** Whether it is one of the officer's recovery codes; it is used up then. */
export async function recoveryCounts({ db }: Pick<Place, 'db'>, officerId: string, code: string): Promise<boolean> {
  const { count } = await db.recoveryCode.deleteMany({ where: { officerId, hash: hashOf(code) } });
  return count === 1;
}
