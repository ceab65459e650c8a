import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { createCaseActivities } from '../../activities/cases';
import type { Directory } from '../../domain/units/directory';
import type { PrismaClient } from '../../prisma/generated/client';
import { Answers } from '../../register/answers';
import { type Bell, createBell, listen } from '../../register/bell';
import { CaseReader } from '../../register/cases';
import type { Clock } from '../../register/clock';
import { Counter } from '../../register/counter';
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
  directory: Directory;
  /** Where people reach the site: links in mails. */
  publicUrl: string;
  /** Connects when first needed: acts are taken while Temporal is away, and told to it later. */
  temporal: Client;
  log: Logger;
  cachedCases?: number;
  /** Both keep the cases of several databases on one Temporal apart, which tests need. */
  taskQueue?: string;
  prefix?: string;
}

type Engine = Pick<Services, 'lodger' | 'answers' | 'reader' | 'news' | 'changes'>;

/**
 * The API's side of the engine: it lodges acts, rules on them at its counter, tells the workflows what they must know,
 * and hears when a case was settled.
 */
export function createEngine(deps: EngineDeps): Engine & { stop(): Promise<void> } {
  const {
    db,
    databaseUrl,
    clock,
    directory,
    publicUrl,
    temporal,
    log,
    cachedCases,
    taskQueue = TASK_QUEUE,
    prefix = '',
  } = deps;
  // Whatever isn't delivered now is found by the worker's sweep.
  const onError = (error: unknown) => log.warn({ err: error }, 'engine');
  const deliver = createDeliver({ db, temporal: () => Promise.resolve(temporal), taskQueue, prefix, onError });
  const answers = new Answers(db);
  const news = new NewsDesk();
  const bell = createBell(databaseUrl, onError);
  const deaf = listen(
    databaseUrl,
    (one) => {
      answers.hear(one);
      news.publish(one);
    },
    onError,
  );
  const changes = new ChangeStreams(db, news, onError);
  const counter = new Counter(
    createCaseActivities({ db, clock, directory, deliver, bell: heardHere(bell, answers), publicUrl }),
    deliver,
    onError,
    cachedCases && 2 * cachedCases,
  );
  const stop = async () => {
    changes.stop();
    await Promise.all([deaf(), bell.stop(), deliver.settled()]);
  };
  return {
    lodger: new Lodger(db, clock, (lodged) => counter.take(lodged)),
    answers,
    reader: new CaseReader(db),
    news,
    changes,
    stop,
  };
}

/** Whoever waits in this process is told at once; the others hear the bell. */
function heardHere(bell: Bell, answers: Answers): Bell {
  return {
    ring(news) {
      answers.hear(news);
      bell.ring(news);
    },
    stop: () => bell.stop(),
  };
}
