import 'express-session';

/** By what a session was opened. */
export type How = 'password' | 'password+code' | 'password+recovery' | 'passkey' | 'provider';

/** What a visit to the provider is for, and by what its answer is known. */
export interface Asked {
  state: string;
  nonce: string;
  verifier: string;
  until: number;
  /** The page that one comes back to. */
  to: string;
  /** `link`: to be known by the provider from now on; `again`: to show anew who one is. */
  purpose: 'sign-in' | 'link' | 'again';
}

declare module 'express-session' {
  interface SessionData {
    officerId?: string;
    /** Fingerprint of the password the session was opened with: a new password ends all older sessions. */
    passwordMark?: string;
    /** As whom an administrator looks at the pages. */
    looksAs?: string;
    /** When it was opened, and when its officer last showed who they are (ms). */
    openedAt?: number;
    provedAt?: number;
    /** How it was opened, from where, on what: told to its owner. */
    how?: How;
    from?: string;
    device?: string;
    /** The provider's own session that it rests on; `idToken` sealed. */
    provider?: {
      issuer: string;
      subject: string;
      sid?: string;
      idToken: string;
      /** Whether the provider named a strength there that the settings accept. */
      strong: boolean;
      /** Whether somebody showed anew there who they are, and not strongly enough. */
      weak?: true;
    };
    /** What a passkey is asked to sign, once. */
    challenge?: { value: string; until: number };
    /** What was asked of the provider, once. */
    asked?: Asked;
  }
}
