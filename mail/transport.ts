import type { MimeMail } from './mime';

/** What is known once a transport has tried a mail. A closed list: anything thrown instead counts as a crash. */
export type Outcome =
  | { kind: 'sent' }
  /** This mail was surely not taken; `permanent` when trying again would get the same answer. */
  | { kind: 'refused'; permanent: boolean; error: string }
  /** The mail was surely not taken, and no other would be: the server cannot be used now. */
  | { kind: 'unreachable'; error: string }
  /** It may have been taken: the line broke after the text had begun to flow. */
  | { kind: 'unknown'; error: string };

/** A way for mails to leave. */
export interface Transport {
  /** Sending the same mail twice has the effect of once, so that a doubtful mail may simply be sent again. */
  repeatable: boolean;
  /** After this time a claim is no longer believed to belong to a living process. Longer than any `send`. */
  leaseMs: number;
  /** Mails on their way at once. */
  lanes: number;
  send(mail: MimeMail): Promise<Outcome>;
  close(): Promise<void>;
}
