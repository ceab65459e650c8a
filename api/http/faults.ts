import { DomainError } from '../../domain/errors';
import { REFUSALS } from '../../domain/refusals';
import { JSON_LIMIT } from './jsonBody';
import { invalid } from './validate';

interface Loose {
  code?: unknown;
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
  if (isUnavailable(error)) return new DomainError('unavailable');
  if (isBusy(error)) return new DomainError('busy', { seconds: AGAIN_AFTER });
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

// Prisma: no connection, timeouts, closed connection. PostgreSQL: connection lost, starting, stopping, too many. Node:
// no way to the database or to the document store, or it broke off.
const PRISMA_AWAY = /^P(1001|1002|1008|1017|2024)$/;
const POSTGRES_AWAY =
  /^(08\w{3}|57P0[1-4]|53300|ECONN(REFUSED|RESET)|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|UND_ERR_\w+)$/;
const AWAY_MESSAGE =
  /Can't reach database server|Connection terminated|timeout exceeded when trying to connect|Server has closed the connection|DatabaseNotReachable|not queryable|cannot be used after being ended/i;

// Prisma: a transaction that could not begin or end in its time, or met another. PostgreSQL: a lock or a statement
// that took too long (see SERVING), a transaction that was ended for idling, two that waited for each other.
const BUSY = /^(P2028|P2034|55P03|57014|25P03|40001|40P01)$/;
/** So many seconds, as advice. */
const AGAIN_AFTER = 5;

/** Whether an error says that the database cannot be reached now. */
function isUnavailable(error: unknown): boolean {
  return withCauses(error).some(
    ({ code, message, name }) =>
      name === 'PrismaClientInitializationError' ||
      (typeof code === 'string' && (PRISMA_AWAY.test(code) || POSTGRES_AWAY.test(code))) ||
      (typeof message === 'string' && AWAY_MESSAGE.test(message)),
  );
}

/** Whether an error says that other work held what was needed for too long. What was begun is undone by then. */
function isBusy(error: unknown): boolean {
  return withCauses(error).some(({ code }) => typeof code === 'string' && BUSY.test(code));
}

/** An error and what it says it comes from, some levels deep. */
function withCauses(error: unknown, depth = 0): Loose[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { cause, meta } = error as Loose;
  const inner = [cause, (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError];
  return [error as Loose, ...inner.flatMap((one) => withCauses(one, depth + 1))];
}
