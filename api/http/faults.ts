import { DomainError } from '../../domain/errors';
import { REFUSALS } from '../../domain/refusals';
import { JSON_LIMIT } from './jsonBody';
import { invalid } from './validate';

interface Loose {
  code?: unknown;
  /** PostgreSQL's own, where Prisma's adapter has put one of its words in its place. */
  originalCode?: unknown;
  type?: unknown;
  status?: unknown;
  name?: unknown;
  message?: unknown;
  cause?: unknown;
  meta?: unknown;
}

/** An error in the closed vocabulary; nothing when it is a fault of ours. */
export function understood(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error.code in REFUSALS ? error : undefined;
  if (typeof error !== 'object' || error === null) return undefined;
  const trouble = troubleIn(error);
  if (trouble) return new DomainError(trouble, { seconds: AGAIN_AFTER[trouble] });
  return parserError(error as Loose);
}

/** The errors of Express's own readers: of the address, and of the JSON body. */
function parserError(error: Loose): DomainError | undefined {
  if (error.type === 'entity.too.large') return new DomainError('too-large', { limit: JSON_LIMIT });
  if (error.type === 'entity.parse.failed') return new DomainError('malformed-json');
  if (error.type === 'encoding.unsupported' || error.type === 'charset.unsupported') {
    return new DomainError('media-type', { mediaType: 'charset/encoding', allowed: 'application/json; charset=utf-8' });
  }
  if (error.type === 'request.aborted' || error.type === 'request.size.invalid')
    return new DomainError('malformed-json');
  if (error instanceof URIError) return invalid('path', 'percent-encoding');
  return undefined;
}

/**
 * What may be the matter with the database or the store of documents, and after how many seconds to try again, as
 * advice.
 */
const AGAIN_AFTER = {
  'storage-full': 60,
  'register-read-only': 60,
  'too-many-connections': 5,
  'documents-unavailable': 30,
  unavailable: 30,
  busy: 5,
} as const;

export type Trouble = keyof typeof AGAIN_AFTER;
export const TROUBLES = Object.keys(AGAIN_AFTER) as Trouble[];

/** Which of these an error tells of; nothing for any other. */
export function troubleIn(error: unknown): Trouble | undefined {
  const all = withCauses(error);
  const given = all.flatMap(({ code, originalCode }) => [code, originalCode]);
  const says = (codes: RegExp) => given.some((code) => typeof code === 'string' && codes.test(code));
  const known = Object.entries(CODES).find(([, codes]) => says(codes))?.[0] as Trouble | undefined;
  // What is away keeps others waiting too.
  return isAway(all) && (!known || known === 'busy') ? 'unavailable' : known;
}

// PostgreSQL: disk full, read-only transaction or standby, too many connections for the server, the database or the
// role. Node: no room on a disk or in an account's share of it, a file system that only reads, or fails.
const CODES: Partial<Record<Trouble, RegExp>> = {
  'storage-full': /^(53100|ENOSPC|EDQUOT)$/,
  'register-read-only': /^25006$/,
  'too-many-connections': /^53300$/,
  'documents-unavailable': /^(EROFS|EACCES|EIO|DOCUMENTS_AWAY)$/,
  // Prisma: a transaction that could not begin or end in its time, or met another. PostgreSQL: a lock or a statement
  // that took too long (see SERVING), a transaction that was ended for idling, two that waited for each other.
  busy: /^(P2028|P2034|55P03|57014|25P03|40001|40P01)$/,
};

// Prisma: no connection, timeouts, closed connection. PostgreSQL: connection lost, starting, stopping, out of memory, a
// file of its own that it can't read. Node: no way to the database or to the document store, or it broke off.
const PRISMA_AWAY = /^P(1001|1002|1008|1017|2024)$/;
const POSTGRES_AWAY =
  /^(08\w{3}|57P0[1-4]|53[02]00|58030|ECONN(REFUSED|RESET)|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|UND_ERR_\w+)$/;
const AWAY_MESSAGE =
  /Can't reach database server|Connection terminated|timeout exceeded when trying to connect|Server has closed the connection|DatabaseNotReachable|not queryable|cannot be used after being ended/i;

/** Whether an error says that the database, or the document store, cannot be reached now. */
function isAway(errors: Loose[]): boolean {
  return errors.some(
    ({ code, message, name }) =>
      name === 'PrismaClientInitializationError' ||
      (typeof code === 'string' && (PRISMA_AWAY.test(code) || POSTGRES_AWAY.test(code))) ||
      (typeof message === 'string' && AWAY_MESSAGE.test(message)),
  );
}

/** An error and what it says it comes from, some levels deep. */
function withCauses(error: unknown, depth = 0): Loose[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { cause, meta } = error as Loose;
  const inner = [cause, (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError];
  return [error as Loose, ...inner.flatMap((one) => withCauses(one, depth + 1))];
}
