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

/** The process's log: JSON lines on standard output. */
export function createLog(level: string, to?: DestinationStream): Logger {
  return pino({ level, redact: REDACTED, serializers: { err: describe } }, to ?? pino.destination({ sync: true }));
}

/** Of an error, its own words only: drivers hang their client on it, with the database's password. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    name,
    message,
    stack,
    ...(code !== undefined && { code }),
    ...(cause !== undefined && { cause: describe(cause) }),
  };
}
