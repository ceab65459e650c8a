import { Router } from 'express';
import { REFUSALS } from '../../domain/refusals';
import { DOCS_CSS, docsHtml } from './docsHtml';
import { openApi } from './openapi';
import type { Route } from './route';

/** The API's description, for machines at `/api/openapi.json`, for people at `/api/docs`. */
export function docsPages(routes: Route[]): Router {
  const router = Router();
  // Made when somebody first asks: it takes a quarter of a second, and most processes are never asked.
  let description: string | undefined;
  let html: string | undefined;
  router.get('/api/openapi.json', (_req, res) => {
    description ??= JSON.stringify(openApi(routes));
    res.type('json').send(description);
  });
  router.get('/api/docs', (_req, res) => {
    html ??= docsHtml(routes);
    res.type('html').send(html);
  });
  router.get('/api/docs.css', (_req, res) => void res.type('css').send(DOCS_CSS));
  // The `type` of every problem can be followed.
  router.get('/problems/:code', (req, res, next) =>
    req.params.code in REFUSALS ? res.redirect(`/api/docs#${req.params.code}`) : next(),
  );
  return router;
}
