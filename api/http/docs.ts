import { Router } from 'express';
import { REFUSALS } from '../../domain/refusals';
import { DOCS_CSS, docsHtml } from './docsHtml';
import { openApi } from './openapi';
import type { Route } from './route';

/** The API's description, for machines at `/api/openapi.json`, for people at `/api/docs`. */
export function docsPages(routes: Route[]): Router {
  const router = Router();
  const description = JSON.stringify(openApi(routes));
  const html = docsHtml(routes);
  router.get('/api/openapi.json', (_req, res) => void res.type('json').send(description));
  router.get('/api/docs', (_req, res) => void res.type('html').send(html));
  router.get('/api/docs.css', (_req, res) => void res.type('css').send(DOCS_CSS));
  // The `type` of every problem can be followed.
  router.get('/problems/:code', (req, res, next) =>
    req.params.code in REFUSALS ? res.redirect(`/api/docs#${req.params.code}`) : next(),
  );
  return router;
}
