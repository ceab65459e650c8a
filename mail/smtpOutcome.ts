import type { Outcome } from './transport';

/** What Nodemailer tells of a failure. */
export interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/**
 * What a failed send means. `begun` is whether the mail's text had begun to flow: before that the server cannot
 * have taken it; after that only the server's own answer to the text says that it has not.
 */
export function outcomeOf(error: SmtpError, begun: boolean): Outcome {
  const message = error.message.slice(0, 500);
  if (aboutThisMail(error)) return { kind: 'refused', permanent: isPermanent(error.responseCode), error: message };
  return { kind: begun ? 'unknown' : 'unreachable', error: message };
}

/**
 * A refusal of the recipient or the text. A refusal of our greeting, our password or our sender's address
 * (MAIL FROM) would meet every mail alike: a wrong setting must not fail a thousand notices for good.
 */
function aboutThisMail({ code, command, responseCode }: SmtpError): boolean {
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false;
  return !(command === 'MAIL FROM' && responseCode !== undefined);
}

/** 5xx (RFC 5321), or an address that Nodemailer itself finds malformed; 503 speaks of the session, not the mail. */
function isPermanent(responseCode: number | undefined): boolean {
  return responseCode === undefined || (responseCode >= 500 && responseCode !== 503);
}
