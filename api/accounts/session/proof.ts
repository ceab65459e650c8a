import type { Request } from 'express';
import { DomainError } from '../../../domain/errors';
import type { Services } from '../../services';
import { countAttempt } from '../attempts';
import { recordEvent, SOMEBODY } from '../events';
import { codeCounts, recoveryCounts } from '../factors/codes';
import { factorsOf } from '../factors/needed';
import { passwordMatches } from '../passwords';
import { deviceOf, networkOf } from '../place';
import type { How } from './data';
import * as queries from './queries';

type OfficerRow = NonNullable<Awaited<ReturnType<typeof queries.officerNamed>>>;

/** Throws `step-up-needed` where the officer's last proof is older than the settings let a signature rest on. */
export function requireRecentProof({ config }: Pick<Services, 'config'>, { session }: Request): void {
  const minutes = config.signingIn.stepUpMinutes;
  if (minutes > 0 && Date.now() - (session.provedAt ?? 0) > minutes * 60_000)
    throw new DomainError('step-up-needed', { minutes });
}

/**
 * Lets a proof be tried: counted before it is, and on record for the account's owner where it fails. Throws what the
 * proof does, `too-many-requests`.
 */
export async function attempt<T>(
  { db }: Pick<Services, 'db'>,
  username: string,
  req: Request,
  prove: (officer: OfficerRow | null) => Promise<T>,
): Promise<T> {
  const address = req.ip ?? '';
  const from = networkOf(address);
  const officer = await queries.officerNamed(db, username);
  const familiar = officer !== null && (await queries.signedInFrom(db, officer.id, from));
  const succeeded = await countAttempt(db, username, { address, familiar });
  try {
    const proved = await prove(officer);
    await succeeded();
    return proved;
  } catch (error) {
    const failed = error instanceof DomainError && ['bad-credentials', 'bad-proof'].includes(error.code);
    const data = { from, device: deviceOf(req.headers['user-agent']) };
    if (officer && failed) await db.$transaction((tx) => recordEvent(tx, SOMEBODY, officer.id, 'sign-in-failed', data));
    throw error;
  }
}

/** The officer of that name with that password. Throws `bad-credentials`; a disabled account is like none. */
export async function withPassword(officer: OfficerRow | null, password: string): Promise<OfficerRow> {
  const matches = await passwordMatches(password, officer?.passwordHash);
  if (!officer?.active || !matches) throw new DomainError('bad-credentials');
  return officer;
}

/** By what an officer signs in whose password was right. Throws `second-factor-needed`, `bad-proof`. */
export async function withCode(services: Services, { id }: OfficerRow, code?: string): Promise<How> {
  const { code: codes, passkey } = await factorsOf(services, id);
  if (!codes && !passkey) return 'password';
  const ways = [...(codes ? ['code'] : []), ...(passkey ? ['passkey'] : []), 'recovery'];
  if (code === undefined) throw new DomainError('second-factor-needed', { ways: ways.join(', ') });
  return provenByCode(services, id, code);
}

/** A one-time code of the phone's, or a recovery code. Throws `bad-proof`. */
export async function provenByCode(services: Services, officerId: string, code: string): Promise<How> {
  if (await codeCounts(services, officerId, code)) return 'password+code';
  if (await recoveryCounts(services, officerId, code)) return 'password+recovery';
  throw new DomainError('bad-proof');
}
