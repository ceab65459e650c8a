import type { Store } from 'express-session';
import type { Logger } from 'pino';
import type { IsoInstant } from '../domain/calendar/dates';
import type { Directory } from '../domain/units/directory';
import type { PrismaClient } from '../prisma/generated/client';
import type { DocumentStore } from './documents/stores/store';
import type { CaseAccess } from './http/access';

/** The one clock: the database's in production, the skipped one in a rehearsal. */
export interface Clock {
  now(): Promise<IsoInstant>;
}

/** The values of the configuration that requests depend on. */
export interface ApiConfig {
  /** Where people reach the site; `https:` makes the session's cookie Secure. */
  publicUrl: string;
  sessionSecret: string;
  /** Express's `trust proxy`: which neighbours may say who the client is. */
  trustProxy: string | number | boolean;
  /** Largest document, in bytes. */
  maxUploadBytes: number;
  /** Where an upload waits until it has been checked. */
  incomingDir: string;
  /** The built web pages, when this process serves them. */
  webDir?: string;
}

export type PartStatus = 'up' | 'down';

/** Everything that requests need. Tests build the same app from the same list. */
export interface Services {
  db: PrismaClient;
  clock: Clock;
  log: Logger;
  sessions: Store;
  /** Which units and bodies exist on which day. */
  directory: Directory;
  documents: DocumentStore;
  access: CaseAccess;
  health(): Promise<{ database: PartStatus; temporal: PartStatus }>;
  config: ApiConfig;
}
