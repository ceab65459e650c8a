import type { Client } from '@temporalio/client';
import { loadDirectory } from './procedures/load';
import type { Directory } from './domain/units/directory';
import type { PrismaClient } from './prisma/generated/client';
import { createAnswerChannel, type News, subscribe } from './register/answerChannel';
import { Answers } from './register/answers';
import { CaseWorkflows } from './register/caseWorkflows';
import { Cases } from './register/cases';
import type { Clock } from './register/clock';
import { createCaseRegister } from './register/committer';
import { Lodger } from './register/lodge';
import { TASK_QUEUE } from './workflows/messages';

export interface EngineDeps {
  db: PrismaClient;
  databaseUrl: string;
  clock: Clock;
  /** Where people reach the site: links in mails. */
  publicUrl: string;
  /** Connects when first needed: acts are taken while Temporal is away, and told to it later. */
  temporal: Client;
  onError: (error: unknown) => void;
  directory?: Directory;
  /** How many folded cases are kept in memory. */
  kept?: number;
  /** Both keep the cases of several databases on one Temporal apart, which tests need. */
  taskQueue?: string;
  prefix?: string;
  /** Whether this process waits for answers; one that only carries cases needs not listen. */
  listens?: (news: News) => void;
}

/** The engine's parts, the same in API, worker, rehearsal, commands and tests. */
export interface Engine {
  directory: Directory;
  workflows: CaseWorkflows;
  /** Where acts are ruled on and cases read. */
  cases: Cases;
  /** Takes acts into the register. */
  lodger: Lodger;
  answers: Answers;
  /** Tells every process that something beside the register is new about a case, such as who has a task of it. */
  tell(caseId: string): void;
  stop(): Promise<void>;
}

/** Puts the engine together. `stop` ends what it began, and leaves database and Temporal as they are. */
export function createEngine(deps: EngineDeps): Engine {
  const { db, databaseUrl, clock, publicUrl, temporal, onError, kept, listens } = deps;
  const { directory = loadDirectory(), taskQueue = TASK_QUEUE, prefix = '' } = deps;
  const workflows = new CaseWorkflows({ db, temporal, taskQueue, prefix, onError });
  const answers = new Answers(db);
  const channel = createAnswerChannel(databaseUrl, onError);
  const hear = (news: News): void => {
    answers.hear(news);
    listens?.(news);
  };
  const unsubscribe = listens ? subscribe(databaseUrl, hear, onError) : () => Promise.resolve();
  // Whoever waits in this process is told at once; the others hear it by the channel.
  const publish = (news: News): void => {
    answers.hear(news);
    channel.publish(news);
  };
  const register = createCaseRegister({ db, clock, directory, workflows, answers: { publish }, publicUrl });
  const cases = new Cases({ db, register, workflows, onError, kept });
  const lodger = new Lodger(db, clock, (lodged) => cases.handle(lodged));
  const stop = async (): Promise<void> => {
    await workflows.settled();
    await Promise.all([unsubscribe(), channel.stop()]);
  };
  const tell = (caseId: string): void => channel.publish({ caseId, rulings: [] });
  return { directory, workflows, cases, lodger, answers, tell, stop };
}
