import { randomUUID } from 'node:crypto';
import readSheets from 'read-excel-file/node';
import { DomainError } from '../../domain/errors';
import { type Outcome, peopleIn, type Person } from '../../domain/seating/people';
import { readSheet, type Sheet } from '../../domain/seating/sheet';
import type { Directory } from '../../domain/units/directory';
import { chunks } from '../../prisma/chunks';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import { unpackedSize } from '../documents/zipParts';
import { invite, ROWS } from '../accounts/invitations/invite';
import { hashPassword, randomPassword } from '../accounts/passwords';
import { requireUnit, type Scope } from '../http/scope';
import { invalid } from '../http/validate';
import { knownTo } from './known';

/** A list holds at most so many officers' seats. */
const MOST_ROWS = 5000;
/** And unpacks to so many bytes: all of it is read at once. */
const MOST_UNPACKED = 20 * 1_048_576;
/** One list is written in one transaction; beside it nobody waits, for it locks no row that others need. */
const MAY_TAKE = { timeout: 60_000 };

interface Bringing {
  /** The unit whose officers they are, with those below it. */
  unit: string;
  /** The officer who brings the list. */
  by: string;
  scope: Scope;
  publicUrl: string;
  /** Only says what would come of it. */
  dryRun: boolean;
}

export interface Brought extends Outcome {
  rows: number;
  /** Under what the invitations are filed; null where nothing was written. */
  file: string | null;
}

/** The first sheet of an .xlsx file. Throws `invalid-input` for what is none, `too-many-rows`, `too-large`. */
export async function sheetOf(bytes: Buffer): Promise<Sheet> {
  if (unpackedSize(bytes) > MOST_UNPACKED) throw new DomainError('too-large', { limit: MOST_UNPACKED });
  const sheets = await readSheets(bytes).catch(() => {
    throw invalid('content', 'không phải tệp Excel (.xlsx) đọc được / no .xlsx file that can be read');
  });
  const sheet = readSheet((sheets[0]?.data ?? []) as unknown[][]);
  const count = sheet.lines.length;
  if (count > MOST_ROWS) throw new DomainError('too-many-rows', { count, limit: MOST_ROWS });
  return sheet;
}

/**
 * Brings a list of officers and their seats in, all or nothing: with one faulty cell nothing is written. New officers
 * are invited by mail to choose a password. Two lists at once wait for one another. Throws `no-such-unit`,
 * `not-permitted` for a unit that is another administrator's.
 */
export async function bring(
  db: PrismaClient,
  directory: Directory,
  sheet: Sheet,
  { unit, by, scope, publicUrl, dryRun }: Bringing,
): Promise<Brought> {
  directory.unit(unit, scope.on);
  requireUnit(scope, unit);
  // Nobody knows it: an invitation is the only way in.
  const passwordHash = await hashPassword(randomPassword());
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('officers brought in'))`;
    const outcome = peopleIn(sheet, await knownTo(tx, directory, scope, unit, sheet.lines));
    const rows = sheet.lines.length;
    if (dryRun || rows === 0 || outcome.faults.length > 0) return { ...outcome, rows, file: null };
    const file = `invitations:${randomUUID()}`;
    const made = await write(tx, outcome.people, by, passwordHash);
    await invite(tx, made, { file, publicUrl, today: scope.on });
    return { ...outcome, rows, file };
  }, MAY_TAKE);
}

/** Accounts, seats and what the record says of them; who is new. */
async function write(tx: Prisma.TransactionClient, people: Person[], by: string, passwordHash: string) {
  const all = people.map((person) => ({ ...person, id: person.known ?? randomUUID() }));
  const made = all.filter(({ known }) => known === null);
  const seats = all.flatMap(({ id, seats: own }) => own.map((seat) => ({ ...seat, id: randomUUID(), officerId: id })));
  for (const some of chunks(made, ROWS)) {
    const accounts = some.map(({ id, name, email, username }) => ({ id, name, email, username }));
    await tx.officer.createMany({ data: accounts.map((one) => ({ ...one, passwordHash, passwordFrom: 'given' })) });
    await tx.accountEvent.createMany({
      data: accounts.map(({ id, ...data }) => ({ by, subject: id, name: 'created', data })),
    });
  }
  for (const some of chunks(seats, ROWS)) {
    await tx.seat.createMany({ data: some });
    await tx.accountEvent.createMany({
      data: some.map(({ officerId, ...data }) => ({ by, subject: officerId, name: 'seat-given', data })),
    });
  }
  return made;
}
