import { pino, type DestinationStream, type Logger } from 'pino';

/** What must never be written, should an object that has it ever be logged as a whole. */
const REDACTED = [
  'req.headers.cookie',
  'req.headers.authorization',
  'req.headers["x-csrf-token"]',
  'res.headers["set-cookie"]',
  'password',
  '*.password',
  '*.*.password',
  '*.passwordHash',
  'sessionSecret',
  '*.sessionSecret',
  '*.secretKey',
  '*.secretsKey',
  '*.clientSecret',
  '*.*.secretsKey',
  '*.*.clientSecret',
  '*.seed',
];

/**
 * The process's log: JSON lines on standard output, of what was done, by whose number, never of whom or of what words.
 * Mail servers repeat the address they refuse, so whatever looks like one is left out of every line.
 */
export function createLog(level: string, to?: DestinationStream, name?: string): Logger {
  return pino(
    {
      level,
      ...(name && { name }),
      redact: REDACTED,
      serializers: { err: describe },
      hooks: { streamWrite: (line) => line.replace(ADDRESS, '…@…') },
    },
    to ?? pino.destination({ sync: true }),
  );
}

const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** The database quotes what it could not take, which somebody may have written. */
const QUOTED = /: "(?:[^"\\]|\\.)*"/g;

/** Of an error, its own words only: drivers hang their client on it, with the database's password. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error).replace(QUOTED, ': "…"') };
  const { name, message, stack = '', cause } = error;
  const { code } = error as { code?: unknown };
  return {
    name,
    message: message.replace(QUOTED, ': "…"'),
    // Without the message, which it begins with.
    at: stack.slice(stack.indexOf('\n    at ') + 1),
    ...(code !== undefined && { code }),
    ...(cause !== undefined && { cause: describe(cause) }),
  };
}
