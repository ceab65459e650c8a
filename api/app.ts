import express, { type Express } from 'express';
import { problemHandler, unknownAddress } from './http/problems';
import { docsPages } from './http/docs';
import { knownMethods } from './http/methods';
import { mount } from './http/mount';
import { onlyByTls } from './http/onlyByTls';
import { requestLog } from './http/requestLog';
import { securityHeaders } from './http/securityHeaders';
import { sessions } from './http/sessions';
import { traced } from './http/traced';
import { webPages } from './http/webPages';
import { OPEN_ROUTES, ROUTES } from './routes';
import type { Services } from './services';

/** The application: the list of middleware in order. */
export function createApp(services: Services): Express {
  const app = express();
  app.disable('x-powered-by');
  // ETags are the version of what is shown, set by handlers that know it, never a hash of the text.
  app.set('etag', false);
  app.set('trust proxy', services.config.trustProxy);
  app.use(requestLog(services.log));
  app.use(traced);
  app.use(securityHeaders(services.config));
  app.use(onlyByTls(services.config));
  app.use(knownMethods);
  app.use('/api', mount(OPEN_ROUTES, services));
  app.use(docsPages([...OPEN_ROUTES, ...ROUTES]));
  app.use('/api', sessions(services));
  app.use('/api', mount(ROUTES, services));
  app.use('/api', unknownAddress);
  app.use(webPages(services.config.webDir));
  app.use(unknownAddress);
  app.use(problemHandler(services.log));
  return app;
}
