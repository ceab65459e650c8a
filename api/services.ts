import type { Store } from 'express-session';
import type { Logger } from 'pino';
import type { Directory } from '../domain/units/directory';
import type { PrismaClient } from '../prisma/generated/client';
import type { Answers } from '../register/answers';
import type { CaseReader, Cases } from '../register/cases';
import type { CaseWorkflows } from '../register/caseWorkflows';
import type { Lodger } from '../register/lodge';
import type { Factors } from './accounts/factors/needed';
import type { Account, OfficerCache } from './accounts/officerCache';
import type { SignInProvider } from './accounts/provider/provider';
import type { Seated } from './accounts/seats';
import type { SigningIn } from './accounts/settings';
import type { NewsDesk } from './changes/news';
import type { ChangeStreams } from './changes/streams';
import type { MayBePlain } from './health/plain';
import type { DocumentStore, StoreState } from './documents/stores/store';
import type { CaseAccess } from './http/access';
import type { Clock } from './process/clock';

/** The values of the configuration that requests depend on. */
export interface ApiConfig {
  /** Where people reach the site; `https:` makes the session's cookie Secure. */
  publicUrl: string;
  sessionSecret: string;
  signingIn: SigningIn;
  /** Express's `trust proxy`: which neighbours may say who the client is. */
  trustProxy: string | number | boolean;
  /** The certificate by which people know this process; none where TLS ends before it. */
  certificate?: { endsAt: Date };
  /** Which connections leave this machine in the clear, as the settings allow. */
  plain: MayBePlain[];
  /** Largest document, in bytes. */
  maxUploadBytes: number;
  /** So many bytes of documents a body may have, where it has no room of its own. */
  maxBodyBytes: number;
  /** Whether a second store of documents gets a copy of each. */
  mirrored: boolean;
  /** Where an upload waits until it has been checked. */
  incomingDir: string;
  /** The built web pages, when this process serves them. */
  webDir?: string;
  /** How long a request waits for its act's ruling before it is answered without. */
  answerMs: number;
}

export type PartStatus = 'up' | 'down';

/** The database: up, or nothing can be recorded there now, and why. */
/** `outdated`: it lacks migrations that this version needs. */
export type DatabaseState = PartStatus | 'full' | 'read-only' | 'crowded' | 'outdated';

/** How each part is that requests need. */
export interface Health {
  database: DatabaseState;
  temporal: PartStatus;
  /** `damaged`: bytes of a document were found lost or altered, and nobody brought the right ones yet. */
  documents: StoreState | 'damaged';
}

/** Who asks Temporal for work, and how that goes. */
export interface WorkersSeen {
  /** `down`: of cases or of mails nobody asks for work; `behind`: somebody does, but work waits for long. */
  state: 'up' | 'down' | 'behind';
  /** When each last asked. */
  seen: { identity: string; seenAt: string }[];
}

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
  /** Officers' seats of today, at most seconds old. */
  seats: OfficerCache<Seated>;
  /** Officers' accounts, at most seconds old. */
  accounts: OfficerCache<Account | null>;
  /** What officers have beside their passwords, at most seconds old. */
  factors: OfficerCache<Factors>;
  /** Where officers of the house sign in, if anywhere. */
  provider?: SignInProvider;
  /** Takes acts into the register, which tells the workflows. */
  lodger: Pick<Lodger, 'lodge' | 'open'>;
  /** Knows when an act was ruled on. */
  answers: Answers;
  /** Cases as their register says they stand. */
  reader: CaseReader;
  /** The workflows that carry the cases, for what is not an act. */
  workflows: Pick<CaseWorkflows, 'mailsWaiting' | 'end' | 'failing' | 'wake' | 'waken' | 'restart' | 'state'>;
  /** Where a case is settled, and its rows are written again, without an act. */
  cases: Pick<Cases, 'look'>;
  /** Hears of every case that was settled. */
  news: NewsDesk;
  /** Tells signed-in people's browsers of it. */
  changes: ChangeStreams;
  /** Says that something beside the register is new about a case, to the browsers at every process. */
  tell(caseId: string): void;
  health(): Promise<Health>;
  /** How the cases' and mails' work is asked for; null while Temporal is away. */
  workers(): Promise<WorkersSeen | null>;
  config: ApiConfig;
}
