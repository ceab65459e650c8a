import type { Logger } from 'pino';
import { createEngine, type EngineDeps } from '../../engine';
import { keepOwnersKnown } from '../../register/owners';
import { NewsDesk } from '../changes/news';
import { ChangeStreams } from '../changes/streams';
import type { Services } from '../services';

type ApiEngine = Pick<Services, 'lodger' | 'answers' | 'reader' | 'cases' | 'workflows' | 'news' | 'changes' | 'tell'>;

/** The API's side of the engine: it takes acts and rules on them, and tells browsers of every case that was settled. */
export function createApiEngine(
  deps: Omit<EngineDeps, 'onError' | 'listens'> & { log: Logger },
): ApiEngine & { stop(): Promise<void> } {
  // Whatever isn't told to a workflow now is found by the worker's relay.
  const onError = (error: unknown) => deps.log.warn({ err: error }, 'engine');
  const news = new NewsDesk();
  const { directory, lodger, answers, cases, workflows, tell, stop } = createEngine({
    ...deps,
    onError,
    listens: (one) => news.publish(one),
  });
  const changes = new ChangeStreams(deps.db, news, onError);
  const stopLooking = keepOwnersKnown(deps.db, directory, onError);
  return {
    lodger,
    answers,
    reader: cases,
    cases,
    workflows,
    news,
    changes,
    tell,
    async stop() {
      stopLooking();
      changes.stop();
      await stop();
    },
  };
}
