import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { PrismaClient } from '../../prisma/generated/client';
import { Answers } from '../../register/answers';
import { listen } from '../../register/bell';
import { CaseReader } from '../../register/cases';
import type { Clock } from '../../register/clock';
import { createDeliver } from '../../register/deliver';
import { Lodger } from '../../register/lodge';
import { TASK_QUEUE } from '../../workflows/messages';
import { NewsDesk } from '../changes/news';
import { ChangeStreams } from '../changes/streams';
import type { Services } from '../services';

export interface EngineDeps {
  db: PrismaClient;
  databaseUrl: string;
  clock: Clock;
  /** Connects when first needed: acts are taken while Temporal is away, and told to it later. */
  temporal: Client;
  log: Logger;
  /** Both keep the cases of several databases on one Temporal apart, which tests need. */
  taskQueue?: string;
  prefix?: string;
}

type Engine = Pick<Services, 'lodger' | 'answers' | 'reader' | 'news' | 'changes'>;

/** The API's side of the engine: it lodges, tells the workflows, and hears when a case was settled. */
export function createEngine({ db, databaseUrl, clock, temporal, log, taskQueue = TASK_QUEUE, prefix = '' }: EngineDeps): Engine & { stop(): Promise<void> } {
  // Whatever isn't delivered now is found by the worker's sweep.
  const onError = (error: unknown) => log.warn({ err: error }, 'engine');
  const deliver = createDeliver({ db, temporal: () => Promise.resolve(temporal), taskQueue, prefix, onError });
  const answers = new Answers(db);
  const news = new NewsDesk();
  const deaf = listen(databaseUrl, (one) => {
    answers.hear(one);
    news.publish(one);
  }, onError);
  const changes = new ChangeStreams(db, news, onError);
  const stop = async () => {
    changes.stop();
    await deaf();
  };
  return { lodger: new Lodger(db, clock, (lodged) => deliver.lodged(lodged)), answers, reader: new CaseReader(db), news, changes, stop };
}
